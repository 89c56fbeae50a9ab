<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AtomicFile</name>
    <message>
        <source>this is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not write “%1”: %2</source>
        <extracomment>A file and the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote “%1” in place, for it could not be replaced: %2</source>
        <extracomment>A file and the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link cannot be followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its owner and permissions would change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakEven</name>
    <message>
        <source>BLT costs no more than BPE at any patch size from %1 to %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT costs more than BPE at every patch size from %1 to %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT costs no more than BPE from %1 bytes per patch on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just above %1</source>
        <extracomment>%1 is the least value of a parameter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT costs no more than BPE from just above 1 byte per patch on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at any patch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT pays off from</source>
        <extracomment>Heading over patch sizes from which on BLT costs no more than BPE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against BPE at %1</source>
        <extracomment>Heading over differences in percent; %1 is the current patch size with its unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakdownChart</name>
    <message>
        <source>Where the FLOPs Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte by term, counted as in %1</source>
        <extracomment>Beneath the title of the chart; %1 is how FLOPs were counted.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte by term (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 FLOPs per byte, %2 of %3</source>
        <extracomment>Of a piece of a bar: its value, its share, and the name of the bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A piece of a bar: the part of the model and the kind of term</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakdownTable</name>
    <message>
        <source>Part</source>
        <extracomment>Heading of a column: the part of a model that a term belongs to</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <extracomment>Heading of a column: one of the summands of a count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakdownView</name>
    <message>
        <source>Breakdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakdown chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Where the FLOPs Go&lt;/b&gt;&lt;p&gt;Both bars in their terms, one colour for each kind of term, so that it can be seen where BLT saves and where it pays. The table beneath says how each term is computed.&lt;/p&gt;&lt;p&gt;Point at a piece for its value, or move from piece to piece with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Terms&lt;/b&gt;&lt;p&gt;Every term of both bars, with its formula and the formula with numbers put in. Click on a heading to sort. Point at a formula to read what its letters mean. Select cells and copy them; File, Export writes the whole table.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 with %3</source>
        <extracomment>A part of a model, one of its terms, and its share of all compute</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most compute of BPE goes into %1; most of BLT into %2.</source>
        <extracomment>%1 and %2 are the largest terms, such as &quot;BPE, Feed-forward with 54.7 %&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message numerus="yes">
        <source>%n layers, %1 wide</source>
        <extracomment>A number of layers, and a width</extracomment>
        <translation>
            <numerusform>%n layer, %1 wide</numerusform>
            <numerusform>%n layers, %1 wide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Prints this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT patch size in bytes, 1 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model dimension, 512 to 8192.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local model layers, 2 to 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets any parameter; can be repeated. The names stand below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the text of exported charts larger or smaller, 0.5 to 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports charts without a background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the comparison at every slider position to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected argument “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, not “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set: there is no parameter “%1”; see --help for the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size is “%1”, but must be WIDTHxHEIGHT in pixels, such as 1600x1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters of --set:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is given more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is “%2”, but must be one of: %3</source>
        <extracomment>%1 is an option, %2 what was given, %3 a list of what it may be</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is “%2”, but must be a number from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--grid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts from a published model; --list-presets names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts from a tokenizer of the BPE model; --list-presets names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How FLOPs are counted: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size that exported charts are laid out for; default 1600x1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of a PNG to each of those, 0.1 to 16; default 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the terms of both bars to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the comparison by every method to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the names for --preset and --tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares the program with the figures of the BLT paper; the exit status is 0 if all agree that should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A parameter and its range</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or %2 for that of %3; default %2</source>
        <extracomment>%1 is a parameter and its range, %2 the value 0, %3 another parameter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; default %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sweep needs a file to write to, unless there is --print, or --export with --view sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sweep: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--multiple is of a model dimension, but --vary is “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--print prints one answer, but there are: %1</source>
        <extracomment>%1 is a list of options</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the comparison at every patch size and model dimension of the sliders to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the comparison along a parameter, over its range or a given one, to the FILE.csv that follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the patch size from which on BLT costs no more than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the largest BLT that has no more flops, or parameters, than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of BLT changes for --match: d_model or n_layers; default d_model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What d_model is a multiple of for --match: 128, or its heads; default 128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares the compute per byte of a BPE transformer and of a Byte Latent Transformer (BLT).
Opens a window unless one of --export, --print, --breakdown, --methods, --grid, --map, --sweep,
--break-even, --match, --list-presets, --check-paper, --version or --help is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of --sweep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs --%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the argument “%1” is not in the encoding UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A FILE of - is standard output; one such as -.csv or -.png says the format too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of --view:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the chart (.png, .svg, .pdf) or the values (.csv, .json) to FILE; can be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is exported or printed; the names stand below. Default: the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the comparison as text, csv or json; with one of --sweep, --break-even, --match, --map and --view, prints that instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output takes one of these, but there are: %1</source>
        <extracomment>%1 is a list of options</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are one file</source>
        <extracomment>Both are an option and a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>BLT Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against BPE</source>
        <extracomment>Heading of a column: how much more or less than BPE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in use</source>
        <extracomment>%1 is a method of counting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT Global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted as in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;FLOPs per Byte Comparison&lt;/b&gt;&lt;p&gt;How much compute each architecture needs to read one byte of text, in floating-point operations (FLOPs) of one forward pass. The BLT bar stacks its global model, which runs once per patch, and its local models, which run once per byte.&lt;/p&gt;&lt;p&gt;Point at a part of a bar for its value, or move from part to part with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Current values&lt;/b&gt;&lt;p&gt;The numbers of the chart. Select cells and copy them, or copy the whole table with Edit, Copy values.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>there is no display for the window (%1); --print and --export need none, see --help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>“%1” does not end in a known suffix: %2</source>
        <extracomment>%1 is a file name, %2 a list of suffixes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the chart as a picture for slides and documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the chart as a drawing that stays sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;DF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the chart as a page that stays sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the numbers of the chart for a spreadsheet; of the comparison, with every parameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the numbers of the chart for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>“%1” is there already. Do you want to replace it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupSummary</name>
    <message numerus="yes">
        <source>%1 layer(s)</source>
        <translation>
            <numerusform>%1 layer</numerusform>
            <numerusform>%1 layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 head(s)</source>
        <translation>
            <numerusform>%1 head</numerusform>
            <numerusform>%1 heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) of context</source>
        <translation>
            <numerusform>%1 byte of context</numerusform>
            <numerusform>%1 bytes of context</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the design space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Map&lt;/b&gt;&lt;p&gt;How much more or less compute BLT needs than BPE, for every patch size and model dimension, all other parameters as they are set. On the line both need the same. The ring is where you are: drag it, and the sliders follow.&lt;/p&gt;&lt;p&gt;Point anywhere to read off the difference. With the keyboard, the arrow keys go from mark to mark, with Shift they move the place that is read off, and Return goes there.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break-even by model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Break-even by model dimension&lt;/b&gt;&lt;p&gt;From which patch size on BLT needs no more compute than BPE, and the difference at the current patch size. Select cells and copy them; File, Export writes every point of the map.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now BLT is at %1 against BPE.</source>
        <extracomment>%1 is the difference between BLT and BPE in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Match</name>
    <message>
        <source>a model dimension of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>barely more compute per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more compute per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much compute per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1 less compute per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less compute per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even the smallest BLT, %1, needs %2 than BPE.</source>
        <extracomment>%1 is a shape such as &quot;a model dimension of 512&quot;, %2 such as &quot;12.0 % more compute per byte&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even the smallest BLT, %1, has more parameters than BPE: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the compute of BPE, BLT can have %1 times its parameters: %2, with %3.</source>
        <extracomment>%1 is a number such as 1.70, %2 two counts such as &quot;6.56 B against 3.85 B&quot;, %3 a shape</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the parameters of BPE (%1) and %2, BLT needs %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is as large as the range allows; there is room for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message>
        <source>Model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the layers; embeddings, output layers and hash tables are left apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT matched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchChart</name>
    <message>
        <source>Even the smallest BLT needs more compute than BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even the smallest BLT is too dear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even the smallest BLT has more parameters than BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even the smallest BLT is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the compute of BPE: %1 times its parameters, with room for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times the parameters, or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte of the largest BLT: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT at its largest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the compute of BPE, BLT can have %1 times its parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the parameters of BPE, BLT against BPE: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT against BPE: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters for the Same Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per Byte for the Same Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, thousands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, millions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, billions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, trillions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ×</source>
        <extracomment>How many times the parameters of BPE: &quot;1.70 ×&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of %1</source>
        <translation>
            <numerusform>%n layer of %1</numerusform>
            <numerusform>%n layers of %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 parameters, %2 of %3</source>
        <extracomment>A part of a bar: its value, its share of the bar, and the name of the bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchView</name>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The match&lt;/b&gt;&lt;p&gt;BPE beside the BLT model that comes closest to it without exceeding it: in parameters where both need the same compute, in FLOPs per byte where both have the same parameters.&lt;/p&gt;&lt;p&gt;Point at a piece for its value, or move from piece to piece with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Match&lt;/b&gt;&lt;p&gt;BPE, BLT as it is set, and BLT as it would match; what would change is bold. Point at a number to read all its digits.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Pagnoni et al. 2024 (BLT paper)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts causal attention, feed-forward layers, logits and both cross-attentions; takes embeddings, hash tables included, for look-ups that cost nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoffmann et al. 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoffmann 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts as Kaplan et al., with embeddings as a product of matrices and the softmax of attention; leaves out normalisation and non-linear functions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaplan et al. 2020 (original)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaplan 2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts embeddings, attention over the whole context, feed-forward layers and logits; leaves out normalisation, non-linear functions and the softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 × parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts two FLOPs for each parameter of the layers; leaves out everything that grows with the context, embeddings and logits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodsChart</name>
    <message>
        <source>FLOPs per Byte by Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is a method of counting, %2 a piece of a bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT against BPE by each; in use: %1</source>
        <extracomment>Beneath the title of the chart; %1 is the method of counting in use.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodsView</name>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;FLOPs per Byte by Method&lt;/b&gt;&lt;p&gt;The same models counted in every accepted way. Where the methods agree on which is cheaper, so can the people who argue about them.&lt;/p&gt;&lt;p&gt;Point at a piece for its value, or move from piece to piece with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Methods&lt;/b&gt;&lt;p&gt;The same parameters counted in every accepted way. Point at a method to read what it counts and leaves out; choose it with Counted as.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>A method of counting, and the difference in percent by it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT against BPE: %1. In use: %2.</source>
        <extracomment>%1 is a list such as &quot;+18.5 % by Kaplan 2020&quot;, %2 a method of counting</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>off</source>
        <comment>what is counted when the switch is on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <comment>what is counted when the switch is on</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Observations</name>
    <message>
        <source>Larger patches cut the cost of BLT’s global model; the cost of its local models hardly moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches of 8.8 bytes, twice the default: BLT Global halves, BLT Local stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A larger patch and a larger global model can cancel each other out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches of 8.3 bytes and a model dimension of 3,584: BLT costs what it costs at 4.4 bytes and 2,560.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a small BLT the local models weigh more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model dimension of 512: most of BLT’s compute goes into the local models.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperCheck</name>
    <message>
        <source>Table 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the preset is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12.6 million: the paper cuts it to 12, where others of its figures are rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries per patch, k</source>
        <extracomment>k of the paper: how many queries the local models make for each patch</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Llama 2 470m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT 6.6B, patches of 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no published hyper-parameters give this size at these FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT 610m, patches of 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT 760m, patches of 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand, section 4.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, patches of 4.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte, global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte, encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte, decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte, encoder cross-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte, decoder cross-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT as dear as Llama 3 3.9B, patches of 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by this count the 6.6B model costs 4.1 % more than the BPE model; the widest that does not has 6.3B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reproduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n figure(s) agree with the paper, %2 are close, %3 differ and %4 cannot be computed.</source>
        <translation>
            <numerusform>%1 of %n figure agrees with the paper, %2 are close, %3 differ and %4 cannot be computed.</numerusform>
            <numerusform>%1 of %n figures agree with the paper, %2 are close, %3 differ and %4 cannot be computed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these outcome(s) should be another.</source>
        <translation>
            <numerusform>%n of these outcomes should be another.</numerusform>
            <numerusform>%n of these outcomes should be others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shape(s) of this size; they cost %1 (%2) to %3 (%4)</source>
        <translation>
            <numerusform>%n shape of this size; it costs %1 (%2) to %3 (%4)</numerusform>
            <numerusform>%n shapes of this size; they cost %1 (%2) to %3 (%4)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shape(s) of this size with local models of Table 10; they cost %1 (%2) to %3 (%4)</source>
        <translation>
            <numerusform>%n shape of this size with local models of Table 10; it costs %1 (%2) to %3 (%4)</numerusform>
            <numerusform>%n shapes of this size with local models of Table 10; they cost %1 (%2) to %3 (%4)</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>Heading of a column: what the paper prints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <extracomment>Heading of a column: what the program computes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterCounts</name>
    <message>
        <source>Parameters left apart: BPE embedding and output layer, %1 each; byte embedding and output layer, %2 each; BLT’s hash tables, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; entropy model, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterHelp</name>
    <message>
        <source>Called %1 in files and on the command line.</source>
        <extracomment>%1 is a name such as blt_ps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2; default %3.</source>
        <extracomment>The least value, the largest with its unit, and the default</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>BLT patch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes per patch: the global model runs once per patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local model layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of BLT’s byte-level encoder and decoder together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE bytes per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that one BPE token stands for on average: the BPE model runs once per token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different tokens that the BPE model can choose from at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that the BPE model and BLT’s global model look back on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of BLT’s byte-level encoder and decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads of BLT’s byte-level encoder and decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different bytes that BLT’s decoder can choose from at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local attention window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that BLT’s encoder and decoder look back on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed-forward multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the feed-forward layers as a multiple of the model’s width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original calculator’s value: as long as a BPE token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the paper’s 2B model (arXiv 2412.09871, Table 10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a token of Llama 3 stands for on average (arXiv 2412.09871, section 4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary of Llama 3, rounded as in the original calculator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original calculator’s value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A byte has 256 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual multiple (arXiv 2001.08361, section 2.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local encoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the local model layers that are the encoder’s; the rest is the decoder’s. Only methods that tell the two apart use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All published models have one (arXiv 2412.09871, Table 10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the entropy model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT cuts bytes into patches with a small model of its own, which the paper leaves out of its count. 1 counts it, 0 does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as in the paper (facebookresearch/blt, issue 78).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy model layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the model that cuts bytes into patches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper’s text: 14 layers (arXiv 2412.09871, section 4.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the model that cuts bytes into patches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this width 14 layers have the 100 million parameters of which the paper speaks; its width of 512 would not add up to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy model window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that the entropy model looks back on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper’s text: a window of 512 bytes (arXiv 2412.09871, section 4.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy model vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different bytes that the entropy model can choose from at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original calculator gives both models the same shape; a value here unlinks them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of BLT’s global model and, unless it has its own, of the BPE model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of BLT’s global model and, unless it has its own, of the BPE model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads of BLT’s global model and, unless it has its own, of the BPE model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the BPE model where it is not that of BLT’s global model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the BPE model where they are not those of BLT’s global model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads of the BPE model where they are not those of BLT’s global model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>byte(s)</source>
        <translation>
            <numerusform>byte</numerusform>
            <numerusform>bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>token(s)</source>
        <translation>
            <numerusform>token</numerusform>
            <numerusform>tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>as BLT</source>
        <comment>a value that the BPE model shares with BLT</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureEncoders</name>
    <message>
        <source>there is not enough memory for a picture of this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drawing could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page could not be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureOptions</name>
    <message>
        <source>%1 is %2, but must be from %3 to %4</source>
        <extracomment>%1 is what has the wrong value, %2 the value, %3 and %4 the range</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size in pixels after scaling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <source>Presets of --preset:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizers of --tokenizer:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>preset “%1”: %2</source>
        <extracomment>%1 is the name of a preset, %2 what is wrong with it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no parameter “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not belong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tokenizer needs bpe_ps and n_vocab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name has to be of small letters, digits and hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs a label and a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs an object of parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of presets or of tokenizers is missing or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are two of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the presets are not JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the presets cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintedPage</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs of one forward pass, counted as %1: %2. PatchScale %3</source>
        <extracomment>At the foot of a printed page; %1 is a method of counting, %2 its publication, %3 the version</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows, at even distances; an exported file has all of them.</source>
        <extracomment>Beneath a table of a printed page</extracomment>
        <translation>
            <numerusform>%1 of %Ln row, at even distances; an exported file has all of them.</numerusform>
            <numerusform>%1 of %Ln rows, at even distances; an exported file has all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>could not print on “%1”</source>
        <extracomment>%1 is a printer or a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SensitivityChart</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a switch such as &quot;Count the entropy model&quot;, %2 is on or off</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, one step down to %2</source>
        <extracomment>%1 is a parameter, %2 the value that it moves to; so in the next three</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, one step up to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ten percent down to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ten percent up to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly any change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points less</source>
        <extracomment>%1 is a number of percentage points</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Moves the Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step (upper bar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten percent (lower bar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <extracomment>In a key: the parameter becomes smaller</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <extracomment>In a key: the parameter becomes larger</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 0.1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the difference, percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change, points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference %1, %2.</source>
        <extracomment>The difference in percent when a parameter moves; &quot;2.0 points less&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more parameter(s) move it by %1.</source>
        <extracomment>Not shown; %1 is &quot;less than 0.1 points&quot;</extracomment>
        <translation>
            <numerusform>%n more parameter moves it by %1.</numerusform>
            <numerusform>%n more parameters move it by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Difference now %1. %n more parameter(s) move it by %2.</source>
        <extracomment>%1 is the difference in percent, %2 is &quot;less than 0.1 points&quot;</extracomment>
        <translation>
            <numerusform>Difference now %1. %n more parameter moves it by %2.</numerusform>
            <numerusform>Difference now %1. %n more parameters move it by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Difference now %1. %n more move it less.</source>
        <extracomment>%1 is the difference in percent, %n a number of parameters</extracomment>
        <translation>
            <numerusform>Difference now %1. %n more moves it less.</numerusform>
            <numerusform>Difference now %1. %n more move it less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SensitivityTable</name>
    <message>
        <source>By how many percentage points the difference changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no valid value there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to %1: difference %2</source>
        <extracomment>The value that a parameter moves to, and the difference in percent then</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+10 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SensitivityView</name>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;What Moves the Difference&lt;/b&gt;&lt;p&gt;How far the difference between BLT and BPE moves, in percentage points, when one parameter moves a little and all others stay: the upper bars by one step, the lower ones by ten percent. Bars are hatched where the parameter goes down and filled where it goes up; at their ends stands the value that it moves to. What moves the difference most is on top.&lt;/p&gt;&lt;p&gt;Point at a bar for the difference then, or move from bar to bar with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Sensitivity&lt;/b&gt;&lt;p&gt;By how many percentage points the difference changes when one parameter moves and all others stay. Point at a change to read the value that the parameter moves to. Select cells and copy them; File, Export writes the whole table.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference now %1. %2 moves it most, by up to %3 points.</source>
        <extracomment>The difference in percent; the parameter that moves it most, and by how many percentage points</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>could not write the settings to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings in “%1” are of a newer version; they stay as they are, and nothing is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not read the settings in “%1”; they stay as they are, and nothing is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not read all settings in “%1”; that file is now “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n more parameter(s) are the same in all.</source>
        <translation>
            <numerusform>%n more parameter is the same in all.</numerusform>
            <numerusform>%n more parameters are the same in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardStreams</name>
    <message>
        <source>could not write to standard output: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepCurve</name>
    <message>
        <source>With %1 from %2 to %3, BLT never costs more than BPE.</source>
        <extracomment>%1 is a parameter, %2 and %3 its values</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 from %2 to %3, BLT always costs more than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 %2 on, BLT costs no more than BPE.</source>
        <extracomment>%1 is a parameter, %2 a value of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 %2 on, BLT costs more than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT and BPE change places at %1 %2.</source>
        <extracomment>%1 is a parameter, %2 a list of its values</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT never costs more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT always costs more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break-even at %1</source>
        <extracomment>%1 is a value of a parameter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>BLT and BPE change places %n time(s), first at %1 %2.</source>
        <extracomment>%n is above 4, %1 a parameter, %2 a value of it</extracomment>
        <translation>
            <numerusform>BLT and BPE change places %n time, first at %1 %2.</numerusform>
            <numerusform>BLT and BPE change places %n times, first at %1 %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Break-even at %n place(s)</source>
        <extracomment>%n is above 1</extracomment>
        <translation>
            <numerusform>Break-even at %n place</numerusform>
            <numerusform>Break-even at %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepSteps</name>
    <message>
        <source>%1 is “%2”, but must be a number</source>
        <extracomment>%1 says which number, %2 is what was given</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1 at %2, %3</source>
        <extracomment>A parameter, its value, and what is wrong with another parameter then</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 of %2 is reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 of %2 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step of %1 is %2, but must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step of %1 is %2, but must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, but must be from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 of %2 in steps of %3 has more than ten million values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no parameter “%1”; see --help for the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not of the form NAME=FROM:TO or NAME=FROM:TO:STEP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the start of the range of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the range of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepView</name>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values along the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Values along the sweep&lt;/b&gt;&lt;p&gt;The same numbers as in the chart, at even steps. Select cells and copy them; File, Export writes the whole table.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Sweep&lt;/b&gt;&lt;p&gt;What both models need along one parameter, all others as they are set. The dashed line is where you are: drag it, and the slider follows. The dotted line is where both cost the same.&lt;/p&gt;&lt;p&gt;Point anywhere to read off both. With the keyboard, the arrow keys go from mark to mark, with Shift they move along, and Return goes there.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>–</source>
        <extracomment>In a table, where there is no value: a dash</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Over a column: what it holds, and the unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermFormula</name>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width of all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed-forward multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes per patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queries per patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes for each run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT Global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder cross-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder cross-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention QKV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 FLOPs per byte, %2 of %3</source>
        <extracomment>A part of a bar: its value, its share of the bar, and the name of the bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>%1 is %2, but must be a whole number from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, but must be from %3: there cannot be more heads than the dimension they divide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, but must be from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, but must be from %3: the decoder needs a local layer too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A range of numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or %2 to be as in BLT</source>
        <extracomment>%1 says what a parameter must be, %2 is the value 0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is “%2”, but must be a number from %3 to %4</source>
        <extracomment>%1 is a parameter, %2 what was given</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is “%2”, but must be a whole number from %3 to %4.</source>
        <extracomment>%1 is a parameter, %2 what was typed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is “%2”, but must be a number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>BLT and BPE need the same compute per byte, to 0.1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT needs %1 more compute per byte than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT needs over %1 less compute per byte than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT needs %1 less compute per byte than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It breaks even at %1 bytes per patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT needs more at every patch size up to %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT needs no more than BPE at any patch size from %1 to %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted as %1, one forward pass, entropy model included.</source>
        <extracomment>%1 is a method of counting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted as %1, one forward pass, entropy model not included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It breaks even just above 1 byte per patch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewTab</name>
    <message>
        <source>Compar&amp;ison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brea&amp;kdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metho&amp;ds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mat&amp;ch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::AboutDialog</name>
    <message>
        <source>About PatchScale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares the compute per byte of a BPE transformer and of a Byte Latent Transformer (BLT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Sources of the formulas&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Kaplan et al. 2020, Scaling Laws for Neural Language Models, Table 1: &lt;a href=&quot;https://arxiv.org/abs/2001.08361&quot;&gt;arXiv 2001.08361&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Hoffmann et al. 2022, Training Compute-Optimal Large Language Models, Appendix F: &lt;a href=&quot;https://arxiv.org/abs/2203.15556&quot;&gt;arXiv 2203.15556&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Pagnoni et al. 2024, Byte Latent Transformer: Patches Scale Better Than Tokens: &lt;a href=&quot;https://arxiv.org/abs/2412.09871&quot;&gt;arXiv 2412.09871&lt;/a&gt;&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Licence&lt;/b&gt;&lt;/p&gt;&lt;p&gt;© 2026 the PatchScale authors. Free software under the &lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GNU General Public License&lt;/a&gt;, version 3 or later; with Qt Charts, which is under version 3, so is this program. It comes with no warranty, to the extent that the law permits. It uses Qt and Qt Charts. The source code is to be had from whoever gave you the program.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::AnswerTabs</name>
    <message>
        <source>Goes to this tab; if it is in front, to its next view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ChartFrame</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what a mark on a chart stands for, %2 says how much it is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted as %1</source>
        <extracomment>In the corner of a chart; %1 is a method of counting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1FLOPs per Byte</source>
        <extracomment>Title of the value axis; %1 is empty or a prefix such as G for 1e9.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1FLOPs/Byte</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ComparisonChart</name>
    <message>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT against BPE: %1, counted as in %2</source>
        <extracomment>Beneath the title of the chart; %1 is a percentage with its sign, %2 how FLOPs were counted.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <extracomment>Beneath a bar; %1 is a number such as &quot;2.04 B&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT against BPE: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ExportDialog</name>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width that the chart is laid out for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height that the chart is laid out for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp&amp;ness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of the PNG for each pixel of width and height: 2 is sharp on screens of high density and in print. SVG and PDF are sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of all text in the picture. Text is never larger than the picture has room for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trans&amp;parent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the background out, for a page that is not white. Text stays dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;andard CSV (commas, 4.4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs, and for spreadsheets that write numbers with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Excel (local) (semicolons, 4,4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For spreadsheets that write numbers with a comma, as in most of Europe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture as it will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table as it will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG suits slides and text documents. SVG and PDF stay sharp at any size. CSV carries the numbers into a spreadsheet, JSON into other programs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::FixedParameterRow</name>
    <message>
        <source>Set %1 back to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Differs from the default, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share %1 with BLT again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::FixedParametersPanel</name>
    <message>
        <source>Set all &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets all fixed parameters back to their defaults; the sliders stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set all fixed parameters back to their defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the entrop&amp;y model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::MainWindow</name>
    <message>
        <source>Adjustable parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you will notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the chart or the values to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the page before it is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes PatchScale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the chart on the clipboard as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes numbers with a power of ten: e+09 is a billion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as 1.13 &amp;G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes numbers with a prefix: M is a million, G a billion, T a trillion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Original colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the original calculator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour-&amp;blind-safe colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours that are told apart with any common colour vision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on light ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on dark ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists what can be done from the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About PatchScale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence and sources of the formulas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT &amp;patch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Local model layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the fixed parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the fixed parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the fixed parameters be edited, each in its range. What differs from its default is marked and can be set back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set all parameters back to their defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets all parameters back to their defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check against the paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes what the BLT paper prints, and shows both side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What’s This?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on anything afterwards to read what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The answers&lt;/b&gt;&lt;p&gt;Comparison: the two bars. Breakdown: the terms that they are made of. Methods: what other accepted ways of counting say.&lt;/p&gt;&lt;p&gt;Sweep: when BLT pays off along one parameter. Map: the same over patch size and model dimension. Sensitivity: which parameters matter. Match: how much larger a BLT the same compute buys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model dimensio&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The verdict&lt;/b&gt;&lt;p&gt;What the chart comes down to. Break-even is the smallest patch size at which BLT needs no more compute per byte than BPE, everything else as it is set.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the answer in words, the chart in front, its table and all parameters on one page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the table beneath the chart on the clipboard, for a document or a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Numbers as 1.13e+09</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wider left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the edge between the parameters and the answers to the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;rrower left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the edge between the parameters and the answers to the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the tab beside the one that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::MapChart</name>
    <message>
        <source>Blue: BLT needs less compute per byte than BPE. Orange: it needs more. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue: BLT needs less compute per byte than BPE. Orange: it needs more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue: BLT is cheaper. Orange: dearer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>break-even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now %1</source>
        <extracomment>On the map, where the comparison is: the difference in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <extracomment>Two parameters with their values</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::MatchControls</name>
    <message>
        <source>There is no BLT to set it to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is BLT as it is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets BLT’s model dimension to %1 and leaves BPE as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets BLT’s layers to %1 and leaves BPE as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;x BPE’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;What BPE and BLT have in common&lt;/b&gt;&lt;p&gt;Compute: BLT may need as many FLOPs per byte as BPE, and what it gets is parameters. Parameters: BLT may have as many in its layers as BPE, and what changes is the compute.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and chan&amp;ge BLT’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;What is changed in BLT&lt;/b&gt;&lt;p&gt;The width of its global model, or how many layers that has. Everything else stays as it is set.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>si&amp;zed in multiples of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Which widths are tried&lt;/b&gt;&lt;p&gt;Multiples of 128, which suit the hardware and are the stops of the slider, or of the heads of BLT, which divide the width among them.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The answer&lt;/b&gt;&lt;p&gt;The BLT model that comes closest to what BPE has without exceeding it. Parameters are those of the layers: embeddings, output layers and hash tables are left apart.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad&amp;just BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets BLT to the model that was found. BPE keeps its shape, which follows that of BLT no longer: the fixed parameters say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back to the parameters before BLT was adjusted, as long as nothing else has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the parameters before BLT was adjusted (%1)</source>
        <extracomment>%1 is a key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>its %n head(s)</source>
        <extracomment>A choice of what a width is a multiple of</extracomment>
        <translation>
            <numerusform>its %n head</numerusform>
            <numerusform>its %n heads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchscale::NowCard</name>
    <message numerus="yes">
        <source>Now: %1 with %n change(s)</source>
        <extracomment>%1 is the letter of a scenario</extracomment>
        <translation>
            <numerusform>Now: %1 with %n change</numerusform>
            <numerusform>Now: %1 with %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchscale::NumberBox</name>
    <message>
        <source>This must be a whole number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ObservationsPanel</name>
    <message>
        <source>Show me (&amp;%1)</source>
        <extracomment>%1 is 1, 2 or 3, the keyboard shortcut of this button.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the sliders to a case where this can be seen. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::OpenDocument</name>
    <message numerus="yes">
        <source>import of %n scenario(s)</source>
        <translation>
            <numerusform>import of %n scenario</numerusform>
            <numerusform>import of %n scenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchscale::PaperCheckDialog</name>
    <message>
        <source>Check against the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of Pagnoni et al. 2024, arXiv 2412.09871, and what PatchScale computes for the same models with the paper’s own method, just now. Ours is rounded to the digits printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each figure of the paper: as printed, as computed here, how far they are apart, and why where they do not agree.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ParameterGroupBox</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchscale::ParameterRow</name>
    <message>
        <source>%1 slider</source>
        <extracomment>Accessible name of a slider; %1 is the parameter that it sets.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slider stops at round values; the box takes any value in the range. Double-click the slider to go back to the default.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::PlaceChart</name>
    <message>
        <source>Break-even, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, %1</source>
        <extracomment>%1 is one or two parameters with their values; so in the one before</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is one or two parameters with their values, %2 says what both models need there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE %1, BLT %2 FLOPs per byte, difference %3</source>
        <extracomment>FLOPs per byte of both models, and the difference in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::SheetImport</name>
    <message numerus="yes">
        <source>%n scenario(s) from “%1”</source>
        <translation>
            <numerusform>%n scenario from “%1”</numerusform>
            <numerusform>%n scenarios from “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchscale::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1, %2, %3</source>
        <extracomment>%1, %2 and %3 are parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+1, Alt+2, Alt+3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a case of what you will notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous slider stop; in the chart, next or previous part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenth of the slider up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends of the slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+P, Alt+N, Alt+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the sweep and the map, a little further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chart, go to what is read off; or read off no more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::StartingPoints</name>
    <message>
        <source>P&amp;reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;&lt;p&gt;Sets the parameters to those of a published model. The tokenizer stays, and whether the entropy model is counted.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Tokenizer&lt;/b&gt;&lt;p&gt;Sets bytes per token and vocabulary of the BPE model to those of a published tokenizer.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Counted as&lt;/b&gt;&lt;p&gt;How FLOPs are counted. Point at a method to read what it counts and what it leaves out; the tab Methods shows all of them side by side.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <extracomment>In place of the name of a preset: the parameters are the person&apos;s own</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::SweepChart</name>
    <message>
        <source>Difference by %1</source>
        <extracomment>%1 is a parameter such as &quot;BLT patch size&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per Byte by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a parameter, %2 its unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break-even %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A parameter with its value</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::SweepControls</name>
    <message>
        <source>Logarithmic a&amp;xis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter that is swept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter that is varied, from left to right; all others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs per byte of both models, or by how much BLT needs more or less than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value at the left end of the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value at the right end of the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets both ends of the range back to all values that are valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each doubling of the parameter the same room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alon&amp;g</source>
        <extracomment>What a sweep goes along: a list of parameters follows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <extracomment>What a sweep shows: a list of two quantities follows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between the two ends of a range</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>The range of a sweep: two values follow, with “to” between them</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::TableModel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A cell of a table, read out: the heading over it, and what it says</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::TableView</name>
    <message>
        <source>&amp;Copy cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the selected cells on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts all rows on the clipboard, with their headings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelTensors</name>
    <message numerus="yes">
        <source>it has tensors of %n layer(s) of %1: it is a part of a model, or broken</source>
        <extracomment>%n is a number of layers, %1 how many there should be</extracomment>
        <translation>
            <numerusform>it has tensors of %n layer of %1: it is a part of a model, or broken</numerusform>
            <numerusform>it has tensors of %n layers of %1: it is a part of a model, or broken</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en_US">
<context>
    <name>AtomicFile</name>
    <message>
        <location filename="../../model/atomicfile.cpp" line="16"/>
        <source>could not write “%1”: %2</source>
        <comment>a file and the reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/atomicfile.cpp" line="39"/>
        <source>this is a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <location filename="../../app/commandline.cpp" line="27"/>
        <source>Prints this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="29"/>
        <source>Prints the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="30"/>
        <source>BLT patch size in bytes, 1 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="32"/>
        <source>Model dimension, 512 to 8192.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="35"/>
        <source>Local model layers, 2 to 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="37"/>
        <source>Sets any parameter; can be repeated. The names stand below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="41"/>
        <source>Writes the chart (.png, .svg, .pdf) or the values (.csv) to FILE; can be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="45"/>
        <source>Size that exported charts are laid out for; 1600x1000 at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="48"/>
        <source>Pixels of a PNG to each of those; 2 at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="51"/>
        <source>Makes the text of exported charts larger or smaller, 0.5 to 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="55"/>
        <source>Exports charts without a background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="57"/>
        <source>Prints the comparison as text, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="60"/>
        <source>Writes the comparison at every slider position to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="66"/>
        <source>Compares the compute per byte of a BPE transformer and of a Byte Latent Transformer (BLT).
Opens a window unless one of --export, --print, --grid, --version or --help is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="85"/>
        <source>%1 is “%2”, but must be a number from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="131"/>
        <source>unexpected argument “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="162"/>
        <source>--set takes NAME=VALUE, not “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="167"/>
        <source>--set: there is no parameter “%1”; see --help for the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="181"/>
        <source>--size is “%1”, but must be WIDTHxHEIGHT in pixels, such as 1600x1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="200"/>
        <source>--%1 is “%2”, but must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="209"/>
        <source>--export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="215"/>
        <source>--%1 needs --export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="229"/>
        <source>--print is “%1”, but must be text, csv or json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="238"/>
        <source>--grid needs the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="272"/>
        <source>Parameters of --set:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <location filename="../../ui/export/comparisonexport.cpp" line="44"/>
        <source>could not write “%1”: there is not enough memory for a picture of this size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <location filename="../../ui/export/exportformat.cpp" line="14"/>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportformat.cpp" line="15"/>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportformat.cpp" line="16"/>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportformat.cpp" line="17"/>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportformat.cpp" line="62"/>
        <source>“%1” does not end in a known suffix: %2</source>
        <extracomment>%1 is a file name, %2 a list of suffixes</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Observations</name>
    <message>
        <location filename="../../model/observations.cpp" line="34"/>
        <source>Larger patches cut the cost of BLT’s global model; the cost of its local models hardly moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/observations.cpp" line="37"/>
        <source>Patches of 8.8 bytes, twice the default: BLT Global halves, BLT Local stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/observations.cpp" line="40"/>
        <source>A larger patch and a larger global model can cancel each other out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/observations.cpp" line="42"/>
        <source>Patches of 8.3 bytes and a model dimension of 3,584: BLT costs what it costs at 4.4 bytes and 2,560.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/observations.cpp" line="46"/>
        <source>In a small BLT the local models weigh more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/observations.cpp" line="47"/>
        <source>A model dimension of 512: most of BLT’s compute goes into the local models.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="17"/>
        <source>BLT patch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="18"/>
        <location filename="../../model/parameterinfo.cpp" line="29"/>
        <location filename="../../model/parameterinfo.cpp" line="48"/>
        <location filename="../../model/parameterinfo.cpp" line="61"/>
        <location filename="../../model/parameterinfo.cpp" line="66"/>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="19"/>
        <source>Bytes per patch: the global model runs once per patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="21"/>
        <source>Model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="22"/>
        <source>Width of the BPE model and of BLT’s global model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="25"/>
        <source>Local model layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="26"/>
        <source>Layers of BLT’s byte-level encoder and decoder together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="28"/>
        <source>BPE bytes per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="30"/>
        <source>Bytes that one BPE token stands for on average: the BPE model runs once per token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="34"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="35"/>
        <source>Layers of the BPE model and of BLT’s global model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="38"/>
        <source>Attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="39"/>
        <source>Attention heads of the BPE model and of BLT’s global model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="42"/>
        <source>BPE vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="43"/>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="44"/>
        <source>Different tokens that the BPE model can choose from at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="47"/>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="49"/>
        <source>Text that the BPE model and BLT’s global model look back on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="52"/>
        <source>Local model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="53"/>
        <source>Width of BLT’s byte-level encoder and decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="56"/>
        <source>Local attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="57"/>
        <source>Attention heads of BLT’s byte-level encoder and decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="60"/>
        <source>Local vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="62"/>
        <source>Different bytes that BLT’s decoder can choose from at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="65"/>
        <source>Local attention window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="67"/>
        <source>Bytes that BLT’s encoder and decoder look back on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="70"/>
        <source>Feed-forward multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/parameterinfo.cpp" line="71"/>
        <source>Width of the feed-forward layers as a multiple of the model’s width.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureOptions</name>
    <message>
        <location filename="../../ui/export/pictureoptions.cpp" line="19"/>
        <source>%1 is %2, but must be from %3 to %4</source>
        <extracomment>%1 is what has the wrong value, %2 the value, %3 and %4 the range</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/pictureoptions.cpp" line="44"/>
        <source>size in pixels after scaling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <location filename="../../ui/export/printing.cpp" line="20"/>
        <source>could not print on “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <location filename="../../ui/charts/segment.cpp" line="14"/>
        <location filename="../../ui/charts/segment.cpp" line="43"/>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/segment.cpp" line="16"/>
        <source>BLT Global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/segment.cpp" line="20"/>
        <source>BLT Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/segment.cpp" line="41"/>
        <source>%1: %2 FLOPs per byte, %3 of %4</source>
        <extracomment>A part of a bar: its name, its value, its share of the bar, and the name of the bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/segment.cpp" line="44"/>
        <source>BLT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandardStreams</name>
    <message>
        <location filename="../../app/standardstreams.cpp" line="24"/>
        <source>could not write to standard output: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <location filename="../../model/validation.cpp" line="30"/>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/validation.cpp" line="34"/>
        <source>%1 is %2, but must be a whole number from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/validation.cpp" line="37"/>
        <source>%1 is %2, but must be from %3: there cannot be more heads than the dimension they divide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/validation.cpp" line="45"/>
        <source>%1 is %2, but must be from %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <location filename="../../model/verdict.cpp" line="35"/>
        <source>BLT and BPE need the same compute per byte, to 0.1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/verdict.cpp" line="37"/>
        <source>BLT needs %1 more compute per byte than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/verdict.cpp" line="43"/>
        <source>BLT needs over %1 less compute per byte than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/verdict.cpp" line="44"/>
        <source>BLT needs %1 less compute per byte than BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/verdict.cpp" line="53"/>
        <source>It needs more at every patch size up to %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/verdict.cpp" line="55"/>
        <source>It needs no more than BPE at any patch size from %1 to %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/verdict.cpp" line="60"/>
        <source>It breaks even between %1 and %2 bytes per patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../model/verdict.cpp" line="62"/>
        <source>It breaks even at %1 bytes per patch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::AboutDialog</name>
    <message>
        <location filename="../../ui/aboutdialog.ui" line="6"/>
        <source>About PatchScale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/aboutdialog.ui" line="25"/>
        <source>Compares the compute per byte of a BPE transformer and of a Byte Latent Transformer (BLT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/aboutdialog.ui" line="31"/>
        <source>&lt;p&gt;&lt;b&gt;Sources of the formulas&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Kaplan et al. 2020, Scaling Laws for Neural Language Models, Table 1: &lt;a href=&quot;https://arxiv.org/abs/2001.08361&quot;&gt;arXiv 2001.08361&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Pagnoni et al. 2024, Byte Latent Transformer: Patches Scale Better Than Tokens: &lt;a href=&quot;https://arxiv.org/abs/2412.09871&quot;&gt;arXiv 2412.09871&lt;/a&gt;&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/aboutdialog.ui" line="39"/>
        <source>&lt;p&gt;&lt;b&gt;Licence&lt;/b&gt;&lt;/p&gt;&lt;p&gt;© 2026 the PatchScale authors. Free software under the &lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GNU General Public License&lt;/a&gt;, version 3. It comes with no warranty, to the extent that the law permits. It uses Qt and Qt Charts.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/aboutdialog.cpp" line="15"/>
        <source>Version %1, with Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ComparisonChart</name>
    <message>
        <location filename="../../ui/charts/comparisonchart.cpp" line="56"/>
        <source>BLT against BPE: %1</source>
        <extracomment>Beneath the title of the chart; %1 is a percentage with its sign.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/comparisonchart.cpp" line="70"/>
        <location filename="../../ui/export/comparisonpicture.cpp" line="63"/>
        <source>FLOPs per Byte Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/comparisonchart.cpp" line="86"/>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/comparisonchart.cpp" line="86"/>
        <source>BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/comparisonchart.cpp" line="87"/>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/comparisonchart.cpp" line="271"/>
        <source>%1FLOPs per Byte</source>
        <extracomment>Title of the value axis; %1 is empty or a prefix such as G for 1e9.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/comparisonchart.cpp" line="284"/>
        <source>Total: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ComparisonChartView</name>
    <message>
        <location filename="../../ui/charts/comparisonchartview.cpp" line="39"/>
        <source>FLOPs per byte chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/comparisonchartview.cpp" line="41"/>
        <source>&lt;b&gt;FLOPs per Byte Comparison&lt;/b&gt;&lt;p&gt;How much compute each architecture needs to read one byte of text, in floating-point operations (FLOPs) of one forward pass. The BLT bar stacks its global model, which runs once per patch, and its local models, which run once per byte.&lt;/p&gt;&lt;p&gt;Point at a part of a bar for its exact value, or move from part to part with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/charts/comparisonchartview.cpp" line="165"/>
        <source>BPE %1; BLT %2, of which BLT Global %3 and BLT Local %4; FLOPs per byte.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ExportDialog</name>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="17"/>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="23"/>
        <source>PNG suits slides and text documents. SVG and PDF stay sharp at any size. CSV carries the numbers into a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="38"/>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="44"/>
        <source>The width that the chart is laid out for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="45"/>
        <location filename="../../ui/export/exportdialog.ui" line="58"/>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="51"/>
        <source>&amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="57"/>
        <source>The height that the chart is laid out for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="64"/>
        <source>Sharp&amp;ness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="70"/>
        <source>Pixels of the PNG for each pixel of width and height: 2 is sharp on screens of high density and in print. SVG and PDF are sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="71"/>
        <source> ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="78"/>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="84"/>
        <source>The size of all text in the picture. Text is never larger than the picture has room for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="85"/>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="91"/>
        <source>Trans&amp;parent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="92"/>
        <source>Leaves the background out, for a page that is not white. Text stays dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="105"/>
        <source>St&amp;andard CSV (commas, 4.4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="107"/>
        <source>For programs, and for spreadsheets that write numbers with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="112"/>
        <source>&amp;Excel (local) (semicolons, 4,4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="113"/>
        <source>For spreadsheets that write numbers with a comma, as in most of Europe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="136"/>
        <source>Preview of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="137"/>
        <source>The picture as it will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="140"/>
        <source>Preview of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.ui" line="141"/>
        <source>The table as it will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.cpp" line="43"/>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.cpp" line="85"/>
        <source>Export as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/exportdialog.cpp" line="96"/>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::FixedParametersPanel</name>
    <message>
        <location filename="../../ui/fixedparameterspanel.cpp" line="26"/>
        <source>Called %1 in files and on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::MainWindow</name>
    <message>
        <location filename="../../ui/mainwindow.ui" line="32"/>
        <source>Adjustable parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="41"/>
        <source>Fixed parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="48"/>
        <source>What you will notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="76"/>
        <source>&lt;b&gt;The verdict&lt;/b&gt;&lt;p&gt;What the chart comes down to. Break-even is the smallest stop of the patch-size slider at which BLT needs no more compute per byte than BPE, everything else as it is set.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="82"/>
        <source>Current values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="83"/>
        <source>&lt;b&gt;Current values&lt;/b&gt;&lt;p&gt;The numbers of the chart. Select cells and copy them, or copy the whole table with Edit, Copy values.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="94"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="96"/>
        <source>Export &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="111"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="118"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="130"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="141"/>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="153"/>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="153"/>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="153"/>
        <source>Writes the chart or the values to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="154"/>
        <source>&amp;PNG picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="154"/>
        <source>Writes the chart as a picture for slides and documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="155"/>
        <source>&amp;SVG drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="155"/>
        <source>Writes the chart as a drawing that stays sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="156"/>
        <source>P&amp;DF page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="156"/>
        <source>Writes the chart as a page that stays sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="157"/>
        <source>&amp;CSV table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="157"/>
        <source>Writes every parameter and every result for a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="158"/>
        <source>Print pre&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="158"/>
        <source>Shows the page before it is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="159"/>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="159"/>
        <source>Prints the verdict, the chart and the values on one page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="160"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="160"/>
        <source>Closes PatchScale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="161"/>
        <source>&amp;Copy chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="161"/>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="161"/>
        <source>Puts the chart on the clipboard as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="162"/>
        <source>Copy &amp;values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="162"/>
        <source>Ctrl+Alt+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="162"/>
        <source>Puts the table of values on the clipboard, for a document or a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="163"/>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="163"/>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="163"/>
        <source>Set all parameters back to where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="163"/>
        <source>Sets all parameters back to where they were at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="164"/>
        <source>Numbers as &amp;1.13e+09</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="164"/>
        <source>Writes numbers with a power of ten: e+09 is a billion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="165"/>
        <source>Numbers as 1.13 &amp;G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="165"/>
        <source>Writes numbers with a prefix: M is a million, G a billion, T a trillion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="166"/>
        <source>&amp;Original colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="166"/>
        <source>The colours of the original calculator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="167"/>
        <source>Colour-&amp;blind-safe colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="167"/>
        <source>Colours that are told apart with any common colour vision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="168"/>
        <source>Light or dark as the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="168"/>
        <source>Follows the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="169"/>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="169"/>
        <source>Dark text on light ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="170"/>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="170"/>
        <source>Light text on dark ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="171"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="171"/>
        <source>Lists what can be done from the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="172"/>
        <source>&amp;About PatchScale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.ui" line="172"/>
        <source>Version, licence and sources of the formulas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="87"/>
        <source>BLT &amp;patch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="88"/>
        <source>&amp;Model dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="90"/>
        <source>&amp;Local model layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="104"/>
        <source>FLOPs of one forward pass, counted as in Kaplan et al. 2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="238"/>
        <source>Saved “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="249"/>
        <source>The chart is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="256"/>
        <source>The values are on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ObservationsPanel</name>
    <message>
        <location filename="../../ui/observationspanel.cpp" line="23"/>
        <source>Show me (&amp;%1)</source>
        <extracomment>%1 is 1, 2 or 3, the keyboard shortcut of this button.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/observationspanel.cpp" line="25"/>
        <source>Show me: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/observationspanel.cpp" line="29"/>
        <source>Sets the sliders to a case where this can be seen. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ParameterRow</name>
    <message>
        <location filename="../../ui/parameterrow.cpp" line="43"/>
        <source>%1 slider</source>
        <extracomment>Accessible name of a slider; %1 is the parameter that it sets.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/parameterrow.cpp" line="49"/>
        <source>%1 to %2; %3 at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/parameterrow.cpp" line="52"/>
        <source>Called %1 in files and on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/parameterrow.cpp" line="57"/>
        <source>The slider stops at round values; the box takes any value in the range. Double-click the slider to go back to the first value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ShortcutsDialog</name>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="30"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="36"/>
        <source>Alt+P, Alt+M, Alt+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="38"/>
        <source>Go to %1, %2, %3</source>
        <extracomment>%1, %2 and %3 are parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="42"/>
        <source>Alt+1, Alt+2, Alt+3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="42"/>
        <source>Show a case of what you will notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="43"/>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="44"/>
        <source>Next or previous slider stop; in the chart, next or previous part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="45"/>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="45"/>
        <source>A tenth of the slider up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="46"/>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="46"/>
        <source>Ends of the slider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ValuesModel</name>
    <message>
        <location filename="../../ui/valuesmodel.cpp" line="52"/>
        <source>%1 FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/valuesmodel.cpp" line="78"/>
        <source>Current values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/valuesmodel.cpp" line="80"/>
        <source>FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/valuesmodel.cpp" line="82"/>
        <source>Share of BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/valuesmodel.cpp" line="85"/>
        <source>Against BPE</source>
        <extracomment>Heading of a column: how much more or less than BPE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/valuesmodel.cpp" line="95"/>
        <source>BLT Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ValuesTable</name>
    <message>
        <location filename="../../ui/valuestable.cpp" line="98"/>
        <source>&amp;Copy cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

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
        <source>Writes the chart (.png, .svg, .pdf) or the values (.csv) to FILE; can be repeated.</source>
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
        <source>Prints the comparison as text, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the comparison at every slider position to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is “%2”, but must be a number from %3 to %4</source>
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
        <source>--%1 needs --export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--print is “%1”, but must be text, csv or json</source>
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
        <source>  %1  %2, %3 to %4; default %5</source>
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
        <source>The chart that is exported: comparison, breakdown or methods; default comparison.</source>
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
        <source>Compares the compute per byte of a BPE transformer and of a Byte Latent Transformer (BLT).
Opens a window unless one of --export, --print, --breakdown, --methods, --grid, --list-presets,
--check-paper, --version or --help is given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not end in a known suffix: %2</source>
        <extracomment>%1 is a file name, %2 a list of suffixes</extracomment>
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
</context>
<context>
    <name>PaperText</name>
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
    <message>
        <source>%1 of %2 figures agree with the paper; the others are known and explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 figures agree with the paper; others should and do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
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
        <source>bytes</source>
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
        <source>Width of the BPE model and of BLT’s global model.</source>
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
        <source>Layers of the BPE model and of BLT’s global model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads of the BPE model and of BLT’s global model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
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
        <source>byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token</source>
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
    <name>Segment</name>
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
        <source>%1: %2 FLOPs per byte, %3 of %4</source>
        <extracomment>A part of a bar: its name, its value, its share of the bar, and the name of the bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy model</source>
        <translation type="unfinished"></translation>
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
        <source>It breaks even between %1 and %2 bytes per patch.</source>
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
</context>
<context>
    <name>Words</name>
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
    <name>patchscale::BreakdownChart</name>
    <message>
        <source>Where the FLOPs Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 FLOPs per byte, %4 of %5</source>
        <extracomment>A piece of a bar: the part of the model, the kind of term, its value, its share, and the name of the bar</extracomment>
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
</context>
<context>
    <name>patchscale::BreakdownChartView</name>
    <message>
        <source>Breakdown chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Where the FLOPs Go&lt;/b&gt;&lt;p&gt;Both bars in their terms, one colour for each kind of term, so that it can be seen where BLT saves and where it pays. The table beneath says how each term is computed.&lt;/p&gt;&lt;p&gt;Point at a piece for its exact value, or move from piece to piece with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 pieces; the table beneath has the same numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::BreakdownModel</name>
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
    <message>
        <source>%1 FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::BreakdownPage</name>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Terms&lt;/b&gt;&lt;p&gt;Every term of both bars, with its formula and the formula with numbers put in. Click on a heading to sort. Point at a formula to read what its letters mean. Select cells and copy them; File, Export writes the whole table.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ComparisonChart</name>
    <message>
        <source>FLOPs per Byte Comparison</source>
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
    <name>patchscale::ComparisonChartView</name>
    <message>
        <source>FLOPs per byte chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;FLOPs per Byte Comparison&lt;/b&gt;&lt;p&gt;How much compute each architecture needs to read one byte of text, in floating-point operations (FLOPs) of one forward pass. The BLT bar stacks its global model, which runs once per patch, and its local models, which run once per byte.&lt;/p&gt;&lt;p&gt;Point at a part of a bar for its exact value, or move from part to part with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE %1; BLT %2, of which BLT Global %3 and BLT Local %4; FLOPs per byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE %1; BLT %2, of which BLT Global %3, BLT Local %4 and entropy model %5; FLOPs per byte.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::CopyableTable</name>
    <message>
        <source>&amp;Copy cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the selected cells on the clipboard.</source>
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
        <source>PNG suits slides and text documents. SVG and PDF stay sharp at any size. CSV carries the numbers into a spreadsheet.</source>
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
</context>
<context>
    <name>patchscale::FixedParameterRow</name>
    <message>
        <source>Set %1 back to %2</source>
        <extracomment>%1 is a parameter, %2 its default</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called %1 in files and on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2; default %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Differs from the default, %2.</source>
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
        <source>&lt;b&gt;The verdict&lt;/b&gt;&lt;p&gt;What the chart comes down to. Break-even is the smallest stop of the patch-size slider at which BLT needs no more compute per byte than BPE, everything else as it is set.&lt;/p&gt;</source>
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
        <source>&amp;PNG picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the chart as a picture for slides and documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;SVG drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the chart as a drawing that stays sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;DF page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the chart as a page that stays sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CSV table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes every parameter and every result for a spreadsheet.</source>
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
        <source>Prints the verdict, the chart and the values on one page.</source>
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
        <source>Puts the table of values on the clipboard, for a document or a spreadsheet.</source>
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
        <source>Numbers as &amp;1.13e+09</source>
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
        <source>&amp;Model dimension</source>
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
        <source>&lt;b&gt;Comparison, Breakdown, Methods&lt;/b&gt;&lt;p&gt;The same numbers in three ways: the two bars, the terms that they are made of, and what other accepted ways of counting say.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
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
</context>
<context>
    <name>patchscale::MethodsChart</name>
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
        <extracomment>%1 is a method of counting, %2 says what a piece of a bar is and how large</extracomment>
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
    <name>patchscale::MethodsChartView</name>
    <message>
        <source>Methods chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;FLOPs per Byte by Method&lt;/b&gt;&lt;p&gt;The same models counted in every accepted way. Where the methods agree on which is cheaper, so can the people who argue about them.&lt;/p&gt;&lt;p&gt;Point at a piece for its exact value, or move from piece to piece with the arrow keys.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 pieces; the table beneath has the same numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::MethodsModel</name>
    <message>
        <source>Counted as in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLT Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in use</source>
        <extracomment>%1 is a method of counting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 FLOPs per byte</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::MethodsPage</name>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Methods&lt;/b&gt;&lt;p&gt;The same parameters counted in every accepted way. Point at a method to read what it counts and leaves out; choose it with Counted as.&lt;/p&gt;</source>
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
    <name>patchscale::PaperCheckModel</name>
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
    <name>patchscale::ParameterRow</name>
    <message>
        <source>%1 slider</source>
        <extracomment>Accessible name of a slider; %1 is the parameter that it sets.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called %1 in files and on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slider stops at round values; the box takes any value in the range. Double-click the slider to go back to the first value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2; default %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+P, Alt+M, Alt+L</source>
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
</context>
<context>
    <name>patchscale::TitledBarChart</name>
    <message>
        <source>%1FLOPs per Byte</source>
        <extracomment>Title of the value axis; %1 is empty or a prefix such as G for 1e9.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchscale::ValuesModel</name>
    <message>
        <source>%1 FLOPs per byte</source>
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
        <source>BLT Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

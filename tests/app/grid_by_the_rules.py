#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: grid_by_the_rules.py [EMULATOR] PROGRAM

Computes every slider position from the rules, and compares what `PROGRAM --grid` writes with it: bit for bit where
the rules decide the last one, else to twelve digits.
Python's own arithmetic does what the rules say: `//` on floats is the floor of the exact quotient, int() drops the
fraction of the rounded one, integers stay integers of any size.
"""
import math
import os
import struct
import subprocess
import sys
import tempfile

POSITIONS = 66612
SHOWN = 10  # differences that are printed
HEADER = (
    "blt_ps,d_model,local_n_layers,bpe_flops_per_byte,blt_global_flops_per_byte,"
    "blt_local_flops_per_byte,blt_total_flops_per_byte,difference_percent"
)

# The parameters without a slider.
BPE_PS = 4.4
N_LAYERS, N_HEADS, N_VOCAB, N_CTX_BASE = 26, 20, 128000, 8192
LOCAL_D_MODEL, LOCAL_N_HEADS, LOCAL_N_VOCAB, LOCAL_N_CTX = 1024, 16, 256, 512
FF_RATIO = 4
LOCAL_ENCODER_LAYERS = 1


def transformer(layers, heads, width, context, vocabulary):
    attention = heads * (width // heads)
    return (
        4 * width
        + 2 * layers * width * 3 * attention
        + 2 * layers * context * attention
        + 2 * layers * attention * width
        + 2 * layers * 2 * width * (FF_RATIO * width)
        + 2 * width * vocabulary
    )


def cross_attention(layers, keys_values, width):
    return layers * (8 * width**2 + 4 * keys_values * width)


def in_full(bpe, blt_global, blt_local):
    blt_total = blt_local + blt_global
    return bpe, blt_global, blt_local, blt_total, (blt_total - bpe) / bpe * 100


def openai(blt_ps, d_model, local_n_layers):
    bpe = transformer(N_LAYERS, N_HEADS, d_model, int(N_CTX_BASE / BPE_PS), N_VOCAB) / BPE_PS
    blt_global = transformer(N_LAYERS, N_HEADS, d_model, int(N_CTX_BASE / blt_ps), 0) / blt_ps
    blt_local = (
        transformer(local_n_layers, LOCAL_N_HEADS, LOCAL_D_MODEL, LOCAL_N_CTX, LOCAL_N_VOCAB)
        + cross_attention(local_n_layers / 2, LOCAL_N_CTX, LOCAL_D_MODEL)
        + cross_attention(local_n_layers / 2, LOCAL_N_CTX // blt_ps, LOCAL_D_MODEL)
    )
    return in_full(bpe, blt_global, blt_local)


def causal_attention(layers, width, context):
    return 4 * layers * width * (context + 1) / 2


def qkvo(layers, width, keys_per_query):
    return (2 * keys_per_query + 2) * 2 * layers * width**2


def causal_transformer(layers, heads, width, context, vocabulary):
    return (
        2 * layers * 2 * width * (FF_RATIO * width)
        + qkvo(layers, width, 1)
        + causal_attention(layers, heads * (width // heads), context)
        + 2 * width * vocabulary
    )


def causal_cross_attention(layers, width, context, keys_per_query):
    return causal_attention(layers, width, context) + qkvo(layers, width, keys_per_query)


def blt_paper(blt_ps, d_model, local_n_layers):
    def local(layers, vocabulary):
        return causal_transformer(layers, LOCAL_N_HEADS, LOCAL_D_MODEL, LOCAL_N_CTX, vocabulary)

    k = math.ceil(d_model / LOCAL_D_MODEL)
    encoder, decoder = LOCAL_ENCODER_LAYERS, local_n_layers - LOCAL_ENCODER_LAYERS
    bpe = causal_transformer(N_LAYERS, N_HEADS, d_model, N_CTX_BASE / BPE_PS, N_VOCAB) / BPE_PS
    blt_global = causal_transformer(N_LAYERS, N_HEADS, d_model, N_CTX_BASE / blt_ps, 0) / blt_ps
    blt_local = (
        local(encoder, 0)
        + local(decoder, LOCAL_N_VOCAB)
        + causal_cross_attention(encoder, LOCAL_D_MODEL, blt_ps, blt_ps / k) * k / blt_ps
        + causal_cross_attention(decoder, LOCAL_D_MODEL, k, k / blt_ps)
    )
    return in_full(bpe, blt_global, blt_local)


def positions():
    for tenths in range(10, 101):
        for d_model in range(512, 8192 + 1, 128):
            for local_n_layers in range(2, 24 + 1, 2):
                yield tenths / 10, d_model, local_n_layers


def same_bits(written, expected):
    def bits(numbers):
        return struct.pack(f"<{len(numbers)}d", *numbers)

    return len(written) == len(expected) and bits(written) == bits(expected)


def close(written, expected):
    """Twelve digits of the FLOPs; of the difference, which can be 0, as much as they leave of it."""
    *flops, difference = expected
    return (
        len(written) == len(expected)
        and all(abs(ours - theirs) <= 1e-12 * theirs for ours, theirs in zip(written, flops))
        and abs(written[-1] - difference) <= 1e-12 * (100 + abs(difference))
    )


def written_grid(program, method):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "grid.csv")
        subprocess.run([*program, "--grid", path, *method], check=True)
        with open(path, encoding="ascii", newline="\r\n") as file:
            return file.read().split("\r\n")


def check(program, method, results, agree):
    header, *rows, end = written_grid(program, method)
    if header != HEADER or end != "":
        sys.exit(f"not the header, or no line end at the end: {header!r}, {end!r}")

    compared = different = 0
    for position, row in zip(positions(), rows):
        expected = position + results(*position)
        written = [float(cell) for cell in row.split(",")]
        compared += 1
        if not agree(written, expected):
            different += 1
            if different <= SHOWN:
                print(f"{position}:\n  expected {[x.hex() for x in map(float, expected)]}"
                      f"\n  written  {[x.hex() for x in written]}")

    print(f"{results.__name__}: {compared} rows compared of {len(rows)} written, {different} different")
    return compared == POSITIONS and len(rows) == POSITIONS and not different


def main(program):
    good = [
        check(program, [], openai, same_bits),
        check(program, ["--method", "blt-paper"], blt_paper, close),
    ]
    if not all(good):
        sys.exit(1)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])

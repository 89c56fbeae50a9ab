#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: grid_by_the_rules.py PROGRAM

Computes every slider position from the rules, and compares what `PROGRAM --grid` writes with it, bit for bit.
Python's own arithmetic does what the rules say: `//` on floats is the floor of the exact quotient, int() drops the
fraction of the rounded one, integers stay integers of any size.
"""
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


def results(blt_ps, d_model, local_n_layers):
    bpe = transformer(N_LAYERS, N_HEADS, d_model, int(N_CTX_BASE / BPE_PS), N_VOCAB) / BPE_PS
    blt_global = transformer(N_LAYERS, N_HEADS, d_model, int(N_CTX_BASE / blt_ps), 0) / blt_ps
    blt_local = (
        transformer(local_n_layers, LOCAL_N_HEADS, LOCAL_D_MODEL, LOCAL_N_CTX, LOCAL_N_VOCAB)
        + cross_attention(local_n_layers / 2, LOCAL_N_CTX, LOCAL_D_MODEL)
        + cross_attention(local_n_layers / 2, LOCAL_N_CTX // blt_ps, LOCAL_D_MODEL)
    )
    blt_total = blt_local + blt_global
    return bpe, blt_global, blt_local, blt_total, (blt_total - bpe) / bpe * 100


def positions():
    for tenths in range(10, 101):
        for d_model in range(512, 8192 + 1, 128):
            for local_n_layers in range(2, 24 + 1, 2):
                yield tenths / 10, d_model, local_n_layers


def bits(numbers):
    return struct.pack(f"<{len(numbers)}d", *numbers)


def written_grid(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "grid.csv")
        subprocess.run([program, "--grid", path], check=True)
        with open(path, encoding="ascii", newline="\r\n") as file:
            return file.read().split("\r\n")


def main(program):
    header, *rows, end = written_grid(program)
    if header != HEADER or end != "":
        sys.exit(f"not the header, or no line end at the end: {header!r}, {end!r}")

    compared = different = 0
    for position, row in zip(positions(), rows):
        expected = position + results(*position)
        written = [float(cell) for cell in row.split(",")]
        compared += 1
        if len(written) != len(expected) or bits(written) != bits(expected):
            different += 1
            if different <= SHOWN:
                print(f"{position}:\n  expected {[x.hex() for x in map(float, expected)]}"
                      f"\n  written  {[x.hex() for x in written]}")

    print(f"{compared} rows compared of {len(rows)} written, {different} different")
    if compared != POSITIONS or len(rows) != POSITIONS or different:
        sys.exit(1)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: count_by_hand.py [NAME=VALUE...]
       count_by_hand.py --compare [EMULATOR] PROGRAM

Works out what a byte costs, in FLOPs by all four methods, and how many parameters the models have, for the defaults with
the values given. With --compare it does so for several shapes, and holds what PROGRAM says of these against it. It shares
nothing with the program but the formulas of the specification, which are written out here once more.
"""
import json
import math
import subprocess
import sys

DEFAULTS = {
    "blt_ps": 4.4, "d_model": 2560, "local_n_layers": 10, "bpe_ps": 4.4, "n_layers": 26, "n_heads": 20,
    "n_vocab": 128000, "n_ctx_base": 8192, "local_d_model": 1024, "local_n_heads": 16, "local_n_vocab": 256,
    "local_n_ctx": 512, "ff_ratio": 4, "local_encoder_layers": 1, "bpe_d_model": 0, "bpe_n_layers": 0, "bpe_n_heads": 0,
    "n_kv_heads": 0, "head_dim": 0, "d_ff": 0, "ff_matrices": 2, "n_experts": 1, "n_active_experts": 1, "d_ff_shared": 0,
    "bpe_n_kv_heads": 0, "bpe_head_dim": 0, "bpe_d_ff": 0, "bpe_ff_matrices": 0, "bpe_n_experts": 0,
    "bpe_n_active_experts": 0, "bpe_d_ff_shared": 0, "tied_embeddings": 0, "bpe_other_parameters": 0,
}  # fmt: skip
REAL = {"blt_ps", "bpe_ps"}
METHODS = ("openai", "blt-paper", "deepmind", "2n")

# Issue 13's check value; then one with each of what shapes of published models differ by, and several at once.
LLAMA_3_8B = (
    "blt_ps=6 d_model=4096 local_n_layers=7 local_d_model=1280 local_n_heads=20 n_layers=32 n_heads=32 "
    "n_vocab=128256 n_kv_heads=8 d_ff=14336 ff_matrices=3"
)
SHAPES = (
    LLAMA_3_8B,
    "",
    # Heads that leave a rest, of keys and values as of queries.
    "d_model=2500 n_heads=18 n_kv_heads=6 local_encoder_layers=4 blt_ps=3.2",
    # Heads wider than the model's width by their number, as in Gemma; and BPE without what BLT has.
    "d_model=3584 n_layers=42 n_heads=16 n_kv_heads=8 head_dim=256 d_ff=14336 ff_matrices=3 n_vocab=256000 "
    "tied_embeddings=1 bpe_other_parameters=605696 bpe_ff_matrices=2 bpe_head_dim=224",
    # Experts, two of eight, as in Mixtral; and a shared one, which BPE has not.
    "d_model=4096 n_layers=32 n_heads=32 n_kv_heads=8 d_ff=14336 ff_matrices=3 n_experts=8 n_active_experts=2 "
    "d_ff_shared=2048 bpe_d_ff_shared=-1 bpe_ps=3.7 blt_ps=1.6",
    # All of BPE its own, and none of it BLT's.
    "n_kv_heads=5 n_experts=16 n_active_experts=4 d_ff=512 d_ff_shared=3 bpe_d_model=65536 bpe_n_layers=1024 "
    "bpe_n_heads=512 bpe_n_kv_heads=512 bpe_head_dim=4096 bpe_d_ff=1048576 bpe_ff_matrices=3 bpe_n_experts=1024 "
    "bpe_n_active_experts=7 bpe_d_ff_shared=1048576 ff_ratio=7 n_ctx_base=16777216",
)


class Stack:
    """What the letters of the specification stand for."""

    def __init__(self, layers, heads, width, vocabulary, ff_width, kv_heads=0, head_width=0, matrices=2, experts=1,
                 active=1, shared=0):  # fmt: skip
        self.l, self.H, self.d, self.V, self.f = layers, heads, width, vocabulary, ff_width
        self.M, self.E, self.A, self.shared = matrices, experts, active, shared
        self.s = head_width or width // heads
        self.g = kv_heads or heads
        self.a = self.H * self.s
        self.b = self.g * self.s
        # Of the paper's method, in which heads that are not given leave no rest.
        self.q = heads * head_width if head_width else width
        self.keys = kv_heads * self.s if kv_heads else self.q

    def router(self):
        return 2 * self.l * self.d * self.E if self.E > 1 else 0

    def feed_forward(self):
        return 2 * self.l * self.M * self.d * (self.f * self.A + self.shared) + self.router()

    def parameters(self, experts):
        of_layer = 2 * self.d * self.a + 2 * self.d * self.b + self.M * self.d * (self.f * experts + self.shared)
        return self.l * (of_layer + (self.d * self.E if self.E > 1 else 0))


def global_model(p):
    return Stack(p["n_layers"], p["n_heads"], p["d_model"], 0, p["d_ff"] or p["ff_ratio"] * p["d_model"],
                 p["n_kv_heads"], p["head_dim"], p["ff_matrices"], p["n_experts"], p["n_active_experts"],
                 p["d_ff_shared"])  # fmt: skip


def bpe_model(p):
    def own(name):
        return p["bpe_" + name] or p[name]

    width = own("d_model")
    return Stack(own("n_layers"), own("n_heads"), width, p["n_vocab"], own("d_ff") or p["ff_ratio"] * width,
                 own("n_kv_heads"), own("head_dim"), own("ff_matrices"), own("n_experts"), own("n_active_experts"),
                 max(own("d_ff_shared"), 0))  # fmt: skip


def local_model(p, layers, vocabulary):
    width = p["local_d_model"]
    return Stack(layers, p["local_n_heads"], width, vocabulary, p["ff_ratio"] * width)


def openai(s, m):
    return (
        4 * s.d
        + 2 * s.l * s.d * (s.a + 2 * s.b)
        + 2 * s.l * m * s.a
        + 2 * s.l * s.a * s.d
        + s.feed_forward()
        + 2 * s.d * s.V
    )


def deepmind(s, m):
    return (
        2 * s.V * s.d
        + s.l * 2 * s.d * (s.a + 2 * s.b)
        + s.l * (2 * m * s.a + 3 * s.H * m + 2 * m * s.a)
        + s.l * 2 * s.a * s.d
        + s.feed_forward()
        + 2 * s.d * s.V
    )


def twice_the_parameters(s, _):
    return 2 * s.l * s.d * (s.a + 2 * s.b) + 2 * s.l * s.a * s.d + s.feed_forward()


def by_whole_numbers(p, transformer, has_context):
    def cross_attention(keys):
        h = p["local_d_model"]
        return p["local_n_layers"] / 2 * (8 * h * h + (4 * keys * h if has_context else 0))

    bpe = transformer(bpe_model(p), int(p["n_ctx_base"] / p["bpe_ps"])) / p["bpe_ps"]
    blt_global = transformer(global_model(p), int(p["n_ctx_base"] / p["blt_ps"])) / p["blt_ps"]
    local = transformer(local_model(p, p["local_n_layers"], p["local_n_vocab"]), p["local_n_ctx"])
    blt_local = local + cross_attention(p["local_n_ctx"]) + cross_attention(p["local_n_ctx"] // p["blt_ps"])
    return bpe, blt_global, blt_local


def by_the_paper(p):
    def scores(layers, width, m):
        return 4 * layers * width * (m + 1) / 2

    def transformer(s, m):
        return (
            s.feed_forward()
            + 2 * s.l * s.d * (s.q + 2 * s.keys)
            + 2 * s.l * s.q * s.d
            + scores(s.l, s.a, m)
            + 2 * s.d * s.V
        )

    def cross_attention(layers, m, keys_per_query):
        h = p["local_d_model"]
        return scores(layers, h, m) + (2 * keys_per_query + 2) * 2 * layers * h * h

    patch = p["blt_ps"]
    k = math.ceil(p["d_model"] / p["local_d_model"])
    encoder = p["local_encoder_layers"]
    decoder = p["local_n_layers"] - encoder
    bpe = transformer(bpe_model(p), p["n_ctx_base"] / p["bpe_ps"]) / p["bpe_ps"]
    blt_global = transformer(global_model(p), p["n_ctx_base"] / patch) / patch
    blt_local = (
        transformer(local_model(p, encoder, 0), p["local_n_ctx"])
        + transformer(local_model(p, decoder, p["local_n_vocab"]), p["local_n_ctx"])
        + cross_attention(encoder, patch, patch / k) * k / patch
        + cross_attention(decoder, k, k / patch)
    )
    return bpe, blt_global, blt_local


def flops(p, method):
    """Per byte: BPE, BLT's global model, its local models, both together."""
    if method == "blt-paper":
        bpe, blt_global, blt_local = by_the_paper(p)
    else:
        transformer = {"openai": openai, "deepmind": deepmind, "2n": twice_the_parameters}[method]
        bpe, blt_global, blt_local = by_whole_numbers(p, transformer, method != "2n")
    return bpe, blt_global, blt_local, blt_local + blt_global


def counts(p):
    """Parameters, of the models as they are stored and of what works for a token."""
    bpe, blt = bpe_model(p), global_model(p)
    beside = bpe.V * bpe.d * (1 if p["tied_embeddings"] else 2) + p["bpe_other_parameters"]
    h = p["local_d_model"]
    local = local_model(p, p["local_n_layers"], 0).parameters(1) + 4 * h * h * p["local_n_layers"]
    return {
        "bpe_total": bpe.parameters(bpe.E) + beside,
        "bpe_active": bpe.parameters(bpe.A) + beside,
        "blt_layers": blt.parameters(blt.E) + local,
        "blt_layers_at_work": blt.parameters(blt.A) + local,
        "blt_total": blt.parameters(blt.E) + local + 2 * p["local_n_vocab"] * h + 6 * 500000 * h,
    }


def parameters_of(assignments):
    given = dict(DEFAULTS)
    for assignment in assignments:
        name, _, value = assignment.partition("=")
        if name not in DEFAULTS:
            sys.exit(f"there is no parameter {name}")
        given[name] = float(value) if name in REAL else int(value)
    return given


def agree(method, written, expected):
    """The paper's method has quotients throughout, whose last digits are those of the order of operations."""
    if method == "blt-paper":
        return abs(written - expected) <= 1e-13 * expected
    return written == expected


def compare(program):
    different = compared = 0
    for shape in SHAPES:
        given = parameters_of(shape.split())
        for method in METHODS:
            arguments = [word for assignment in shape.split() for word in ("--set", assignment)]
            ran = subprocess.run([*program, "--method", method, *arguments, "--print", "json"], check=True,
                                 capture_output=True)  # fmt: skip
            said = json.loads(ran.stdout)
            names = ("bpe", "blt_global", "blt_local", "blt_total")
            rows = [
                (name, said["results"][name + "_flops_per_byte"], expected, agree)
                for name, expected in zip(names, flops(given, method))
            ] + [
                (name, said["counts"][name], expected, lambda _, a, b: a == b)
                for name, expected in counts(given).items()
            ]
            for name, written, expected, is_same in rows:
                compared += 1
                if not is_same(method, written, expected):
                    different += 1
                    print(f"{shape or 'defaults'}, {method}, {name}: {written!r}, by hand {expected!r}")
    print(f"{len(SHAPES)} shapes, {len(METHODS)} methods: {compared} numbers compared, {different} different")
    return 1 if different or not compared else 0


def main(arguments):
    if arguments[:1] == ["--compare"]:
        return compare(arguments[1:])
    given = parameters_of(arguments)
    for method in METHODS:
        numbers = zip(("BPE", "global", "local", "total"), flops(given, method))
        print(f"{method:10}", *(f"{name} {number!r}" for name, number in numbers))
    print(f"{'parameters':10}", *(f"{name} {count}" for name, count in counts(given).items()))
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))

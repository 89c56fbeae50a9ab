#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: count_by_hand.py CONFIG...                  prints what each config.json comes to
          count_by_hand.py --check CONFIGS EXPECTED   counts the models of a file of many and compares with a CSV

A count of parameters that shares nothing with the program: the formulas of each kind written out, one after another.
"""

import csv
import json
import sys


def llama_like(c, biases=0, norms=None, tied=False):
    """Gated, norms without bias: `biases` and `norms` are what one layer has, both norms of a layer being the default."""
    d, layers, vocabulary = c["hidden_size"], c["num_hidden_layers"], c["vocab_size"]
    heads = c["num_attention_heads"]
    head = c.get("head_dim") or d // heads
    queries, keys = heads * head, (c.get("num_key_value_heads") or heads) * head
    experts = c.get("num_local_experts", 1)
    attention = d * queries + d * keys + d * keys + queries * d
    feed_forward = experts * 3 * d * c["intermediate_size"] + (d * experts if experts > 1 else 0)
    layer = attention + feed_forward + (2 * d if norms is None else norms) + biases
    tables = 1 if c.get("tie_word_embeddings", tied) else 2
    return layers * layer + d + tables * vocabulary * d


def llama(c):
    d, f = c["hidden_size"], c["intermediate_size"]
    head = c.get("head_dim") or d // c["num_attention_heads"]
    queries = c["num_attention_heads"] * head
    keys = (c.get("num_key_value_heads") or c["num_attention_heads"]) * head
    biases = 0
    if c.get("attention_bias"):
        biases += queries + keys + keys + d
    if c.get("mlp_bias"):
        biases += f + f + d
    return llama_like(c, biases)


def mistral(c):
    total = llama_like(c)
    if c.get("architectures") == ["MistralModel"]:
        total -= c["vocab_size"] * c["hidden_size"]
    return total


def qwen2(c):
    head = c["hidden_size"] // c["num_attention_heads"]
    return llama_like(c, biases=head * (c["num_attention_heads"] + 2 * c["num_key_value_heads"]))


def gemma2(c):
    return llama_like(c, norms=4 * c["hidden_size"], tied=True)


def olmo2(c):
    d = c["hidden_size"]
    head = d // c["num_attention_heads"]
    return llama_like(c, norms=2 * d + head * (c["num_attention_heads"] + c["num_key_value_heads"]))


def gpt2(c):
    d, layers = c["n_embd"], c["n_layer"]
    f = c.get("n_inner") or 4 * d
    attention = (d + 1) * 3 * d + (d + 1) * d
    feed_forward = (d + 1) * f + (f + 1) * d
    return layers * (attention + feed_forward + 2 * 2 * d) + 2 * d + (c["vocab_size"] + c["n_positions"]) * d


def gpt_neox(c):
    d, f, layers = c["hidden_size"], c["intermediate_size"], c["num_hidden_layers"]
    attention = (d + 1) * 3 * d + (d + 1) * d
    feed_forward = (d + 1) * f + (f + 1) * d
    return layers * (attention + feed_forward + 2 * 2 * d) + 2 * d + 2 * c["vocab_size"] * d


COUNTS = {
    "llama": llama,
    "mistral": mistral,
    "mixtral": llama_like,
    "qwen2": qwen2,
    "gemma2": gemma2,
    "olmo2": olmo2,
    "gpt2": gpt2,
    "gpt_neox": gpt_neox,
}


def check(configs, expected):
    with open(configs, encoding="utf-8") as file:
        models = json.load(file)
    with open(expected, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] in COUNTS]
    wrong = 0
    for row in rows:
        counted = COUNTS[row["kind"]](models[row["model"]])
        if counted != int(row["total"]):
            print(f"{row['model']}: counted {counted}, expected {row['total']}")
            wrong += 1
    print(f"{len(rows)} models counted, {wrong} otherwise than expected")
    return 0 if rows and not wrong else 1


def main(arguments):
    if arguments[:1] == ["--check"] and len(arguments) == 3:
        return check(*arguments[1:])
    if not arguments:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    for path in arguments:
        with open(path, encoding="utf-8") as file:
            config = json.load(file)
        count = COUNTS.get(config.get("model_type"))
        print(f"{path}: {count(config) if count else 'a kind that is not counted here'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

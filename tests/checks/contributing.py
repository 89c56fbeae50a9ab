#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: contributing.py [TREE]

The table of rooms in CONTRIBUTING.md is the list tests/rooms.txt: the same rooms, in that order, with the same words. The
files and folders that it names are there.
"""

import re
import sys
from itertools import zip_longest

import tree as trees


def listed(tree):
    return [tuple(line.split(maxsplit=1)) for line in trees.lines_of(tree, "tests/rooms.txt")]


def tabled(tree):
    rows = re.findall(r"^\| `([a-z/]+)` \| (.*) \|$", trees.read(tree, "CONTRIBUTING.md"), re.MULTILINE)
    return [(room.rstrip("/"), words) for room, words in rows]


def named(tree):
    """All paths in code, but for those in which a word in capitals stands for another."""
    words = re.findall(r"`([^`]+)`", trees.read(tree, "CONTRIBUTING.md"))
    return [word for word in words if re.fullmatch(r"[\w.-]*/[\w./-]*", word) and not re.search(r"[A-Z]{3}", word)]


def main(arguments):
    tree = trees.tree_of(arguments)
    rooms = listed(tree)
    complaints = [
        f"CONTRIBUTING.md has {' - '.join(row or ('no row',))} where tests/rooms.txt has {' - '.join(room or ('none',))}"
        for room, row in zip_longest(rooms, tabled(tree))
        if room != row
    ]
    paths = named(tree)
    complaints += [f"CONTRIBUTING.md names {path}, which is not there" for path in paths if not (tree / path).exists()]
    return trees.finish("contributing", f"{len(rooms)} rooms, {len(paths)} paths" if rooms else "", complaints)


if __name__ == "__main__":
    sys.exit(main(sys.argv))

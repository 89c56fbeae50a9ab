#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: sizes.py [TREE]

No file of the product and its tests is longer than a person reads in one go, and no folder has more files than a person
finds their way in. Data that programs wrote is left aside.
"""

import sys
from collections import Counter

import tree as trees

LINES = 450
FILES = 26  # about 25
WRITTEN_BY_PROGRAMS = "golden"  # a folder
DOCUMENT = ".patchscale"  # what tests read
TEXTS = {".cpp", ".h", ".ui", ".py", ".txt", ".cmake", ".in", ""}


def main(arguments):
    tree = trees.tree_of(arguments)
    files = [
        file
        for file in trees.files(tree, (*trees.PRODUCT, "tests", "packaging"))
        if WRITTEN_BY_PROGRAMS not in file.parts and file.suffix != DOCUMENT
    ]
    complaints = []
    for file in files:
        if file.suffix not in TEXTS:
            continue
        lines = len(trees.read(tree, file).splitlines())
        if lines > LINES:
            complaints.append(f"{file} has {lines} lines, more than {LINES}")
    for folder, count in sorted(Counter(file.parent for file in files).items()):
        if count > FILES:
            complaints.append(f"{folder} has {count} files, more than {FILES}")
    return trees.finish("sizes", f"{len(files)} files" if files else "", complaints)


if __name__ == "__main__":
    sys.exit(main(sys.argv))

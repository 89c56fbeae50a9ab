# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the files of a tree, and complaining."""

import os
import sys
from pathlib import Path

PRODUCT = ("model", "ui", "app")


def tree_of(arguments):
    """The tree that a check is to look at: its only argument, or the one it is part of."""
    return Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parents[2]


def files(tree, folders, suffixes=None):
    """All files in folders of the tree and in those within, by their path from its root, sorted."""
    found = []
    for folder in folders:
        for path, within, names in os.walk(tree / folder):
            within[:] = [name for name in within if name != "__pycache__"]
            found += [Path(path, name).relative_to(tree) for name in names if not name.endswith(".actual")]
    return sorted(file for file in found if suffixes is None or file.suffix in suffixes)


def read(tree, file):
    return (tree / file).read_text(encoding="utf-8")


def lines_of(tree, file):
    """The lines of a list, without empty ones and remarks."""
    return [line for line in read(tree, file).splitlines() if line.strip() and not line.startswith("#")]


def finish(check, looked_at, complaints):
    """Prints what is wrong; the exit status. A check that found nothing to look at has failed."""
    if not looked_at:
        complaints = [*complaints, "found nothing to look at"]
    for complaint in complaints:
        print(f"{check}: {complaint}", file=sys.stderr)
    if not complaints:
        print(f"{check}: {looked_at}")
    return 1 if complaints else 0

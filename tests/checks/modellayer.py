#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: modellayer.py [TREE]

model/ knows Qt Core, C++ and itself.
"""

import re
import subprocess
import sys
from pathlib import Path

import tree as trees

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)


def is_of_qt_core(name, core):
    folder, _, header = name.rpartition("/")
    return folder == "QtCore" if folder else (core / header).exists()


def main(arguments):
    tree = trees.tree_of(arguments)
    asked = subprocess.run(["qmake6", "-query", "QT_INSTALL_HEADERS"], capture_output=True, text=True, check=True)
    core = Path(asked.stdout.strip(), "QtCore")
    complaints = []
    count = 0
    for file in trees.files(tree, ("model",), {".cpp", ".h"}):
        for name in INCLUDE.findall(trees.read(tree, file)):
            count += 1
            if name[0] in "Qq" and not is_of_qt_core(name, core):
                complaints.append(f"{file} includes <{name}>, which is not of Qt Core")
            elif name.startswith(("ui/", "app/")) or "../" in name:
                complaints.append(f'{file} includes "{name}", which is not of the model')
    return trees.finish("modellayer", f"{count} includes" if count else "", complaints)


if __name__ == "__main__":
    sys.exit(main(sys.argv))

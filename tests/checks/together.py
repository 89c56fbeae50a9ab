#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: together.py MOST FILE...

Which sources can be compiled as one, which spares reading the headers of Qt for each: a line for every group of at most
MOST, its files separated by semicolons, as CMake has its lists.
"""

import re
import sys
from functools import cache
from pathlib import Path

import tree as trees

COMMENTS_AND_TEXTS = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL)
DECLARED = re.compile(
    r"(?:\b(?:struct|class|enum(?:\s+class)?|union)\s+(\w+))|\busing\s+(\w+)\s*=|([\w~]+)\s*(?:\[\]\s*)?[({=;]"
)
NO_NAMES = {"QStringLiteral", "const", "final", "noexcept", "operator", "override", "static_assert", "using"}
# What many sources call the class whose context their texts have.
RENAMED = "Words"
INCLUDED = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
ONCE_IN_A_PROGRAM = re.compile(r"Q_DECLARE_METATYPE\([^)]*\)|^[ \t]*#[ \t]*define[ \t]+\w+", re.MULTILINE)
STATIC = re.compile(r"^static [^(=;]*?(\w+)(?=[(=;{])", re.MULTILINE)


def declared_in(text, opening):
    """Names that are declared, at their outermost, in the namespaces that open so. May miss some."""
    code = COMMENTS_AND_TEXTS.sub('""', text)
    names = set()
    for match in re.finditer(opening, code):
        depth, outermost = 1, []
        for character in code[match.end() :]:
            depth += (character in "{(") - (character in "})")
            if depth == 0:
                break
            if depth == 1 or (depth == 2 and character in "{("):
                outermost.append(character)
        # Without what a class inherits.
        declarations = re.sub(r"(?<!:):(?!:)[^;{}()=]*\{", "{", "".join(outermost).replace("}", ";"))
        names |= {next(filter(None, found)) for found in DECLARED.findall(declarations)}
    return {name for name in names if not name[0].isdigit()} - NO_NAMES - {RENAMED}


def names_of_its_own(text):
    """Names in the file's unnamed namespaces, and what may be declared only once for other reasons."""
    code = COMMENTS_AND_TEXTS.sub('""', text)
    return declared_in(text, r"\bnamespace\s*\{") | set(STATIC.findall(code)) | set(ONCE_IN_A_PROGRAM.findall(code))


@cache
def names_for_all(header):
    """Names that a header of the tree, and those that it includes, declare for whoever includes it."""
    text = header.read_text(encoding="utf-8")
    names = declared_in(text, r"\bnamespace patchscale[:\w]*\s*\{")
    return names.union(*(names_for_all(included) for included in headers_of(header)))


def headers_of(file):
    tree = trees.tree_of([])
    included = INCLUDED.findall(file.read_text(encoding="utf-8"))
    return [path for path in (tree / name for name in included) if path.suffix == ".h" and path.exists()]


def groups_of(files, most, guessing=False):
    """Lists of at most so many files. No name that a file has for itself is another's of its group; nor, unless it is
    only a guess, declared in a header that only that one includes."""
    groups = []
    for file in map(Path, files):
        own = names_of_its_own(file.read_text(encoding="utf-8"))
        included = set() if guessing else set().union(*(names_for_all(header) for header in headers_of(file)))
        for group in groups:
            apart = not own & (group["own"] | group["included"]) and not included & group["own"]
            if len(group["files"]) < most and apart:
                break
        else:
            group = {"files": [], "own": set(), "included": set()}
            groups.append(group)
        group["files"].append(str(file))
        group["own"] |= own
        group["included"] |= included
    return [group["files"] for group in groups]


def main(arguments):
    for group in groups_of(arguments[2:], int(arguments[1])):
        print(";".join(group))


if __name__ == "__main__":
    main(sys.argv)

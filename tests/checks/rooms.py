#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: rooms.py [TREE]

Holds every include of the product, and every header that a form names, against the order of rooms in tests/rooms.txt: a
file uses its own room and those that stand above it. Nothing but the list of views names what is in a view's folder.
"""

import os
import re
import sys
from pathlib import Path

import tree as trees

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]|<header[^>]*>([^<]+)</header>', re.MULTILINE)
VIEW = re.compile(r"\bui/views/(\w+)/")
LIST_OF_VIEWS = Path("ui/views/views.cpp")


def rooms_of(tree):
    return [line.split()[0] for line in trees.lines_of(tree, "tests/rooms.txt")]


def room_of(file, rooms):
    """The innermost room that the file is in."""
    return next((str(folder) for folder in Path(file).parents if str(folder) in rooms), None)


def included_by(tree, file):
    """What the file includes of the product, by its path from the root."""
    for match in INCLUDE.finditer(trees.read(tree, file)):
        name = match[1] or match[2]
        beside = Path(os.path.normpath(file.parent / name))
        yield beside if not name.startswith(trees.PRODUCT) and (tree / beside).exists() else Path(name)


def arrows(tree, files, rooms):
    """(room, file, room of what it includes, what it includes) of all includes from one room to another."""
    for file in files:
        for included in included_by(tree, file):
            target = room_of(included, rooms)
            if target and target != room_of(file, rooms):
                yield room_of(file, rooms), file, target, included


def complaints_about_order(found, rooms):
    first = {}
    for room, file, target, included in found:
        first.setdefault((room, target), (file, included))
        if rooms.index(target) > rooms.index(room):
            yield f"{file} includes {included}, but {target} stands below {room} in tests/rooms.txt"
    for (room, target), (file, included) in first.items():
        if room < target and (target, room) in first:
            other, back = first[target, room]
            yield f"{room} and {target} use each other: {file} includes {included}, and {other} includes {back}"


def complaints_about_views(tree, files):
    for file in files:
        if file == LIST_OF_VIEWS:
            continue
        own = file.parts[2] if file.parts[:2] == ("ui", "views") and len(file.parts) > 3 else None
        for number, line in enumerate(trees.read(tree, file).splitlines(), 1):
            for view in VIEW.findall(line):
                if view != own:
                    yield f"{file}:{number} names ui/views/{view}/, which only {LIST_OF_VIEWS} may"


def main(arguments):
    tree = trees.tree_of(arguments)
    rooms = rooms_of(tree)
    files = trees.files(tree, trees.PRODUCT, {".cpp", ".h", ".ui"})
    complaints = [f"there is no folder {room}" for room in rooms if not (tree / room).is_dir()]
    complaints += [f"{file} is in no room" for file in files if not room_of(file, rooms)]
    found = list(arrows(tree, [file for file in files if room_of(file, rooms)], rooms))
    complaints += complaints_about_order(found, rooms)
    complaints += complaints_about_views(tree, files)
    return trees.finish("rooms", f"{len(files)} files, {len(found)} includes from room to room" if found else "", complaints)


if __name__ == "__main__":
    sys.exit(main(sys.argv))

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tidy.py BUILD [TREE]

clang-tidy over all sources of a configured build whose headers are generated. Most of its time goes into Qt's headers, so
many files share them: they are read as one (together.py). Those in which something is found then, or that cannot stand
beside the others, are taken out and read by themselves, and only what is found in a file alone counts.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import together
import tree as trees

TOGETHER = 40
# What the analyzer of clang takes for a file that only includes sources: it looks into these then, as into a main file.
INCLUDES_SOURCES = "UnifiedSource-"
ONLY_OF_GCC = {"-Winvalid-pch", "-fpch-preprocess"}


def commands_of(build, tree):
    """The command of each source of a tree, without the headers that gcc has precompiled."""
    commands = {}
    build = Path(build).resolve()
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        # What is built of files in there was written by programs.
        if build in Path(entry["file"]).parents or entry["file"] in commands:
            continue
        words = shlex.split(entry["command"])
        kept = []
        skip = False
        for word, following in zip(words, [*words[1:], ""]):
            if skip:
                skip = False
            elif word == "-include" and "cmake_pch" in following or word == "-o":
                skip = True
            elif word not in ONLY_OF_GCC:
                kept.append(word)
        commands[entry["file"]] = (entry["directory"], kept[: kept.index("-c")])
    # What another build has only, as its nearest neighbour.
    for file in trees.files(tree, (*trees.PRODUCT, "tests", "packaging"), {".cpp"}):
        file = str(tree / file)
        if file not in commands:
            commands[file] = commands[max(commands, key=lambda other: len(os.path.commonprefix([file, other])))]
    return commands


def configuration_of(file):
    """The nearest .clang-tidy."""
    return next(folder / ".clang-tidy" for folder in Path(file).parents if (folder / ".clang-tidy").exists())


def grouped(commands):
    """Lists of files that can be read as one: of the same command and checks, and with no name of their own twice."""
    alike = {}
    for file, (directory, words) in sorted(commands.items()):
        alike.setdefault((directory, tuple(words), configuration_of(file)), []).append(file)
    return [group for files in alike.values() for group in together.groups_of(files, TOGETHER, guessing=True)]


def tidy(folder, file, configuration):
    # In headers as the configuration says, and in sources that are included for once.
    headers = re.search(r"^HeaderFilterRegex: '(.*)\\\.h\$'$", configuration.read_text(encoding="utf-8"), re.MULTILINE)[1]
    command = ["clang-tidy", "--quiet", f"--config-file={configuration}", f"--header-filter={headers}\\.(h|cpp)$"]
    ran = subprocess.run([*command, "-p", folder, file], capture_output=True, text=True, check=False)
    # How many warnings it has not shown is of no interest.
    said = re.sub(r"^\d+ warnings?(?: and \d+ errors?)? generated\.\n", "", ran.stdout + ran.stderr, flags=re.MULTILINE)
    return said.strip() if ran.returncode != 0 else ""


def tidy_group(folder, name, files, commands):
    """What clang-tidy has to say of each of the files, and how many of them it had to read by themselves."""
    if len(files) == 1:
        said = tidy(folder, files[0], configuration_of(files[0]))
        return [said] if said else [], 1
    as_one = Path(folder, f"{INCLUDES_SOURCES}{name}.cpp")
    as_one.write_text(
        "".join(
            f"#define {together.RENAMED} {together.RENAMED}{index}\n"
            # To include sources is what this file is for: that check alone is silent, of these lines alone.
            f'#include "{file}" // NOLINT(bugprone-suspicious-include): it exists to include sources\n'
            f"#undef {together.RENAMED}\n"
            for index, file in enumerate(files)
        ),
        encoding="utf-8",
    )
    # A folder for each, as each database of commands holds one more file than the last.
    own = Path(folder, name)
    own.mkdir()
    write_commands(own, {**commands, str(as_one): commands[files[0]]})
    said = tidy(str(own), str(as_one), configuration_of(files[0]))
    if not said:
        return [], 0
    blamed = [file for file in files if re.search(rf"^{re.escape(file)}:\d+:\d+: error: ", said, re.MULTILINE)]
    others = [file for file in files if file not in blamed]
    parts = [blamed, others] if blamed and others else [[file] for file in files]
    found, singly = [], 0
    for index, part in enumerate(parts):
        if part:
            more, alone = tidy_group(folder, f"{name}-{index}", part, commands)
            found += more
            singly += alone
    return found, singly


def write_commands(folder, commands):
    database = [
        {"directory": directory, "file": file, "arguments": [*words, "-c", file]}
        for file, (directory, words) in commands.items()
    ]
    Path(folder, "compile_commands.json").write_text(json.dumps(database), encoding="utf-8")


def main(arguments):
    start = time.monotonic()
    commands = commands_of(arguments[1], trees.tree_of(arguments[1:]))
    groups = grouped(commands)
    if not groups:
        print("tidy: found nothing to look at", file=sys.stderr)
        return 1
    found, singly = [], 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as threads:
        write_commands(folder, commands)
        # The largest first, so that none is left for the end.
        groups.sort(key=lambda files: -sum(Path(file).stat().st_size for file in files))
        jobs = [
            threads.submit(tidy_group, folder, f"together{number}", files, commands) for number, files in enumerate(groups)
        ]
        for job in jobs:
            more, alone = job.result()
            found += more
            singly += alone
    for said in found:
        print(said)
    print(
        f"clang-tidy: {len(commands)} files in {len(groups)} groups, {singly} files by themselves,"
        f" {time.monotonic() - start:.0f} s"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tidy.py BUILD

clang-tidy over all sources of a configured build whose headers are generated. Most of its time goes into Qt's headers, so
many files share them: they are read as one. Those in which something is found then, or that cannot stand beside the others,
are taken out and read by themselves, and only what is found in a file alone counts.
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

import tree as trees

TOGETHER = 40
ONLY_OF_GCC = {"-Winvalid-pch", "-fpch-preprocess"}

COMMENTS_AND_TEXTS = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL)
DECLARED = re.compile(
    r"(?:\b(?:struct|class|enum(?:\s+class)?|union)\s+(\w+))|\busing\s+(\w+)\s*=|([\w~]+)\s*(?:\[\]\s*)?[({=;]"
)
NO_NAMES = {"const", "final", "noexcept", "operator", "override", "using"}
# What many sources call the class whose context their texts have.
RENAMED = "Words"
ONCE_IN_A_PROGRAM = re.compile(r"Q_DECLARE_METATYPE\([^)]*\)|^[ \t]*#[ \t]*define[ \t]+\w+|^static [^(=;]*?\w+(?=[(=;{])", re.MULTILINE)


def names_of_its_own(text):
    """Names that are declared in the file's unnamed namespaces, or may be declared only once for other reasons. May
    miss some: then the file cannot be one with another that has them, and is read by itself."""
    code = COMMENTS_AND_TEXTS.sub('""', text)
    names = set(ONCE_IN_A_PROGRAM.findall(code))
    for match in re.finditer(r"\bnamespace\s*\{", code):
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


def commands_of(build):
    """The command of each source, without the headers that gcc has precompiled."""
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
    tree = trees.tree_of([])
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
    groups = []
    for file, command in sorted(commands.items()):
        command = (command, configuration_of(file))
        names = names_of_its_own(Path(file).read_text(encoding="utf-8"))
        for group in groups:
            if group["command"] == command and len(group["files"]) < TOGETHER and not names & group["names"]:
                break
        else:
            group = {"command": command, "files": [], "names": set()}
            groups.append(group)
        group["files"].append(file)
        group["names"] |= names
    return [group["files"] for group in groups]


def tidy(folder, file, configuration):
    # In headers as the configuration says, and in sources that are included for once.
    headers = re.search(r"^HeaderFilterRegex: '(.*)\.h\$'$", configuration.read_text(encoding="utf-8"), re.MULTILINE)[1]
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
    together = Path(folder, f"{name}.cpp")
    together.write_text(
        "".join(
            f"#define {RENAMED} {RENAMED}{index}\n"
            # To include sources is what this file is for: that check alone is silent, of these lines alone.
            f'#include "{file}" // NOLINT(bugprone-suspicious-include): it exists to include sources\n'
            f"#undef {RENAMED}\n"
            for index, file in enumerate(files)
        ),
        encoding="utf-8",
    )
    # A folder for each, as each database of commands holds one more file than the last.
    own = Path(folder, name)
    own.mkdir()
    write_commands(own, {**commands, str(together): commands[files[0]]})
    said = tidy(str(own), str(together), configuration_of(files[0]))
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
    commands = commands_of(arguments[1])
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

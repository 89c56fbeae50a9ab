#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: by_the_schema.py PROGRAM SCHEMA FOLDER

Holds the program and the schema of documents against the same files: what another program finds good by the schema, this
one opens, and the other way round, but for rules that no schema can say.
"""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema

# What several members have to be together, and what a reader loses that keeps one of two.
BEYOND_A_SCHEMA = {
    "compared-unknown",
    "encoder-too-deep",
    "experts-too-few",
    "heads-no-divisor",
    "heads-too-many",
    "member-twice",
    "name-twice",
    "reference-unknown",
    "shown-unknown",
}


def is_valid(validator, file):
    try:
        return validator.is_valid(json.loads(file.read_bytes().decode("utf-8")))
    except ValueError:
        return False


def is_opened(program, file):
    ran = subprocess.run([program, file, "--save", "-"], capture_output=True, check=False)
    if ran.returncode not in (0, 2):
        sys.exit(f"{file.name}: status {ran.returncode}")
    return ran.returncode == 0, ran.stdout


def main(arguments):
    program, schema, folder = arguments[1], json.loads(Path(arguments[2]).read_bytes()), Path(arguments[3])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = []
    counts = {"good": 0, "bad": 0}
    for kind, expected in (("good", True), ("bad", False)):
        for file in sorted((folder / kind).iterdir()):
            counts[kind] += 1
            opened, saved = is_opened(program, file)
            valid = is_valid(validator, file)
            if opened != expected:
                faults.append(f"{file.name}: the program says {opened}")
            if valid != (expected or file.stem in BEYOND_A_SCHEMA):
                faults.append(f"{file.name}: the schema says {valid}")
            if opened and not validator.is_valid(json.loads(saved)):
                faults.append(f"{file.name}: what the program saves is not by the schema")
    print(f"by the schema: {counts['good']} good and {counts['bad']} bad files", *faults, sep="\n")
    return 1 if faults or not all(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

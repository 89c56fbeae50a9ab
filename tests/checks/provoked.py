#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives each check small trees: one that it likes, and for each thing that it looks for one that has it."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECKS = Path(__file__).resolve().parent

ROOMS = """# from the ground up
model/tables  tables
model         the model
ui/charts     charts
ui/views      views
ui/window     the window
"""

TREE = {
    "tests/rooms.txt": ROOMS,
    "CONTRIBUTING.md": "| room | what |\n|---|---|\n| `model/tables/` | tables |\n| `model/` | the model |\n"
    "| `ui/charts/` | charts |\n| `ui/views/` | views |\n| `ui/window/` | the window |\n",
    "model/tables/table.h": "#include <QString>\n#include <algorithm>\n",
    "model/flopsmodel.h": '#include "model/tables/table.h"\n',
    "ui/charts/frame.h": '#include "model/flopsmodel.h"\n',
    "ui/views/view.h": '#include "ui/charts/frame.h"\n',
    "ui/views/views.cpp": '#include "ui/views/map/mapview.h"\n#include "ui/views/sweep/sweepview.h"\n',
    "ui/views/map/mapview.h": '#include "ui/views/view.h"\n#include "ui/views/map/mapchart.h"\n',
    "ui/views/map/mapchart.h": '#include "ui/charts/frame.h"\n',
    "ui/views/sweep/sweepview.h": '#include "ui/views/view.h"\n',
    "ui/window/window.cpp": '#include "ui/views/view.h"\n',
    "ui/window/window.ui": '<header>ui/views/view.h</header><header location="global">QWidget</header>\n',
    "tests/ui/views/map/tst_map.cpp": '#include "ui/views/map/mapview.h"\n',
}


class Provoked(unittest.TestCase):
    def run_check(self, check, changes):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (TREE | changes).items():
                if text is not None:
                    file = Path(folder, name)
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(text, encoding="utf-8")
            return subprocess.run(
                [sys.executable, CHECKS / f"{check}.py", folder], capture_output=True, text=True, check=False
            )

    def likes(self, check, changes=None):
        ran = self.run_check(check, changes or {})
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))

    def complains(self, check, changes, *complaints):
        """Exactly these complaints, in any order."""
        ran = self.run_check(check, changes)
        self.assertEqual(ran.returncode, 1)
        self.assertEqual(sorted(ran.stderr.splitlines()), sorted(f"{check}: {complaint}" for complaint in complaints))

    def test_rooms_in_order(self):
        self.likes("rooms")

    def test_arrow_back_up(self):
        self.complains(
            "rooms",
            {"model/tables/csv.cpp": '#  include "ui/charts/frame.h"\n'},
            "model/tables/csv.cpp includes ui/charts/frame.h, but ui/charts stands below model/tables in tests/rooms.txt",
        )

    def test_arrow_back_up_from_a_room_within(self):
        self.complains(
            "rooms",
            {"model/tables/csv.cpp": '#include "model/flopsmodel.h"\n', "model/flopsmodel.h": "\n"},
            "model/tables/csv.cpp includes model/flopsmodel.h, but model stands below model/tables in tests/rooms.txt",
        )

    def test_arrow_back_up_from_a_form(self):
        self.complains(
            "rooms",
            {"ui/charts/frame.ui": "<header>ui/window/window.h</header>\n"},
            "ui/charts/frame.ui includes ui/window/window.h, but ui/window stands below ui/charts in tests/rooms.txt",
        )

    def test_arrow_back_up_by_a_path_of_its_own(self):
        self.complains(
            "rooms",
            {"ui/charts/frame.cpp": '#include "../window/window.h"\n', "ui/window/window.h": "\n"},
            "ui/charts/frame.cpp includes ui/window/window.h, but ui/window stands below ui/charts in tests/rooms.txt",
        )

    def test_two_rooms_that_use_each_other(self):
        self.complains(
            "rooms",
            {"ui/charts/frame.cpp": '#include "ui/views/view.h"\n'},
            "ui/charts/frame.cpp includes ui/views/view.h, but ui/views stands below ui/charts in tests/rooms.txt",
            "ui/charts and ui/views use each other: ui/charts/frame.cpp includes ui/views/view.h, "
            "and ui/views/map/mapchart.h includes ui/charts/frame.h",
        )

    def test_file_in_no_room(self):
        self.complains("rooms", {"ui/lost.h": "\n"}, "ui/lost.h is in no room")

    def test_room_without_folder(self):
        self.complains("rooms", {"tests/rooms.txt": ROOMS + "app  main\n"}, "there is no folder app")

    def test_views_named_outside(self):
        self.complains(
            "rooms",
            {
                "ui/window/window.cpp": '\n#include "ui/views/map/mapchart.h"\n',
                "ui/window/window.ui": "<header>ui/views/map/mapchart.h</header>\n",
                "ui/views/sweep/sweepview.h": '#include "ui/views/map/mapchart.h"\n',
                "ui/views/view.h": "// as ui/views/map/mapchart.h does\n",
            },
            "ui/window/window.cpp:2 names ui/views/map/, which only ui/views/views.cpp may",
            "ui/window/window.ui:1 names ui/views/map/, which only ui/views/views.cpp may",
            "ui/views/sweep/sweepview.h:1 names ui/views/map/, which only ui/views/views.cpp may",
            "ui/views/view.h:1 names ui/views/map/, which only ui/views/views.cpp may",
        )

    def test_nothing_to_look_at(self):
        nothing = {name: None for name in TREE if name.startswith(("ui/", "model/"))}
        self.complains("rooms", nothing | {"tests/rooms.txt": "# none\n"}, "found nothing to look at")

    def test_sizes(self):
        self.likes("sizes", {"ui/views/view.h": "\n" * 450, "tests/app/golden/sweep.csv": "1\n" * 1000})

    def test_long_files(self):
        self.complains(
            "sizes",
            {"ui/views/view.h": "\n" * 451, "tests/ui/tst_view.cpp": "\n" * 500, "packaging/linux/pack": "\n" * 451},
            "ui/views/view.h has 451 lines, more than 450",
            "tests/ui/tst_view.cpp has 500 lines, more than 450",
            "packaging/linux/pack has 451 lines, more than 450",
        )

    def test_full_folders(self):
        self.likes("sizes", {f"ui/charts/{number}.cpp": "\n" for number in range(24)})
        self.complains(
            "sizes",
            {f"ui/charts/{number}.cpp": "\n" for number in range(26)},
            "ui/charts has 27 files, more than 26",
        )

    def test_table_of_rooms(self):
        self.likes("contributing")

    def test_table_of_rooms_with_other_words(self):
        self.complains(
            "contributing",
            {"tests/rooms.txt": ROOMS.replace("charts\n", "pictures\n")},
            "CONTRIBUTING.md has ui/charts - charts where tests/rooms.txt has ui/charts - pictures",
        )

    def test_table_of_rooms_without_one(self):
        self.complains(
            "contributing",
            {"tests/rooms.txt": ROOMS + "app  main\n"},
            "CONTRIBUTING.md has no row where tests/rooms.txt has app - main",
        )

    def test_paths_that_are_named(self):
        text = TREE["CONTRIBUTING.md"] + "`ui/views/view.h`, `ui/views/NAME/` and `ui/views/gone.h`\n"
        self.complains(
            "contributing",
            {"CONTRIBUTING.md": text},
            "CONTRIBUTING.md names ui/views/gone.h, which is not there",
        )

    def test_model_knows_qt_core(self):
        self.likes("modellayer", {"model/tables/csv.cpp": "#include <QtCore/QFile>\n#include <qglobal.h>\n"})

    def test_model_that_knows_more(self):
        self.complains(
            "modellayer",
            {
                "model/a.cpp": "#include <QColor>\n",
                "model/b.cpp": "#include <QtGui/QFont>\n",
                "model/c.cpp": '#include "ui/charts/frame.h"\n',
                "model/d.cpp": '#include "../app/main.h"\n',
            },
            "model/a.cpp includes <QColor>, which is not of Qt Core",
            "model/b.cpp includes <QtGui/QFont>, which is not of Qt Core",
            'model/c.cpp includes "ui/charts/frame.h", which is not of the model',
            'model/d.cpp includes "../app/main.h", which is not of the model',
        )

    def tidied(self, sources):
        """What clang-tidy says of sources that can be read as one."""
        with tempfile.TemporaryDirectory() as folder:
            tree = Path(folder, "tree")
            build = tree / "build"
            build.mkdir(parents=True)
            (tree / ".clang-tidy").write_text((CHECKS.parents[1] / ".clang-tidy").read_text(encoding="utf-8"))
            commands = []
            for name, text in sources.items():
                file = tree / "model" / name
                file.parent.mkdir(exist_ok=True)
                file.write_text(text, encoding="utf-8")
                command = f"c++ -std=c++20 -o {name}.o -c {file}"
                commands.append({"directory": str(build), "file": str(file), "command": command})
            (build / "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")
            command = [sys.executable, CHECKS / "tidy.py", build, tree]
            return subprocess.run(command, capture_output=True, text=True, check=False)

    def test_sources_that_are_read_as_one(self):
        whole = "int one(const int *value)\n{\n    return value ? *value : 1;\n}\n"
        ran = self.tidied({"one.cpp": whole, "two.cpp": whole.replace("one", "two")})
        self.assertIn("clang-tidy: 2 files in 1 groups, 0 files by themselves", ran.stdout)
        self.assertEqual(ran.returncode, 0)

    def test_what_only_the_analyzer_finds(self):
        whole = "int one(const int *value)\n{\n    return value ? *value : 1;\n}\n"
        null = "int two(const int *value)\n{\n    if (value)\n        return 1;\n    return *value;\n}\n"
        ran = self.tidied({"one.cpp": whole, "two.cpp": null})
        self.assertRegex(ran.stdout, r"two\.cpp:5:12: error: .*clang-analyzer-core\.NullDereference")
        self.assertNotIn("one.cpp", ran.stdout)
        self.assertEqual(ran.returncode, 1)

    def test_inventories(self):
        before = ["csv\tquotes\tcomma", "csv\tquotes\tquote", "csv\tescapes", "match\tis exact"]
        after = ["csv\tquotes\tcomma", "match\tis exact", "table\tescapes", "table\trows\tone"]
        with tempfile.TemporaryDirectory() as folder:
            lists = [Path(folder, name) for name in ("before", "after")]
            for file, lines in zip(lists, (before, after)):
                file.write_text("\n".join(lines), encoding="utf-8")
            inventory = [CHECKS.parent / "inventory"]
            same = subprocess.run([*inventory, lists[0], lists[0]], capture_output=True, text=True, check=False)
            other = subprocess.run([*inventory, *lists], capture_output=True, text=True, check=False)
        self.assertEqual(same.returncode, 0)
        self.assertEqual(other.returncode, 1)
        self.assertEqual(
            other.stdout.splitlines(),
            [
                "gone: csv\tescapes (the same is now in table)",
                "gone: csv\tquotes\tquote",
                "new: table\tescapes",
                "new: table\trows\tone",
                "before: 3 functions, 4 rows",
                "after: 4 functions, 4 rows; 2 gone, 2 new",
            ],
        )


if __name__ == "__main__":
    unittest.main()

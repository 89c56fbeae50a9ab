#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: table.py RESULTS

Prints what the benchmarks reported into the folder RESULTS as a table, with the goals beside it.
"""

import pathlib
import statistics
import sys

SHOWN_GOAL = 1.1  # times a bare window
START_GOAL = 2
MEMORY_GOAL = 1.15
P99_GOAL = 8  # milliseconds
DOCUMENT_START_GOAL = 1.5  # times the start without
DOCUMENT_MEMORY_GOAL = 25  # MB more than with one scenario
SCENARIOS_GOAL = 16  # milliseconds, as the 99th percentile

# What bench_model reports: name, label, goal.
MODEL_ROWS = [
    ("evaluation_ns", "One evaluation, ns", None),
    ("grid_ms", "The grid of all slider positions, computed, ms", 10),
    ("grid_csv_ms", "The grid computed and written as CSV text, ms", None),
    ("field_ms", "The map's field of 512 x 512, ms", 25),
    ("contour_ms", "Its contour, 512 break-even points, ms", None),
    ("sweep_ms", "A sweep over all 7,681 model dimensions, ms", None),
    ("sweep_csv_mb", "Memory while ten million rows are written as CSV, MB", 60),
    ("sweep_json_mb", "The same as JSON, MB", 60),
    ("config_ms", "A config.json of 100 kB read, ms", 5),
    ("gguf_ms", "A GGUF file of 400 GB by its header, ms", 50),
    ("document_kb", "A document of 200 scenarios, KB", None),
    ("read_ms", "Read, ms", None),
    ("fsync_ms", "Its bytes alone brought to the disk, ms", None),
    ("save_ms", "Saved, ms", None),
    ("save_beside_fsync_ms", "Saved, beside that, ms", 20),
]

# What the window programs report: name, label, goal for PatchScale, goal for the ratio.
WINDOW_ROWS = [
    ("shown_ms", "Start of the process to shown window, ms", None, SHOWN_GOAL),
    ("first_paint_ms", "main() to first painted chart, ms", None, START_GOAL),
    ("resident_mb", "Resident memory then, MB", None, MEMORY_GOAL),
    ("chart_median_ms", "Slider to painted chart, median, ms", None, None),
    ("chart_p99_ms", "Slider to painted chart, 99th percentile, ms", P99_GOAL, None),
    ("window_median_ms", "Slider to painted window, median, ms", None, None),
    ("window_p99_ms", "Slider to painted window, 99th percentile, ms", None, None),
]

# The drags of other pages that are measured: page and slider, label.
DRAG_ROWS = [
    ("breakdown.patchSize", "Breakdown, patch size"),
    ("methods.patchSize", "Methods, patch size"),
    ("sweep.patchSize", "Sweep, patch size"),
    ("sweep.localLayers", "Sweep, local layers"),
    ("map.patchSize", "Map, patch size"),
    ("map.localLayers", "Map, local layers"),
    ("sensitivity.patchSize", "Sensitivity, patch size"),
    ("match.patchSize", "Match, patch size"),
]


def verdict(value, goal, what):
    """Says whether a goal is met; empty without one."""
    if goal is None:
        return ""
    return f"{what} at most {goal}: {'met' if value <= goal else 'MISSED'}"


def medians(path):
    """The median of each (program, name) over the rounds in a file of lines PROGRAM NAME VALUE."""
    samples = {}
    for line in path.read_text().splitlines():
        program, name, value = line.split()
        samples.setdefault((program, name), []).append(float(value))
    return {key: statistics.median(values) for key, values in samples.items()}


def print_model(path):
    values = dict(line.split() for line in path.read_text().splitlines())
    print(f"{'Model':<48}{'PatchScale':>12}")
    for name, label, goal in MODEL_ROWS:
        value = float(values[name])
        print(f"{label:<48}{value:>12.2f}{'':>9}  {verdict(value, goal, name.split('_')[-1])}".rstrip())
    print(f"The grid has {float(values['positions']):.0f} positions; one thread.\n")


def print_documents(values):
    """The start on a document of 200 scenarios, against that without a document and that on one of a single scenario."""
    without, one, full = (
        {name: values[program, name] for name in ("first_paint_ms", "resident_mb")}
        for program in ("bench_window", "document.1", "document.200")
    )
    print(f"\n{'Documents':<48}{'without':>12}{'1 scenario':>12}{'200':>9}")
    ratio = full["first_paint_ms"] / without["first_paint_ms"]
    more = full["resident_mb"] - one["resident_mb"]
    for name, label, found in (
        ("first_paint_ms", "main() to first painted chart, ms",
         f"{ratio:.2f} times, {verdict(ratio, DOCUMENT_START_GOAL, 'ratio')}"),
        ("resident_mb", "Resident memory then, MB",
         f"{more:.1f} MB more, {verdict(more, DOCUMENT_MEMORY_GOAL, 'MB')}"),
    ):
        print(f"{label:<48}{without[name]:>12.2f}{one[name]:>12.2f}{full[name]:>9.2f}  {found}")


def print_window(title, path):
    values = medians(path)
    print(f"{title:<48}{'bare':>12}{'PatchScale':>12}{'ratio':>9}")
    for name, label, goal, ratio_goal in WINDOW_ROWS:
        bare = values["bare_chart", name]
        ours = values["bench_window", name]
        ratio = ours / bare
        verdicts = [verdict(ratio, ratio_goal, "ratio"), verdict(ours, goal, "time")]
        print(f"{label:<48}{bare:>12.2f}{ours:>12.2f}{ratio:>9.2f}  {', '.join(filter(None, verdicts))}".rstrip())
    print_documents(values)
    print(f"\n{'Drag at 1600 x 1000, painted, ms':<48}{'median':>12}{'99th':>12}")
    for drag, label in DRAG_ROWS:
        median = values[drag, "chart_median_ms"]
        p99 = values[drag, "chart_p99_ms"]
        print(f"{label:<48}{median:>12.2f}{p99:>12.2f}{'':>9}  {verdict(p99, P99_GOAL, '99th')}".rstrip())
    print(f"\n{'Side by side, one moves, painted, ms':<48}{'median':>12}{'99th':>12}")
    for count, label, goal in [("one", "1 scenario", None), ("many", "200 scenarios", SCENARIOS_GOAL)]:
        median = values["bench_scenarios", f"{count}_median_ms"]
        p99 = values["bench_scenarios", f"{count}_p99_ms"]
        print(f"{label:<48}{median:>12.2f}{p99:>12.2f}{'':>9}  {verdict(p99, goal, '99th')}".rstrip())
    print()


def main():
    results = pathlib.Path(sys.argv[1])
    print_model(results / "model")
    print_window("Window, offscreen", results / "offscreen")
    print_window("Window, on Xvfb", results / "xvfb")


main()

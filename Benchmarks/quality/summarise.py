"""Writes the tables of results/quality.csv to results/quality.md.

Medians over the seeds of one version of the program, for each instance and time
the last that was measured, and for each bar whether it is met. Runs that were made while more processes wanted to run than cores were
free are counted, since their time was not theirs alone.
"""

import argparse
import csv
from collections import Counter
from pathlib import Path

from common import machine
from common.instances import load_set
from common.places import RESULTS
from common.tables import figure, percent, table
from quality.bars import Result, Summary, bars, summarise


def main() -> None:
    """Parses the command line and writes the tables."""
    parser = argparse.ArgumentParser(prog="quality.summarise", description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS / "quality.csv")
    parser.add_argument("--commit", help="one version; the last of each instance unless given")
    parser.add_argument("--engine", default="auto", help="the engine asked for")
    parser.add_argument("--threads", default="2", help="threads of the runs")
    arguments = parser.parse_args()
    with arguments.results.open(encoding="utf-8", newline="") as file:
        runs = list(csv.DictReader(file))
    runs = [
        run
        for run in runs
        if (run["engine"], run["threads"]) == (arguments.engine, arguments.threads)
        and arguments.commit in (None, run["commit"])
    ]
    runs = newest(runs)
    if not runs:
        raise SystemExit("there is no run with these options")
    text = document(runs, arguments.engine, arguments.threads)
    arguments.results.with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


def newest(runs: list[Result]) -> list[Result]:
    """The runs of the version that was last measured on each instance in each time."""
    last = {(run["set"], run["instance"], run["time_limit"]): run["commit"] for run in runs}
    return [
        run
        for run in runs
        if last[run["set"], run["instance"], run["time_limit"]] == run["commit"]
    ]


def versions(runs: list[Result]) -> str:
    """The versions of some runs, each with their number."""
    counts = Counter(run["commit"] for run in runs)
    return ", ".join(f"{commit} ({count} runs)" for commit, count in counts.items())


def document(runs: list[Result], engine: str, threads: str) -> str:
    """The whole page."""
    summaries = summarise(runs)
    cores = "/".join(sorted({run["cores"] for run in runs}))
    busy = sum(machine.was_shared(run) for run in runs)
    parts = [
        "# Quality\n",
        f"Versions {versions(runs)}; engine {engine}, {threads} threads on {cores} cores; "
        f"{busy} runs shared their cores with other work "
        "(over 3 % of their time).\n",
    ]
    if engine == "auto" and threads == "2":
        parts += ["## Bars\n", bar_table(summaries)]
    for name in dict.fromkeys(summary.set for summary in summaries):
        for limit in sorted({item.time_limit for item in summaries if item.set == name}):
            chosen = [item for item in summaries if (item.set, item.time_limit) == (name, limit)]
            parts += [f"## {name}, {limit:g} s\n", instance_table(chosen)]
    return "\n".join(parts)


def bar_table(summaries: list[Summary]) -> str:
    """Which bars are met."""
    published = {
        item.name: item.best_published_10min
        for item in load_set("shift-scheduling")
        if item.best_published_10min is not None
    }
    nurses = [item.name for item in load_set("inrc2")]
    lines = [bar.line(summaries) for bar in bars(published, nurses)]
    return table(["bar", "must", "aim", "figures"], lines)


def instance_table(summaries: list[Summary]) -> str:
    """The instances of a set at one time limit."""
    header = ["instance", "seeds", "rosters", "median cost", "best cost", "bound", "gap",
              "best known", "above best known", "seconds", "peak MB", "verified"]  # fmt: skip
    lines = [
        [
            item.instance,
            str(item.seeds),
            str(item.found),
            figure(item.cost),
            figure(item.best_cost),
            figure(item.bound),
            percent(item.gap),
            figure(item.best_known),
            percent(item.excess),
            figure(item.wall_seconds, 1),
            figure(item.peak_mb),
            "–" if not item.found else "yes" if item.all_verified else "NO",
        ]
        for item in summaries
    ]
    return table(header, lines)


if __name__ == "__main__":
    main()

"""Runs `praxis roster` on growing instances: time to a 2 % gap, and peak of memory.

Sizes go up; --most-cells leaves out what is larger. Rows go to results/growth.csv,
the table to results/growth.md; what is there already is not run again.
"""

import argparse
import re
import shutil
from pathlib import Path

from common import machine
from common.instances import Instance, load_set
from common.places import RESULTS, WORK
from common.rows import ResultFile
from common.tables import figure, percent, table
from growth.sizes import SIZES, Size
from quality.run import names, roster_command, run_roster

COLUMNS = (
    "instance", "people", "days", "shifts", "commit", "cores", "threads", "seed", "time_limit",
    "status", "verified", "cost", "bound", "gap", "first_roster_seconds", "seconds_to_gap",
    "seconds", "wall_seconds", "peak_mb", "load", "fault", "command",
)  # fmt: skip
KEY = ("instance", "commit", "cores", "threads", "seed", "time_limit")
#: The gap that counts as reached.
GAP = 0.02
PROGRESS = re.compile(r"^(\d+) s: best (none yet|\S+).*gap (?:([\d.]+) %|unknown)", re.MULTILINE)


def main() -> None:
    """Parses the command line, runs the sizes and writes the table."""
    arguments = parse()
    if not arguments.no_build:
        machine.build_praxis()
    commit = machine.engine_version()
    results = ResultFile(arguments.results, COLUMNS, KEY)
    instances = dict(zip((size.name for size in SIZES), load_set("growth"), strict=True))
    sizes = [size for size in SIZES if size.cells <= arguments.most_cells]
    chosen = [size for size in sizes if not arguments.sizes or size.name in arguments.sizes]
    try:
        for size in chosen:
            measure(size, instances[size.name], commit, arguments, results)
    except KeyboardInterrupt:
        print("\nInterrupted: the run under way left no row.")
    write_table(results, arguments.results.with_suffix(".md"))


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="growth.run", description=__doc__)
    parser.add_argument("--time", type=float, default=60, help="time limit of a run, seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--cores", default=machine.default_cores(), help="cores, as 0,1")
    parser.add_argument("--sizes", type=names, default=[], help="only these, as 10x7x3,30x28x4")
    parser.add_argument("--most-cells", type=int, default=10**9, help="largest size wanted")
    parser.add_argument("--results", type=Path, default=RESULTS / "growth.csv")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    return parser.parse_args()


def measure(
    size: Size,
    instance: Instance,
    commit: str,
    arguments: argparse.Namespace,
    results: ResultFile,
) -> None:
    """Makes one run and appends its row, unless it is there."""
    row = {
        "instance": size.name,
        "people": size.people,
        "days": size.days,
        "shifts": size.shifts,
        "commit": commit,
        "cores": machine.count_of(arguments.cores),
        "threads": arguments.threads,
        "seed": arguments.seed,
        "time_limit": arguments.time,
    }
    if results.has(row):
        print(f"{size.name}: there already", flush=True)
        return
    folder = WORK / "growth" / f"{size.name}-{arguments.time:g}-{arguments.seed}"
    shutil.rmtree(folder, ignore_errors=True)
    command = roster_command(
        instance, folder, arguments.time, arguments.threads, arguments.seed, "auto", arguments.cores
    )
    command.remove("--quiet")
    row |= run_roster(instance, command, folder, arguments.time)
    row |= milestones((folder / "stderr").read_text(errors="replace"), row)
    results.append(row)
    print(
        f"{size.name}: {row['status']}, cost {row['cost']}, bound {row['bound']}, "
        f"2 % after {row['seconds_to_gap']} s, {row['peak_mb']} MB {row['fault']}",
        flush=True,
    )


def milestones(progress: str, row: dict) -> dict[str, float | None]:
    """When the first roster and the gap were reached, from a line of progress a second."""
    first = reached = None
    for second, best, gap in PROGRESS.findall(progress):
        if first is None and best not in ("none", "none yet"):
            first = int(second)
        if reached is None and gap and float(gap) <= 100 * GAP:
            reached = int(second)
    if first is None and row["cost"] is not None:
        first = row["seconds"]
    if reached is None and row["gap"] is not None and row["gap"] <= GAP:
        reached = row["seconds"]
    return {"first_roster_seconds": first, "seconds_to_gap": reached}


def write_table(results: ResultFile, path: Path) -> None:
    """Writes the table of the newest version's rows."""
    if not results.rows:
        return
    last = results.rows[-1]
    rows = [row for row in results.rows if row["commit"] == last["commit"]]
    body = [
        [
            f"{row['people']} x {row['days']} x {row['shifts']}",
            row["time_limit"],
            row["status"] + ("" if row["verified"] == "yes" or not row["cost"] else ", NOT VERIFIED"),
            row["cost"] or "–",
            percent(float(row["gap"]) if row["gap"] else None),
            seconds(row["first_roster_seconds"], "–"),
            seconds(row["seconds_to_gap"], "not reached"),
            figure(float(row["peak_mb"])),
            row["load"],
        ]
        for row in rows
    ]  # fmt: skip
    header = ["people x days x shifts", "limit s", "status", "cost", "gap", "first roster s",
              "2 % gap s", "peak MB", "load before"]  # fmt: skip
    title = (
        f"# Growth\n\nVersion {last['commit']}, {last['cores']} cores, {last['threads']} threads"
    )
    path.write_text(f"{title}, seed {last['seed']}.\n\n{table(header, body)}", encoding="utf-8")


def seconds(text: str, otherwise: str) -> str:
    """Seconds with one digit."""
    return figure(float(text), 1) if text else otherwise


if __name__ == "__main__":
    main()

"""Runs `praxis book` over the public task-assignment set and records every run.

One row an instance, seed, time limit, engine and version of the program goes to
results/tasks.csv; what is there already is not run again. Costs are staff used.
"""

import argparse
import csv
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from common import machine
from common.books import run_book
from common.places import DATA, RESULTS, WORK, shown
from common.rows import ResultFile
from common.tables import table

COLUMNS = (
    "instance", "commit", "cores", "threads", "seed", "time_limit", "engine", "status", "stopped",
    "verified", "cost", "bound", "best_known", "above_best", "seconds", "wall_seconds", "peak_mb",
    "load", "others", "fault", "command",
)  # fmt: skip
KEY = ("instance", "commit", "cores", "threads", "seed", "time_limit", "engine")


@dataclass(frozen=True)
class TaskInstance:
    """An instance and the fewest staff known for it."""

    name: str
    path: Path
    best_known: int | None

    @property
    def number(self) -> int:
        """The number in its name."""
        return int(self.name.split("_")[1])


def load() -> list[TaskInstance]:
    """The instances by the number in their names."""
    folder = DATA / "task-assignment"
    with (folder / "best-known.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t")
        best = {row["instance"]: row["best_known_in_paper"] for row in rows}
    found = [
        TaskInstance(path.stem, path, int(best[path.stem]) if best.get(path.stem) else None)
        for path in folder.glob("data_*.dat")
    ]
    return sorted(found, key=lambda instance: instance.number)


def main() -> None:
    """Parses the command line and runs the campaign."""
    parser = argparse.ArgumentParser(prog="tasks.run", description=__doc__)
    parser.add_argument("--time", type=float, default=60, help="time limit of a run, seconds")
    parser.add_argument("--seeds", default="1", help="seeds, as 1,2,3")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--cores", default=machine.default_cores())
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--every", type=int, default=4, help="every so many-th by number; 1 all")
    parser.add_argument("--instances", default="", help="only these numbers, as 53,126")
    parser.add_argument("--results", type=Path, default=RESULTS / "tasks.csv")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    arguments = parser.parse_args()
    if not arguments.no_build:
        machine.build_praxis()
    results = ResultFile(arguments.results, COLUMNS, KEY)
    commit = machine.engine_version()
    try:
        for seed in arguments.seeds.split(","):
            for instance in chosen(arguments):
                measure(instance, int(seed), commit, arguments, results)
    except KeyboardInterrupt:
        raise SystemExit("\nInterrupted: the run under way left no row.") from None
    page = arguments.results.with_suffix(".md")
    page.write_text(document(results.rows, commit), encoding="utf-8")
    print(document(results.rows, commit))


def chosen(arguments: argparse.Namespace) -> Iterator[TaskInstance]:
    """The instances asked for."""
    wanted = {int(number) for number in arguments.instances.split(",") if number}
    for position, instance in enumerate(load()):
        if instance.number in wanted if wanted else position % arguments.every == 0:
            yield instance


def measure(
    instance: TaskInstance,
    seed: int,
    commit: str,
    arguments: argparse.Namespace,
    results: ResultFile,
) -> None:
    """Makes one run and appends its row, unless it is there."""
    row = {
        "instance": instance.name,
        "commit": commit,
        "cores": machine.count_of(arguments.cores),
        "threads": arguments.threads,
        "seed": seed,
        "time_limit": arguments.time,
        "engine": arguments.engine,
    }
    if results.has(row):
        return
    folder = WORK / "tasks" / f"{instance.name}-{arguments.engine}-{arguments.time:g}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    busy = machine.load()
    run = run_book(
        shown(instance.path),
        folder,
        arguments.time,
        arguments.threads,
        seed,
        arguments.engine,
        arguments.cores,
    )
    cost = run.told.get("cost")
    known = cost is not None and instance.best_known is not None
    row |= {
        "status": run.told.get("status", "failed"),
        "stopped": run.told.get("stopped"),
        "verified": run.verified,
        "cost": cost,
        "bound": run.told.get("bound"),
        "best_known": instance.best_known,
        "above_best": cost - instance.best_known if known else None,
        "seconds": run.told.get("seconds"),
        "wall_seconds": run.seconds,
        "peak_mb": run.peak_mb,
        "load": busy,
        "others": run.others,
        "fault": run.fault,
        "command": shlex.join(run.command),
    }
    if row["stopped"] == "cancelled":
        raise KeyboardInterrupt
    results.append(row)
    print(
        f"{instance.name} seed {seed}: {cost}, bound {row['bound']}, best known "
        f"{instance.best_known}, verified {run.verified}, {run.seconds} s {run.fault}",
        flush=True,
    )


def document(rows: list[dict[str, str]], commit: str) -> str:
    """The page of one version's runs."""
    runs = [row for row in rows if row["commit"] == commit]
    known = [row for row in runs if row["best_known"]]
    reached = sum(row["verified"] == "yes" and int(row["above_best"] or 1) <= 0 for row in known)
    proven = sum(row["status"] == "optimal" for row in runs)
    busy = sum(machine.was_shared(row) for row in runs)
    head = (
        "# Task assignment\n\n"
        f"Version {commit}: {len(runs)} runs, of which {busy} shared their cores with other "
        f"work. As few staff as the best known, or fewer, in {reached} of {len(known)}; proven "
        f"the fewest in {proven}.\n\n"
    )
    columns = ("instance", "time_limit", "cost", "bound", "best_known", "seconds", "verified")
    return head + table(columns, [[row[name] for name in columns] for row in runs])


if __name__ == "__main__":
    main()

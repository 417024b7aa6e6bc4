"""Runs `praxis book` and CP-SAT on the same generated books and records every run.

One row an instance, solver, seed, time limit and version goes to
results/books.csv; what is there already is not run again. Every book is checked
by `praxis verify`: the two solve the very same problem where its cost is the one
that the solver told.
"""

import argparse
import json
import shlex
import shutil
from pathlib import Path

from books.instance import make
from books.practice import write
from common import machine
from common.books import run_book, verify
from common.checks import one_line
from common.places import BENCHMARKS, RESULTS, WORK, shown
from common.rows import ResultFile, Row, gap
from common.tables import table

COLUMNS = (
    "requests", "draw", "solver", "commit", "cores", "threads", "seed", "time_limit", "status",
    "verified", "cost", "bound", "gap", "seconds", "wall_seconds", "peak_mb", "load", "others",
    "fault", "command",
)  # fmt: skip
KEY = ("requests", "draw", "solver", "commit", "cores", "threads", "seed", "time_limit")
PYTHON = BENCHMARKS / ".venv" / "bin" / "python"


def main() -> None:
    """Parses the command line and runs the campaign."""
    parser = argparse.ArgumentParser(prog="books.run", description=__doc__)
    parser.add_argument("--sizes", default="50,200,1000,5000", help="requests, as 50,200")
    parser.add_argument("--draws", default="1", help="seeds of the instances, as 1,2,3")
    parser.add_argument("--solvers", default="praxis,cp-sat")
    parser.add_argument("--time", type=float, default=60, help="time limit of a run, seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--workers", type=int, default=8, help="workers of CP-SAT")
    parser.add_argument("--cores", default=machine.default_cores())
    parser.add_argument("--results", type=Path, default=RESULTS / "books.csv")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    arguments = parser.parse_args()
    if not arguments.no_build:
        machine.build_praxis()
    results = ResultFile(arguments.results, COLUMNS, KEY)
    try:
        for size in arguments.sizes.split(","):
            for draw in arguments.draws.split(","):
                for solver in arguments.solvers.split(","):
                    measure(int(size), int(draw), solver, arguments, results)
    except KeyboardInterrupt:
        raise SystemExit("\nInterrupted: the run under way left no row.") from None
    text = document(results.rows, machine.engine_version())
    arguments.results.with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


def measure(
    size: int, draw: int, solver: str, arguments: argparse.Namespace, results: ResultFile
) -> None:
    """Makes one run and appends its row, unless it is there."""
    is_ours = solver == "praxis"
    row: Row = {
        "requests": size,
        "draw": draw,
        "solver": solver,
        "commit": machine.engine_version() if is_ours else "",
        "cores": machine.count_of(arguments.cores),
        "threads": arguments.threads if is_ours else arguments.workers,
        "seed": arguments.seed,
        "time_limit": arguments.time,
    }
    if results.has(row):
        return
    practice = write(make(size, draw), WORK / "books" / f"book-{size}-{draw}")
    folder = WORK / "books" / f"{size}-{draw}-{solver}-{arguments.time:g}-{arguments.seed}"
    shutil.rmtree(folder, ignore_errors=True)
    row["load"] = machine.load()
    row |= ours(practice, folder, arguments) if is_ours else theirs(practice, folder, row, arguments)
    row["gap"] = gap(row["cost"], row["bound"])
    results.append(row)
    print(
        f"{size} requests, {solver}: {row['status']} {row['cost']}, bound {row['bound']}, "
        f"verified {row['verified']}, {row['seconds']} s {row['fault']}",
        flush=True,
    )


def ours(practice: Path, folder: Path, arguments: argparse.Namespace) -> Row:
    """A run of the program."""
    run = run_book(
        shown(practice),
        folder,
        arguments.time,
        arguments.threads,
        arguments.seed,
        "auto",
        arguments.cores,
    )
    return {
        "status": run.told.get("status", "failed"),
        "verified": run.verified,
        "cost": run.told.get("cost"),
        "bound": run.told.get("bound"),
        "seconds": run.told.get("seconds"),
        "wall_seconds": run.seconds,
        "peak_mb": run.peak_mb,
        "others": run.others,
        "fault": run.fault,
        "command": shlex.join(run.command),
    }


def theirs(practice: Path, folder: Path, row: Row, arguments: argparse.Namespace) -> Row:
    """A run of CP-SAT, its book verified for the roster that everybody is on."""
    command = ["env", f"--chdir={shown(BENCHMARKS)}", str(PYTHON), "-m", "books.peer"]
    command += ["--requests", str(row["requests"]), "--draw", str(row["draw"])]
    command += ["--time", f"{arguments.time:g}", "--workers", str(arguments.workers)]
    command += ["--seed", str(arguments.seed), "--out", str(folder)]
    command = machine.pinned(command, arguments.cores)
    done = machine.run(command, kill_after=3 * arguments.time + 300, folder=folder)
    try:
        told = json.loads(done.output.strip().splitlines()[-1])
    except (json.JSONDecodeError, IndexError):
        told = {}
    cost, fault = told.get("cost"), ""
    plan = folder / "book.csv"
    if plan.exists():
        checked, fault = verify(shown(practice), plan, roster(practice, folder))
        # A literal of lateness may be true without need.
        if not fault and checked is not None and checked > cost:
            fault = f"says {cost}, costs {checked}"
        cost = checked if checked is not None else cost
    elif done.code != 0:
        fault = one_line(done.errors)
    return {
        "status": told.get("status", "failed"),
        "verified": "yes" if plan.exists() and not fault else "no",
        "cost": cost,
        "bound": told.get("bound"),
        "seconds": told.get("seconds"),
        "wall_seconds": done.seconds,
        "peak_mb": done.peak_mb,
        "others": done.others,
        "fault": fault,
        "command": shlex.join(command).replace(str(BENCHMARKS) + "/", ""),
    }


def roster(practice: Path, folder: Path) -> Path:
    """The roster on which everybody is on duty every day, as a table."""
    lines = (practice / "fixed.csv").read_text(encoding="utf-8").splitlines()[1:]
    days: dict[str, dict[str, str]] = {}
    for line in lines:
        person, date, shift, _ = line.split(",")
        days.setdefault(person, {})[date] = shift
    dates = sorted({date for own in days.values() for date in own})
    text = [",".join(["employee", *dates])]
    text += [",".join([person, *(own.get(date, "") for date in dates)]) for person, own in days.items()]
    path = folder / "roster.csv"
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    return path


def document(rows: list[dict[str, str]], commit: str) -> str:
    """The page of one version's runs beside CP-SAT's."""
    runs = [row for row in rows if row["commit"] in ("", commit)]
    busy = sum(machine.was_shared(row) for row in runs)
    head = (
        "# Books\n\n"
        f"Version {commit} beside CP-SAT with optional intervals on the same generated books; "
        f"{len(runs)} runs, of which {busy} shared their cores with other work.\n\n"
    )
    columns = ("requests", "draw", "solver", "cores", "threads", "time_limit", "status", "cost")
    columns += ("bound", "seconds", "verified")
    return head + table(columns, [[row[name] for name in columns] for row in runs])


if __name__ == "__main__":
    main()

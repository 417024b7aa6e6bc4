"""Compares `praxis plan` with roster first and book second, in the same time.

Roster first is `praxis roster` with half of the time, then `praxis book` for its
roster with all that is left: a roster that is proven early gives its time to the
book. Together is `praxis plan` with the whole time. Both get the same cores,
threads and seeds, and both are checked by `praxis verify`.

One row a sample, way, seed, time limit and version goes to results/together.csv,
the table to results/together.md; what is there already is not run again.
"""

import argparse
import json
import shlex
import shutil
from collections.abc import Sequence
from pathlib import Path

from common import machine
from common.books import verify as verify_book
from common.checks import one_line
from common.places import PRAXIS, RESULTS, ROOT, WORK, shown
from common.rows import ResultFile, Row
from common.tables import table

COLUMNS = (
    "sample", "way", "commit", "cores", "threads", "seed", "time_limit", "status", "verified",
    "cost", "roster_cost", "book_cost", "bound", "seconds", "load", "fault", "command",
)  # fmt: skip
KEY = ("sample", "way", "commit", "cores", "threads", "seed", "time_limit")
WAYS = ("roster first", "together")


def main() -> None:
    """Parses the command line and runs the campaign."""
    parser = argparse.ArgumentParser(prog="together.run", description=__doc__)
    parser.add_argument("--samples", default="clinic,law,accounting", help="folders of instances/")
    parser.add_argument("--times", default="20,60", help="seconds for everything, as 20,60")
    parser.add_argument("--seeds", default="1,2,3", help="seeds, as 1,2,3")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--cores", default=machine.default_cores())
    parser.add_argument("--results", type=Path, default=RESULTS / "together.csv")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    arguments = parser.parse_args()
    if not arguments.no_build:
        machine.build_praxis()
    results = ResultFile(arguments.results, COLUMNS, KEY)
    try:
        for seed in arguments.seeds.split(","):
            for limit in arguments.times.split(","):
                for sample in arguments.samples.split(","):
                    for way in WAYS:
                        measure(sample, way, int(seed), float(limit), arguments, results)
    except KeyboardInterrupt:
        raise SystemExit("\nInterrupted: the run under way left no row.") from None
    text = document(results.rows, machine.engine_version())
    arguments.results.with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


def measure(
    sample: str,
    way: str,
    seed: int,
    limit: float,
    arguments: argparse.Namespace,
    results: ResultFile,
) -> None:
    """Makes one run and appends its row, unless it is there."""
    row: Row = {
        "sample": sample,
        "way": way,
        "commit": machine.engine_version(),
        "cores": machine.count_of(arguments.cores),
        "threads": arguments.threads,
        "seed": seed,
        "time_limit": limit,
    }
    if results.has(row):
        return
    folder = WORK / "together" / f"{sample}-{way.replace(' ', '-')}-{limit:g}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    row["load"] = machine.load()
    source = shown(ROOT / "instances" / sample)
    make = together if way == "together" else roster_first
    row |= make(source, folder, seed, limit, arguments)
    results.append(row)
    print(
        f"{sample} {limit:g} s seed {seed}, {way}: {row['cost']}, verified {row['verified']} "
        f"{row['fault']}",
        flush=True,
    )


def together(
    source: str, folder: Path, seed: int, limit: float, arguments: argparse.Namespace
) -> Row:
    """A run of `praxis plan`."""
    told, command, fault = praxis(["plan", source], folder, seed, limit, arguments)
    cost, fault = checked(source, folder / "plan.json", fault)
    book = told.get("book", {}).get("cost")
    if not fault and cost != book:
        fault = f"says the book costs {book}, it costs {cost}"
    return {
        "status": told.get("status", "failed"),
        "verified": "no" if fault or not told.get("verified") else "yes",
        "cost": told.get("cost"),
        "roster_cost": told.get("roster", {}).get("cost"),
        "book_cost": book,
        "bound": told.get("bound"),
        "seconds": told.get("seconds"),
        "fault": fault,
        "command": shlex.join(command),
    }


def roster_first(
    source: str, folder: Path, seed: int, limit: float, arguments: argparse.Namespace
) -> Row:
    """Runs of `praxis roster` and `praxis book`, the second in what is left."""
    made, first, fault = praxis(["roster", source], folder / "roster", seed, limit / 2, arguments)
    spent = min(made.get("seconds", limit / 2), limit / 2)
    roster = folder / "roster" / "roster.json"
    if not roster.exists():
        return {"status": "failed", "verified": "no", "cost": None, "fault": fault,
                "command": shlex.join(first)}  # fmt: skip
    told, second, fault = praxis(
        ["book", source, "--roster", shown(roster)], folder / "book", seed, limit - spent, arguments
    )
    cost, fault = checked(source, folder / "book" / "book.json", fault)
    if not fault and cost != told.get("cost"):
        fault = f"says the book costs {told.get('cost')}, it costs {cost}"
    both = [made.get("cost"), told.get("cost")]
    isgood = not fault and made.get("verified") and told.get("verified")
    return {
        "status": told.get("status", "failed"),
        "verified": "yes" if isgood else "no",
        "cost": None if None in both else sum(both),
        "roster_cost": both[0],
        "book_cost": both[1],
        "bound": None,
        "seconds": made.get("seconds", 0) + told.get("seconds", 0),
        "fault": fault,
        "command": shlex.join(first) + "; " + shlex.join(second),
    }


def praxis(
    words: Sequence[str], folder: Path, seed: int, limit: float, arguments: argparse.Namespace
) -> tuple[dict, list[str], str]:
    """Runs the program; what it told, the command, and what it complained of."""
    command = [shown(PRAXIS), *words, "--time-limit", f"{limit:.2f}", "--seed", str(seed)]
    command += ["--threads", str(arguments.threads), "--json", "--quiet", "--out", shown(folder)]
    command = machine.pinned(command, arguments.cores)
    done = machine.run(command, kill_after=2 * limit + 120, folder=folder)
    try:
        return json.loads(done.output), command, ""
    except json.JSONDecodeError:
        return {}, command, one_line(done.errors)


def checked(source: str, plan: Path, fault: str) -> tuple[int | None, str]:
    """The cost of a book by `praxis verify`, and what is wrong with it."""
    return verify_book(source, plan) if plan.exists() else (None, fault or "nothing was written")


def document(rows: list[dict[str, str]], commit: str) -> str:
    """The page of one version's runs, the two ways side by side."""
    runs = [row for row in rows if row["commit"] == commit]
    busy = sum(float(row["load"]) > 1.5 for row in runs)
    pairs: dict[tuple[str, ...], dict[str, dict[str, str]]] = {}
    for row in runs:
        key = (row["sample"], row["time_limit"], row["seed"], row["threads"])
        pairs.setdefault(key, {})[row["way"]] = row
    whole = {key: pair for key, pair in pairs.items() if len(pair) == len(WAYS)}
    lines = [line(key, pair) for key, pair in sorted(whole.items())]
    better = sum(difference(pair) > 0 for pair in whole.values())
    worse = sum(difference(pair) < 0 for pair in whole.values())
    head = (
        "# Roster and book together\n\n"
        f"Version {commit}: `praxis plan` beside `praxis roster` with half of the time and then "
        f"`praxis book` with all that is left, so both in the same time. {len(whole)} pairs of "
        f"runs: together cheaper in {better}, dearer in {worse}, as cheap in "
        f"{len(whole) - better - worse}. {busy} of {len(runs)} runs began while the machine had "
        "other work.\n\n"
    )
    columns = ("sample", "seconds", "seed", "threads", "roster first", "together", "saved")
    return head + table([*columns, "bound", "verified"], lines)


def difference(pair: dict[str, dict[str, str]]) -> int:
    """What planning together saves."""
    first, both = (pair[way]["cost"] for way in WAYS)
    return int(first or 10**12) - int(both or 10**12)


def line(key: tuple[str, ...], pair: dict[str, dict[str, str]]) -> list[str]:
    """A row of the table."""
    first, both = (pair[way] for way in WAYS)
    good = "yes" if first["verified"] == both["verified"] == "yes" else "no"
    costs = [
        f"{row['cost']} = {row['roster_cost']} + {row['book_cost']}" for row in (first, both)
    ]
    return [*key, *costs, str(difference(pair)), both["bound"], good]


if __name__ == "__main__":
    main()

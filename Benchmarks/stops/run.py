"""Runs `praxis roster` with short limits and with Ctrl-C, and measures how late it ends.

A run should end when its time limit is over, reading included, or as soon as the
input is read where that takes longer; with Ctrl-C, at once. `late` is what it
took beyond that, without the writing of files, which stands beside it. Rows go
to results/stops.csv, the table to results/stops.md; what is there already is
not run again.
"""

import argparse
import random
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from common import machine
from common.checks import verify
from common.instances import Instance, load_set
from common.places import RESULTS, ROOT, WORK
from common.rows import ResultFile
from common.tables import figure, table
from quality.run import names, roster_command, said

COLUMNS = (
    "instance", "stop", "commit", "cores", "threads", "seed", "at", "read_seconds",
    "planning_late", "late", "write_seconds", "wall_seconds", "status", "stopped", "verified",
    "load",
)  # fmt: skip
KEY = ("instance", "stop", "commit", "cores", "threads", "seed")
#: Seconds that a stop may take.
ALLOWED = 0.5


@dataclass(frozen=True)
class Ended:
    """A run that was stopped."""

    seconds: float
    told: dict


def main() -> None:
    """Parses the command line, runs all stops and writes the table."""
    arguments = parse()
    if not arguments.no_build:
        machine.build_praxis()
    commit = machine.engine_version()
    results = ResultFile(arguments.results, COLUMNS, KEY)
    instances = load_set(arguments.set, arguments.instances)
    if arguments.set == "shift-scheduling" and not arguments.instances:
        instances = [item for item in instances if int(item.name[8:]) <= 19]
    stops = [f"limit {limit}" for limit in arguments.limits]
    stops += [f"signal {number}" for number in range(1, arguments.signals + 1)]
    try:
        for instance in instances:
            for stop in stops:
                measure(instance, stop, commit, arguments, results)
    except KeyboardInterrupt:
        print("\nInterrupted: the run under way left no row.")
    write_table(results, arguments.results.with_suffix(".md"))


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="stops.run", description=__doc__)
    parser.add_argument("--set", default="shift-scheduling")
    parser.add_argument("--instances", type=names, default=[], help="only these, as 1,2,9")
    parser.add_argument("--limits", type=names, default=["1", "2", "5"], help="seconds, as 1,2")
    parser.add_argument("--signals", type=int, default=3, help="how many random Ctrl-C")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--cores", default=machine.default_cores(), help="cores, as 0,1")
    parser.add_argument("--results", type=Path, default=RESULTS / "stops.csv")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    return parser.parse_args()


def measure(
    instance: Instance, stop: str, commit: str, arguments: argparse.Namespace, results: ResultFile
) -> None:
    """Makes one run and appends its row, unless it is there."""
    row = {
        "instance": instance.name,
        "stop": stop,
        "commit": commit,
        "cores": machine.count_of(arguments.cores),
        "threads": arguments.threads,
        "seed": arguments.seed,
    }
    if results.has(row):
        return
    load = machine.load()
    folder = WORK / "stops" / f"{instance.name}-{stop.replace(' ', '-')}"
    shutil.rmtree(folder, ignore_errors=True)
    read = reading(instance, arguments.cores)
    at = moment(stop, read, f"{instance.name} {stop} {arguments.seed}")
    is_limit = stop.startswith("limit")
    command = roster_command(
        instance,
        folder,
        at if is_limit else 60,
        arguments.threads,
        arguments.seed,
        "auto",
        arguments.cores,
    )
    ended = run(command, None if is_limit else at)
    due = max(at, read)
    planned = ended.told.get("seconds") or 0
    # What a run that ended by itself before it was stopped took counts for nothing.
    write = max(0.0, ended.seconds - read - planned)
    plan = folder / "roster.json"
    row |= {
        "at": at,
        "read_seconds": read,
        "planning_late": planned - max(0, due - read),
        "late": ended.seconds - write - due,
        "write_seconds": write,
        "wall_seconds": ended.seconds,
        "status": ended.told.get("status", "failed"),
        "stopped": ended.told.get("stopped"),
        "verified": "yes" if plan.exists() and verify(instance, plan).is_good else "no",
        "load": load,
    }
    results.append(row)
    print(
        f"{instance.name} {stop}: at {at:.2f} s, late {row['late']:.2f} s, "
        f"writing {write:.2f} s, {row['status']}, verified {row['verified']}",
        flush=True,
    )


def moment(stop: str, read: float, key: str) -> float:
    """When a run is to end: its limit, or a random moment while it plans."""
    kind, number = stop.split()
    if kind == "limit":
        return float(number)
    return read + random.Random(key).uniform(0, 8)


def reading(instance: Instance, cores: str) -> float:
    """How long the program takes to start, read and compile, in seconds."""
    command = machine.pinned([".build/release/praxis", "check", instance.input], cores)
    start = time.monotonic()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return time.monotonic() - start


def run(command: list[str], interrupt_at: float | None) -> Ended:
    """Runs a command, perhaps interrupted after some seconds."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        if interrupt_at is None:
            output, _ = process.communicate(timeout=120)
        else:
            output = interrupted(process, start + interrupt_at)
    finally:
        process.kill()
        process.wait()
    return Ended(time.monotonic() - start, said(output))


def interrupted(process: subprocess.Popen, at: float) -> str:
    """What a process says that gets Ctrl-C at a moment, unless it has ended."""
    try:
        return process.communicate(timeout=max(0, at - time.monotonic()))[0]
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
    return process.communicate(timeout=120)[0]


def write_table(results: ResultFile, path: Path) -> None:
    """Writes the table of the newest version's rows, the latest stop of each kind."""
    if not results.rows:
        return
    commit = results.rows[-1]["commit"]
    rows = [row for row in results.rows if row["commit"] == commit]
    stops = list(dict.fromkeys(row["stop"] for row in rows))
    body = []
    for name in dict.fromkeys(row["instance"] for row in rows):
        own = {row["stop"]: row for row in rows if row["instance"] == name}
        body.append([name, *(cell(own.get(stop)) for stop in stops), largest(own.values())])
    over = [row for row in rows if float(row["late"]) > ALLOWED]
    text = (
        f"# Stops\n\nVersion {commit}, {rows[0]['cores']} cores, {rows[0]['threads']} threads. "
        f"Seconds from when a run should have ended to when its roster was verified; `-` where it "
        f"ended by itself before. A star: no lawful roster by then. "
        f"{len(over)} of {len(rows)} runs took more than {ALLOWED} s. "
        f"The load before them was {largest_of(rows, 'load')} at most.\n\n"
    )
    header = ["instance", *stops, "writing"]
    path.write_text(text + table(header, body), encoding="utf-8")
    print(f"{len(over)} of {len(rows)} runs took more than {ALLOWED} s beyond their stop.")


def cell(row: dict[str, str] | None) -> str:
    """How late one run was."""
    if row is None:
        return ""
    if row["stopped"] in ("optimal", "infeasible"):
        return "-"
    return figure(float(row["late"]), 2) + ("" if row["verified"] == "yes" else "*")


def largest(rows) -> str:
    """The longest time that writing took."""
    return figure(max(float(row["write_seconds"]) for row in rows), 2)


def largest_of(rows: list[dict[str, str]], column: str) -> str:
    """The largest value of a column."""
    return figure(max(float(row[column]) for row in rows), 1)


if __name__ == "__main__":
    main()

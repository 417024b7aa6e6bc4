"""Runs `praxis roster` over a set of instances and records every run.

One row an instance, seed, time limit, engine and version of the program goes to
results/quality.csv. What is there already is not run again; Ctrl-C ends the run
under way without a row.
"""

import argparse
import json
import shlex
import shutil
from pathlib import Path

from common import machine
from common.checks import Check, check, one_line
from common.instances import SETS, Instance, load_set
from common.places import PRAXIS, RESULTS, WORK, shown
from common.rows import ResultFile, Row, excess, gap

COLUMNS = (
    "set", "instance", "commit", "cores", "threads", "seed", "time_limit", "engine",
    "found_by", "status", "stopped", "verified", "cost", "bound", "gap", "best_known",
    "gap_to_best", "seconds", "wall_seconds", "peak_mb", "load", "others", "fault", "command",
)  # fmt: skip
KEY = ("set", "instance", "commit", "cores", "threads", "seed", "time_limit", "engine")


def main() -> None:
    """Parses the command line and runs the campaign."""
    arguments = parse()
    if not arguments.no_build:
        machine.build_praxis()
    commit = machine.engine_version()
    results = ResultFile(arguments.results, COLUMNS, KEY)
    instances = load_set(arguments.set, arguments.instances)
    try:
        for seed in arguments.seeds:
            for instance in instances:
                measure(instance, seed, commit, arguments, results)
    except KeyboardInterrupt:
        raise SystemExit("\nInterrupted: the run under way left no row.") from None


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="quality.run", description=__doc__)
    parser.add_argument("--set", choices=SETS, required=True, help="the set of instances")
    parser.add_argument("--instances", type=names, default=[], help="only these, as 1,2,9")
    parser.add_argument("--time", type=float, default=60, help="time limit of a run, seconds")
    parser.add_argument("--seeds", type=seeds, default=[1], help="seeds, as 1,2,3")
    parser.add_argument("--threads", type=int, default=2, help="threads of a run")
    parser.add_argument("--cores", default=machine.default_cores(), help="cores, as 0,1")
    parser.add_argument("--engine", default="auto", help="auto, exact, search or columns")
    parser.add_argument("--results", type=Path, default=RESULTS / "quality.csv")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    return parser.parse_args()


def names(text: str) -> list[str]:
    """A list joined by commas."""
    return [item for item in text.split(",") if item]


def seeds(text: str) -> list[int]:
    """Whole numbers joined by commas."""
    return [int(item) for item in names(text)]


def measure(
    instance: Instance, seed: int, commit: str, arguments: argparse.Namespace, results: ResultFile
) -> None:
    """Makes one run and appends its row, unless it is there."""
    row = {
        "set": instance.set,
        "instance": instance.name,
        "commit": commit,
        "cores": machine.count_of(arguments.cores),
        "threads": arguments.threads,
        "seed": seed,
        "time_limit": arguments.time,
        "engine": arguments.engine,
    }
    label = f"{instance.name} seed {seed} {arguments.time:g} s {arguments.engine}"
    if results.has(row):
        print(f"{label}: there already", flush=True)
        return
    folder = WORK / "quality" / f"{instance.name}-{arguments.engine}-{arguments.time:g}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    command = roster_command(
        instance, folder, arguments.time, arguments.threads, seed, arguments.engine, arguments.cores
    )
    row |= run_roster(instance, command, folder, arguments.time)
    if row["stopped"] == "cancelled":
        raise KeyboardInterrupt
    results.append(row)
    print(f"{label}: {summary(row)}", flush=True)


def roster_command(
    instance: Instance,
    folder: Path,
    limit: float,
    threads: int,
    seed: int,
    engine: str,
    cores: str,
) -> list[str]:
    """The command of one run, on fixed cores."""
    command = [shown(PRAXIS), "roster", instance.input, "--time-limit", f"{limit:g}"]
    command += ["--threads", str(threads), "--seed", str(seed), "--engine", engine]
    return machine.pinned([*command, "--json", "--quiet", "--out", shown(folder)], cores)


def run_roster(instance: Instance, command: list[str], folder: Path, limit: float) -> Row:
    """The measured columns of one run, its roster checked again."""
    load = machine.load()
    done = machine.run(command, kill_after=2 * limit + 120, folder=folder)
    told = said(done.output)
    plan = folder / "roster.json"
    checked = check(instance, plan) if plan.exists() else Check(False, None, "no roster")
    cost, bound = told.get("cost"), told.get("bound")
    faults = [checked.fault] if checked.fault else []
    if checked.cost is not None and checked.cost != cost:
        faults.append(f"says {cost}, costs {checked.cost}")
    if done.timed_out or done.code not in (0, 1):
        faults.append(f"exit code {done.code}: {one_line(done.errors)}")
    return {
        "found_by": told.get("engine"),
        "status": "killed" if done.timed_out else told.get("status", "failed"),
        "stopped": told.get("stopped"),
        "verified": "yes" if checked.is_good and not faults else "no",
        "cost": cost,
        "bound": bound,
        "gap": gap(cost, bound),
        "best_known": instance.best_known,
        "gap_to_best": excess(cost, instance.best_known),
        "seconds": told.get("seconds"),
        "wall_seconds": done.seconds,
        "peak_mb": done.peak_mb,
        "load": load,
        "others": done.others,
        "fault": "; ".join(faults),
        "command": shlex.join(command),
    }


def said(output: str) -> dict:
    """The JSON object that the program printed; empty when there is none."""
    try:
        return json.loads(output)
    except json.JSONDecodeError:
        return {}


def summary(row: Row) -> str:
    """A run in a few words."""
    return (
        f"{row['status']}, cost {row['cost']}, bound {row['bound']}, best known "
        f"{row['best_known']}, verified {row['verified']}, {row['wall_seconds']} s, "
        f"{row['peak_mb']} MB {row['fault']}"
    )


if __name__ == "__main__":
    main()

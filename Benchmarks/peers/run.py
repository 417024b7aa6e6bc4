"""Runs the peers and ours in turn over the same instances and records every run.

Same machine, same cores, same seconds, one after the other, never two at once.
Every roster is checked by `praxis verify`, INRC-II rosters by evaluate.py too.
Rows go to results/peers.csv; what is there already is not run again.
"""

import argparse
import shlex
import shutil
import subprocess
from pathlib import Path

from common import machine
from common.checks import Check, check, one_line
from common.instances import SETS, Instance, load_set
from common.places import BENCHMARKS, PRAXIS, RESULTS, ROOT, WORK, shown
from common.rows import ResultFile, Row, excess, gap
from peers.solve import SOLVERS
from quality.run import names, roster_command, said, seeds

COLUMNS = (
    "set", "instance", "solver", "version", "commit", "cores", "threads", "seed",
    "time_limit", "status", "verified", "cost", "bound", "gap", "best_known", "gap_to_best",
    "build_seconds", "seconds", "wall_seconds", "peak_mb", "load", "others", "told_cost",
    "fault", "command",
)  # fmt: skip
KEY = ("set", "instance", "solver", "commit", "cores", "threads", "seed", "time_limit")
PYTHON = BENCHMARKS / ".venv" / "bin" / "python"
#: Fewer workers make CP-SAT worse even on two cores.
CP_SAT_WORKERS = 8
FROM_PROGRAM = ("cp-sat-mps", "highs", "cbc")
#: CP-SAT has a model of its own for these; practices it gets as a program.
MODELLED = ("shift-scheduling", "inrc2", "growth")


def main() -> None:
    """Parses the command line and runs the comparison."""
    arguments = parse()
    if not arguments.no_build:
        machine.build_praxis()
    if "cbc" in arguments.solvers:
        machine.require("cbc", "Maybe install Debian's coinor-cbc.")
    commit = machine.engine_version()
    results = ResultFile(arguments.results, COLUMNS, KEY)
    try:
        for seed in arguments.seeds:
            for instance in load_set(arguments.set, arguments.instances):
                for solver in arguments.solvers:
                    measure(instance, solver, seed, commit, arguments, results)
    except KeyboardInterrupt:
        raise SystemExit("\nInterrupted: the run under way left no row.") from None


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="peers.run", description=__doc__)
    parser.add_argument("--set", choices=SETS, required=True, help="the set of instances")
    parser.add_argument("--instances", type=names, default=[], help="only these, as 1,2,9")
    parser.add_argument("--time", type=float, default=60, help="seconds of each solver")
    parser.add_argument("--seeds", type=seeds, default=[1], help="seeds, as 1,2,3")
    parser.add_argument("--threads", type=int, default=2, help="threads of a run")
    parser.add_argument("--cores", default=machine.default_cores(), help="cores, as 0,1")
    parser.add_argument(
        "--solvers",
        type=names,
        default=["praxis", "cp-sat", "highs", "cbc", "timefold"],
        help=f"praxis and any of {', '.join(SOLVERS)}",
    )
    parser.add_argument("--results", type=Path, default=RESULTS / "peers.csv")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    return parser.parse_args()


def measure(
    instance: Instance,
    solver: str,
    seed: int,
    commit: str,
    arguments: argparse.Namespace,
    results: ResultFile,
) -> None:
    """Makes one run and appends its row, unless it is there or the peer has no model."""
    if solver == "cp-sat" and instance.set not in MODELLED:
        solver = "cp-sat-mps"
    if solver == "timefold" and instance.set not in ("shift-scheduling", "growth"):
        return
    row: Row = {
        "set": instance.set,
        "instance": instance.name,
        "solver": solver,
        # A peer that does not read our program does not change with it.
        "commit": commit if solver == "praxis" or solver in FROM_PROGRAM else "",
        "cores": machine.count_of(arguments.cores),
        "threads": threads_of(solver, arguments.threads),
        "seed": seed,
        "time_limit": arguments.time,
    }
    label = f"{instance.name} {solver} seed {seed} {arguments.time:g} s"
    if results.has(row):
        print(f"{label}: there already", flush=True)
        return
    folder = WORK / "peers" / f"{instance.name}-{solver}-{arguments.time:g}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    command = command_of(instance, solver, seed, commit, folder, arguments)
    row |= run(instance, command, folder, arguments.time)
    results.append(row)
    print(
        f"{label}: {row['status']}, cost {row['cost']}, bound {row['bound']}, best known "
        f"{row['best_known']}, verified {row['verified']}, {row['wall_seconds']} s {row['fault']}",
        flush=True,
    )


def threads_of(solver: str, threads: int) -> int:
    """CP-SAT wants its workers; the free edition of Timefold has one thread."""
    return {"cp-sat": CP_SAT_WORKERS, "cp-sat-mps": CP_SAT_WORKERS, "timefold": 1}.get(
        solver, threads
    )


def command_of(
    instance: Instance,
    solver: str,
    seed: int,
    commit: str,
    folder: Path,
    arguments: argparse.Namespace,
) -> list[str]:
    """The command of one run, on fixed cores."""
    if solver == "praxis":
        return roster_command(
            instance, folder, arguments.time, arguments.threads, seed, "auto", arguments.cores
        )
    command = ["env", f"PYTHONPATH={shown(BENCHMARKS)}", shown(PYTHON), "-m", "peers.solve"]
    command += ["--solver", solver, "--set", instance.set, "--instance", instance.name]
    if solver in FROM_PROGRAM:
        command += ["--mps", shown(program(instance, commit))]
    command += ["--time", f"{arguments.time:g}", "--seed", str(seed)]
    command += ["--threads", str(threads_of(solver, arguments.threads)), "--out", shown(folder)]
    return machine.pinned(command, arguments.cores)


def program(instance: Instance, commit: str) -> Path:
    """The program of an instance in MPS, written once for each version of ours."""
    path = WORK / "mps" / f"{instance.name}-{commit}.mps"
    if commit.endswith("+") or not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        command = [shown(PRAXIS), "convert", instance.input, "--to", "mps"]
        command += ["--output", shown(path)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return path


def run(instance: Instance, command: list[str], folder: Path, limit: float) -> Row:
    """The measured columns of one run, its roster checked."""
    load = machine.load()
    done = machine.run(command, kill_after=2 * limit + 120, folder=folder)
    told = said(done.output) or said(last_line(done.output))
    plan = next((folder / name for name in ("roster.json", "roster.csv")
                 if (folder / name).exists()), None)  # fmt: skip
    checked = check(instance, plan) if plan else Check(False, None, "no roster")
    cost, bound = whole(told.get("cost")), told.get("bound")
    told_cost = cost
    faults = [checked.fault] if checked.fault else []
    if checked.is_good and cost is not None and checked.cost <= cost:
        # A solver may stop with slack that its roster does not need: the roster counts.
        cost = checked.cost
    elif checked.cost is not None:
        faults.append(f"says {cost}, costs {checked.cost}")
    if done.code not in (0, 1) or not told:
        faults.append(f"exit code {done.code}: {one_line(done.errors)}")
    return {
        "version": told.get("version", told.get("solver")),
        "status": "killed" if done.timed_out else told.get("status", "failed"),
        "verified": "yes" if checked.is_good and not faults else "no",
        "cost": cost,
        "bound": bound,
        "gap": gap(cost, bound),
        "best_known": instance.best_known,
        "gap_to_best": excess(cost, instance.best_known),
        "build_seconds": told.get("build_seconds"),
        "seconds": told.get("seconds"),
        "wall_seconds": done.seconds,
        "peak_mb": done.peak_mb,
        "load": load,
        "others": done.others,
        "told_cost": told_cost,
        "fault": "; ".join(faults),
        "command": shlex.join(command),
    }


def last_line(output: str) -> str:
    """The last line: some solvers print before they are asked."""
    return output.strip().rpartition("\n")[2]


def whole(cost: float | None) -> float | int | None:
    """A cost that a solver tells in floating point, as the whole number that it means."""
    if cost is None:
        return None
    return round(cost) if abs(cost - round(cost)) < 1e-4 else cost


if __name__ == "__main__":
    main()

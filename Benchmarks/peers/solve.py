"""Solves one instance with one peer, writes its roster and prints one JSON object.

`peers.run` calls this for each run, in a process of its own on fixed cores.
"""

import argparse
import json
from pathlib import Path

from common.instances import SETS, load_set
from peers.answers import Answer
from peers.rosters import write

SOLVERS = ("cp-sat", "cp-sat-mps", "highs", "cbc", "timefold")


def main() -> None:
    """Parses the command line, solves and prints."""
    parser = argparse.ArgumentParser(prog="peers.solve", description=__doc__)
    parser.add_argument("--solver", choices=SOLVERS, required=True)
    parser.add_argument("--set", choices=SETS, required=True)
    parser.add_argument("--instance", required=True)
    parser.add_argument("--mps", type=Path, help="the program, for solvers that read it")
    parser.add_argument("--time", type=float, required=True, help="seconds of the solver")
    parser.add_argument("--threads", type=int, default=2, help="threads, or workers of CP-SAT")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True, help="folder for the roster")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    [instance] = load_set(arguments.set, [arguments.instance])
    answer = solve(instance, arguments)
    assignments = list(answer.assignments)
    plan = write(instance, assignments, arguments.out) if answer.cost is not None else None
    told = {
        "version": answer.version,
        "status": answer.status,
        "cost": answer.cost,
        "bound": answer.bound,
        "build_seconds": round(answer.build_seconds, 2),
        "seconds": round(answer.seconds, 2),
        "plan": plan.name if plan else None,
    }
    print(json.dumps(told))


def solve(instance, arguments: argparse.Namespace) -> Answer:
    """Calls the peer; each is imported only when it is wanted."""
    time, threads, seed = arguments.time, arguments.threads, arguments.seed
    match arguments.solver:
        case "cp-sat":
            from peers import cp_sat

            return cp_sat.solve(instance, time, threads, seed)
        case "cp-sat-mps":
            from peers import cp_sat

            return cp_sat.solve_mps(instance, arguments.mps, time, threads, seed)
        case "highs":
            from peers import highs

            return highs.solve(instance, arguments.mps, time, threads, seed)
        case "cbc":
            from peers import cbc

            return cbc.solve(instance, arguments.mps, time, threads, seed, arguments.out)
        case _:
            from peers import timefold

            return timefold.solve(instance, time, seed)


if __name__ == "__main__":
    main()

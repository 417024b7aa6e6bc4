"""HiGHS on the program that `praxis convert --to mps` wrote."""

import time
from pathlib import Path

import highspy

from common.instances import Instance
from peers.answers import Answer
from peers.rosters import DutyNames

#: Costs are whole numbers, so a bound within less than 1 proves an optimum.
ABSOLUTE_GAP = 0.999


def solve(instance: Instance, mps: Path, seconds: float, threads: int, seed: int) -> Answer:
    """Solves a program."""
    start = time.monotonic()
    solver = highspy.Highs()
    options = {
        "output_flag": False,
        "time_limit": seconds,
        "threads": threads,
        "random_seed": seed,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": ABSOLUTE_GAP,
    }
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.readModel(str(mps))
    ready = time.monotonic()
    solver.run()
    done = time.monotonic()
    information = solver.getInfo()
    found = information.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    values = {}
    if found:
        columns = solver.getSolution().col_value
        values = dict(zip(solver.allVariableNames(), columns, strict=True))
    return Answer(
        version=solver.version(),
        status=status(solver.getModelStatus(), found),
        cost=information.objective_function_value if found else None,
        bound=information.mip_dual_bound,
        build_seconds=ready - start,
        seconds=done - ready,
        assignments=DutyNames(instance).assignments(values),
    )


def status(told: highspy.HighsModelStatus, found: bool) -> str:
    """The status in the words of the program."""
    if told == highspy.HighsModelStatus.kOptimal:
        return "optimal"
    if told == highspy.HighsModelStatus.kInfeasible:
        return "infeasible"
    return "feasible" if found else "unknown"

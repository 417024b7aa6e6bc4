"""Timefold (Python, free edition: one thread) on the shift-scheduling set.

One planning entity an employee and day that may be worked, its shift or none.
Hard limits are counted per violation; a roster with a hard score below 0 is none.
"""

import time
from importlib.metadata import version

from timefold.solver import SolverFactory
from timefold.solver.config import (
    Duration,
    ScoreDirectorFactoryConfig,
    SolverConfig,
    TerminationConfig,
)

from common.instances import Instance
from peers import shift_scheduling
from peers.answers import Answer
from peers.models.timefold_shift_scheduling import Cell, Schedule, provide, schedule
from peers.rosters import Assignment


def solve(instance: Instance, seconds: float, seed: int) -> Answer:
    """Solves an instance."""
    start = time.monotonic()
    config = SolverConfig(
        solution_class=Schedule,
        entity_class_list=[Cell],
        random_seed=seed,
        score_director_factory_config=ScoreDirectorFactoryConfig(
            constraint_provider_function=provide
        ),
        termination_config=TerminationConfig(
            spent_limit=Duration(milliseconds=round(1000 * seconds))
        ),
    )
    solver = SolverFactory.create(config).build_solver()
    problem = schedule(shift_scheduling.read(instance.path))
    ready = time.monotonic()
    best = solver.solve(problem)
    done = time.monotonic()
    found = best.score.hard_score == 0
    assignments = [
        Assignment(cell.employee.name, cell.day, cell.shift.name)
        for cell in best.cells
        if cell.shift is not None
    ]
    return Answer(
        version=version("timefold"),
        status="feasible" if found else "unknown",
        cost=-best.score.soft_score if found else None,
        bound=None,
        build_seconds=ready - start,
        seconds=done - ready,
        assignments=assignments if found else (),
    )

"""OR-Tools CP-SAT on our own models of the public sets, and on any MPS program."""

import time
from pathlib import Path

import ortools
from ortools.linear_solver.python import model_builder
from ortools.sat.python import cp_model

from common.instances import Instance
from peers import inrc2, shift_scheduling
from peers.answers import Answer
from peers.models.cp_sat_inrc2 import NurseRosteringModel
from peers.models.cp_sat_shift_scheduling import ShiftSchedulingModel
from peers.rosters import DutyNames

STATUS = {
    cp_model.OPTIMAL: "optimal",
    cp_model.FEASIBLE: "feasible",
    cp_model.INFEASIBLE: "infeasible",
}
STATUS_MPS = {
    model_builder.SolveStatus.OPTIMAL: "optimal",
    model_builder.SolveStatus.FEASIBLE: "feasible",
    model_builder.SolveStatus.INFEASIBLE: "infeasible",
}


def solve(instance: Instance, seconds: float, workers: int, seed: int) -> Answer:
    """Solves an instance of a public set by its model."""
    start = time.monotonic()
    if instance.set == "inrc2":
        built = NurseRosteringModel(inrc2.read(instance.path))
    else:
        built = ShiftSchedulingModel(shift_scheduling.read(instance.path))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    ready = time.monotonic()
    status = solver.solve(built.model)
    done = time.monotonic()
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Answer(
        version=ortools.__version__,
        status=STATUS.get(status, "unknown"),
        cost=solver.objective_value if found else None,
        bound=solver.best_objective_bound,
        build_seconds=ready - start,
        seconds=done - ready,
        assignments=built.assignments(solver.boolean_value) if found else (),
    )


def solve_mps(instance: Instance, mps: Path, seconds: float, workers: int, seed: int) -> Answer:
    """Solves the program that `praxis convert --to mps` wrote."""
    start = time.monotonic()
    model = model_builder.Model()
    if not model.import_from_mps_file(str(mps)):
        raise ValueError(f"{mps.name} cannot be read")
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(seconds)
    solver.set_solver_specific_parameters(f"num_workers:{workers} random_seed:{seed}")
    ready = time.monotonic()
    status = solver.solve(model)
    done = time.monotonic()
    found = status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)
    values = {}
    if found:
        values = {variable.name: solver.value(variable) for variable in model.get_variables()}
    return Answer(
        version=ortools.__version__,
        status=STATUS_MPS.get(status, "unknown"),
        cost=solver.objective_value if found else None,
        bound=solver.best_objective_bound if found else None,
        build_seconds=ready - start,
        seconds=done - ready,
        assignments=DutyNames(instance).assignments(values),
    )

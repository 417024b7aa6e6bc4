"""CP-SAT on an appointment book: optional intervals on the very same problem.

Starts are variables on the grid, people are chosen by literals with an optional
interval each, rooms and devices are cumulative.
"""

import time
from dataclasses import dataclass

from ortools.sat.python import cp_model

from books.instance import (
    DATES,
    DAY,
    GRID,
    PREFERENCE,
    SERVICES,
    TURNOVER,
    URGENCIES,
    Instance,
    Request,
)


@dataclass
class Placed:
    """A phase of an appointment, in minutes since Monday 00:00."""

    request: str
    phase: int
    start: int
    end: int
    people: list[str]


@dataclass
class BookAnswer:
    """What CP-SAT found."""

    status: str
    cost: int | None
    bound: float | None
    build_seconds: float
    seconds: float
    placed: list[Placed]


class BookModel:
    """The model while it is built."""

    def __init__(self, instance: Instance):
        self.instance = instance
        self.model = cp_model.CpModel()
        self.of_person: dict[str, list] = {person: [] for person in instance.people}
        self.of_pool: dict[str, list] = {pool: [] for pool in instance.pools}
        self.cost: list = []
        self.constant = 0
        self.visits: list = []
        for request in instance.requests:
            self.add(request)
        for intervals in self.of_person.values():
            self.model.add_no_overlap(intervals)
        for pool, intervals in self.of_pool.items():
            demands = [1] * len(intervals)
            self.model.add_cumulative(intervals, demands, instance.pools[pool])
        self.model.minimize(sum(self.cost) + self.constant)

    def add(self, request: Request) -> None:
        """A request: served, or not at a price."""
        model = self.model
        served = model.new_bool_var(f"served {request.id}")
        unserved, late = URGENCIES[request.urgency]
        self.constant += unserved
        self.cost.append(-unserved * served)
        phases = []
        for number, phase in enumerate(SERVICES[request.service]):
            spans = [(first, last - phase.length) for first, last in request.windows]
            start = model.new_int_var_from_domain(domain(spans), f"{request.id} {number}")
            if number:
                before, earlier = SERVICES[request.service][number - 1], phases[-1][0]
                gap = (start - earlier) * GRID - before.length
                model.add(gap >= phase.gap[0]).only_enforce_if(served)
                model.add(gap <= phase.gap[1]).only_enforce_if(served)
            people = [
                self.person(request, start, served, number, need)
                for need in range(len(phase.roles))
            ]
            for first, second in overlaps(people):
                model.add_at_most_one(first, second)
            for pool in (phase.room, phase.device):
                if pool:
                    length = (phase.length + TURNOVER[pool]) // GRID
                    self.of_pool[pool].append(
                        model.new_optional_fixed_size_interval_var(start, length, served, "")
                    )
            phases.append((start, people))
        self.lateness(request, phases[0][0], served, late)
        self.visits.append((request, served, phases))

    def person(self, request: Request, start, served, number: int, need: int) -> dict:
        """A literal for everybody who could meet a need; one of them is true."""
        model = self.model
        phase = SERVICES[request.service][number]
        literals = {}
        for person, role in self.instance.people.items():
            if role != phase.roles[need]:
                continue
            spans = [(a, b - phase.length) for a, b in self.instance.duties(person)]
            literal = model.new_bool_var("")
            model.add_linear_expression_in_domain(start, domain(spans)).only_enforce_if(literal)
            length = (phase.length + phase.buffer_after) // GRID
            self.of_person[person].append(
                model.new_optional_fixed_size_interval_var(start, length, literal, "")
            )
            literals[person] = literal
            if need == 0 and request.preferred and person != request.preferred:
                self.cost.append(PREFERENCE * literal)
        model.add(sum(literals.values()) == served)
        return literals

    def lateness(self, request: Request, start, served, price: int) -> None:
        """The price of each day past the target."""
        for day in range(request.target + 1, len(DATES)):
            if not any(first >= day * DAY for first, _ in request.windows):
                continue
            late = self.model.new_bool_var("")
            # Not served is not late.
            self.model.add(start < day * DAY // GRID).only_enforce_if(served, ~late)
            self.cost.append(price * late)


def overlaps(people: list[dict]) -> list[tuple]:
    """Pairs of literals of one person in two needs of a phase."""
    return [
        (one[person], other[person])
        for number, one in enumerate(people)
        for other in people[number + 1 :]
        for person in one
        if person in other
    ]


def domain(spans: list[tuple[int, int]]) -> cp_model.Domain:
    """Minutes of starts, both ends included, as slots of the grid."""
    return cp_model.Domain.from_intervals(
        [[-(-first // GRID), last // GRID] for first, last in spans if last >= first]
    )


def solve(instance: Instance, seconds: float, workers: int, seed: int) -> BookAnswer:
    """Builds the model and solves it."""
    begin = time.monotonic()
    book = BookModel(instance)
    built = time.monotonic()
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    status = solver.solve(book.model)
    ended = time.monotonic()
    name = {cp_model.OPTIMAL: "optimal", cp_model.FEASIBLE: "feasible"}.get(status, "unknown")
    found = name != "unknown"
    return BookAnswer(
        status=name,
        cost=round(solver.objective_value) if found else None,
        bound=solver.best_objective_bound if found else None,
        build_seconds=built - begin,
        seconds=ended - built,
        placed=placed(book, solver) if found else [],
    )


def placed(book: BookModel, solver: cp_model.CpSolver) -> list[Placed]:
    """Every phase that takes place."""
    found = []
    for request, served, phases in book.visits:
        if not solver.boolean_value(served):
            continue
        for number, (start, people) in enumerate(phases):
            begin = solver.value(start) * GRID
            length = SERVICES[request.service][number].length
            chosen = [
                person
                for literals in people
                for person, literal in literals.items()
                if solver.boolean_value(literal)
            ]
            found.append(Placed(request.id, number, begin, begin + length, chosen))
    return found

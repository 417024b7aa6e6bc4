"""The shift-scheduling set as Timefold's domain and constraints."""

from dataclasses import dataclass, field
from typing import Annotated

from timefold.solver.domain import (
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ProblemFactCollectionProperty,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import (
    Constraint,
    ConstraintCollectors,
    ConstraintFactory,
    HardSoftScore,
    Joiners,
    constraint_provider,
)

from peers.shift_scheduling import Problem


@dataclass
class ShiftKind:
    """A shift."""

    name: str
    minutes: int
    forbidden_next: list[str]


@dataclass
class Worker:
    """An employee."""

    name: str
    most_minutes: int
    least_minutes: int
    most_consecutive: int
    least_consecutive: int
    least_days_off: int
    most_weekends: int


@dataclass
class MostOfShift:
    """How often somebody may work a shift."""

    employee: str
    shift: str
    most: int


@dataclass
class Wish:
    """A request for a shift of a day, or against it."""

    employee: str
    day: int
    shift: str
    weight: int
    is_on: bool


@dataclass
class Need:
    """The cover wanted."""

    day: int
    shift: str
    wanted: int
    weight_under: int
    weight_over: int


@planning_entity
@dataclass
class Cell:
    """A day that somebody may work."""

    id: Annotated[int, PlanningId]
    employee: Worker
    day: int
    last_day: int
    shift: Annotated[ShiftKind | None, PlanningVariable(allows_unassigned=True)] = field(
        default=None
    )


@planning_solution
@dataclass
class Schedule:
    """The problem and its solution."""

    shifts: Annotated[list[ShiftKind], ProblemFactCollectionProperty, ValueRangeProvider]
    limits: Annotated[list[MostOfShift], ProblemFactCollectionProperty]
    wishes: Annotated[list[Wish], ProblemFactCollectionProperty]
    needs: Annotated[list[Need], ProblemFactCollectionProperty]
    cells: Annotated[list[Cell], PlanningEntityCollectionProperty]
    score: Annotated[HardSoftScore | None, PlanningScore] = field(default=None)


def schedule(problem: Problem) -> Schedule:
    """An instance as planning entities and facts; days off have no entity."""
    workers = {
        who.name: Worker(
            who.name, who.most_minutes, who.least_minutes, who.most_consecutive,
            who.least_consecutive, who.least_days_off, who.most_weekends,
        )
        for who in problem.staff
    }  # fmt: skip
    days = [
        (who.name, day)
        for who in problem.staff
        for day in range(problem.days)
        if day not in problem.days_off.get(who.name, set())
    ]
    last = problem.days - 1
    wishes = [(*wish, True) for wish in problem.on_requests]
    wishes += [(*wish, False) for wish in problem.off_requests]
    return Schedule(
        shifts=[ShiftKind(it.name, it.minutes, list(it.forbidden_next)) for it in problem.shifts],
        limits=[
            MostOfShift(who.name, shift, most)
            for who in problem.staff
            for shift, most in who.most_of_shift.items()
            if most < problem.days
        ],
        wishes=[Wish(*wish) for wish in wishes],
        needs=[
            Need(it.day, it.shift, it.wanted, it.weight_under, it.weight_over)
            for it in problem.cover
        ],
        cells=[Cell(number, workers[name], day, last) for number, (name, day) in enumerate(days)],
    )


@constraint_provider
def provide(factory: ConstraintFactory) -> list[Constraint]:
    """All constraints."""
    return [
        successions(factory),
        shift_limits(factory),
        too_many_minutes(factory),
        too_few_minutes(factory),
        too_long_work(factory),
        too_short_work(factory),
        too_short_rest(factory),
        too_many_weekends(factory),
        wishes_on(factory),
        wishes_off(factory),
        cover(factory),
        cover_of_none(factory),
    ]


def successions(factory: ConstraintFactory) -> Constraint:
    """Shifts that may not follow each other."""
    return (
        factory.for_each(Cell)
        .join(
            Cell,
            Joiners.equal(lambda cell: cell.employee.name),
            Joiners.equal(lambda cell: cell.day + 1, lambda cell: cell.day),
        )
        .filter(lambda first, second: second.shift.name in first.shift.forbidden_next)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("successions")
    )


def shift_limits(factory: ConstraintFactory) -> Constraint:
    """The most of each shift."""
    return (
        factory.for_each(MostOfShift)
        .join(
            Cell,
            Joiners.equal(lambda limit: limit.employee, lambda cell: cell.employee.name),
            Joiners.equal(lambda limit: limit.shift, lambda cell: cell.shift.name),
        )
        .group_by(lambda limit, cell: limit, ConstraintCollectors.count_bi())
        .filter(lambda limit, count: count > limit.most)
        .penalize(HardSoftScore.ONE_HARD, lambda limit, count: count - limit.most)
        .as_constraint("shift limits")
    )


def too_many_minutes(factory: ConstraintFactory) -> Constraint:
    """The most minutes, each started hour too many counted."""
    return (
        factory.for_each(Cell)
        .group_by(
            lambda cell: cell.employee, ConstraintCollectors.sum(lambda cell: cell.shift.minutes)
        )
        .filter(lambda worker, minutes: minutes > worker.most_minutes)
        .penalize(
            HardSoftScore.ONE_HARD,
            lambda worker, minutes: (minutes - worker.most_minutes + 59) // 60,
        )
        .as_constraint("too many minutes")
    )


def too_few_minutes(factory: ConstraintFactory) -> Constraint:
    """The least minutes, each started hour missing counted."""
    return (
        factory.for_each_including_unassigned(Cell)
        .group_by(
            lambda cell: cell.employee,
            ConstraintCollectors.sum(lambda cell: 0 if cell.shift is None else cell.shift.minutes),
        )
        .filter(lambda worker, minutes: minutes < worker.least_minutes)
        .penalize(
            HardSoftScore.ONE_HARD,
            lambda worker, minutes: (worker.least_minutes - minutes + 59) // 60,
        )
        .as_constraint("too few minutes")
    )


def too_long_work(factory: ConstraintFactory) -> Constraint:
    """Longer stretches of work than allowed."""
    return (
        factory.for_each(Cell)
        .group_by(
            lambda cell: cell.employee,
            ConstraintCollectors.to_consecutive_sequences(lambda cell: cell.day),
        )
        .flatten_last(lambda chain: chain.getConsecutiveSequences())
        .filter(lambda worker, stretch: stretch.getCount() > worker.most_consecutive)
        .penalize(
            HardSoftScore.ONE_HARD,
            lambda worker, stretch: stretch.getCount() - worker.most_consecutive,
        )
        .as_constraint("too long work")
    )


def too_short_work(factory: ConstraintFactory) -> Constraint:
    """Shorter stretches of work than allowed, away from the borders."""
    return (
        factory.for_each(Cell)
        .group_by(
            lambda cell: cell.employee,
            ConstraintCollectors.to_consecutive_sequences(lambda cell: cell.day),
        )
        .flatten_last(lambda chain: chain.getConsecutiveSequences())
        .filter(
            lambda worker, stretch: (
                stretch.getCount() < worker.least_consecutive
                and stretch.getFirstItem().day > 0
                and stretch.getLastItem().day < stretch.getLastItem().last_day
            )
        )
        .penalize(
            HardSoftScore.ONE_HARD,
            lambda worker, stretch: worker.least_consecutive - stretch.getCount(),
        )
        .as_constraint("too short work")
    )


def too_short_rest(factory: ConstraintFactory) -> Constraint:
    """Shorter stretches of days off than allowed; breaks lie between stretches of work."""
    return (
        factory.for_each(Cell)
        .group_by(
            lambda cell: cell.employee,
            ConstraintCollectors.to_consecutive_sequences(lambda cell: cell.day),
        )
        .flatten_last(lambda chain: chain.getBreaks())
        .filter(
            lambda worker, pause: pause.getNextSequenceStart().day
            - pause.getPreviousSequenceEnd().day - 1
            < worker.least_days_off
        )
        .penalize(
            HardSoftScore.ONE_HARD,
            lambda worker, pause: worker.least_days_off
            - (pause.getNextSequenceStart().day - pause.getPreviousSequenceEnd().day - 1),
        )
        .as_constraint("too short rest")
    )  # fmt: skip


def too_many_weekends(factory: ConstraintFactory) -> Constraint:
    """The most weekends worked."""
    return (
        factory.for_each(Cell)
        .filter(lambda cell: cell.day % 7 >= 5)
        .group_by(
            lambda cell: cell.employee,
            ConstraintCollectors.count_distinct(lambda cell: cell.day // 7),
        )
        .filter(lambda worker, weekends: weekends > worker.most_weekends)
        .penalize(HardSoftScore.ONE_HARD, lambda worker, weekends: weekends - worker.most_weekends)
        .as_constraint("too many weekends")
    )


def wishes_on(factory: ConstraintFactory) -> Constraint:
    """Requests for a shift not met."""
    return (
        factory.for_each(Wish)
        .filter(lambda wish: wish.is_on)
        .if_not_exists(
            Cell,
            Joiners.equal(lambda wish: wish.employee, lambda cell: cell.employee.name),
            Joiners.equal(lambda wish: wish.day, lambda cell: cell.day),
            Joiners.equal(lambda wish: wish.shift, lambda cell: cell.shift.name),
        )
        .penalize(HardSoftScore.ONE_SOFT, lambda wish: wish.weight)
        .as_constraint("wishes on")
    )


def wishes_off(factory: ConstraintFactory) -> Constraint:
    """Requests against a shift broken."""
    return (
        factory.for_each(Wish)
        .filter(lambda wish: not wish.is_on)
        .if_exists(
            Cell,
            Joiners.equal(lambda wish: wish.employee, lambda cell: cell.employee.name),
            Joiners.equal(lambda wish: wish.day, lambda cell: cell.day),
            Joiners.equal(lambda wish: wish.shift, lambda cell: cell.shift.name),
        )
        .penalize(HardSoftScore.ONE_SOFT, lambda wish: wish.weight)
        .as_constraint("wishes off")
    )


def cover(factory: ConstraintFactory) -> Constraint:
    """Missing and extra staff where somebody works."""
    return (
        factory.for_each(Need)
        .join(
            Cell,
            Joiners.equal(lambda need: need.day, lambda cell: cell.day),
            Joiners.equal(lambda need: need.shift, lambda cell: cell.shift.name),
        )
        .group_by(lambda need, cell: need, ConstraintCollectors.count_bi())
        .penalize(
            HardSoftScore.ONE_SOFT,
            lambda need, count: (
                need.weight_under * (need.wanted - count)
                if count < need.wanted
                else need.weight_over * (count - need.wanted)
            ),
        )
        .as_constraint("cover")
    )


def cover_of_none(factory: ConstraintFactory) -> Constraint:
    """Missing staff where nobody works."""
    return (
        factory.for_each(Need)
        .if_not_exists(
            Cell,
            Joiners.equal(lambda need: need.day, lambda cell: cell.day),
            Joiners.equal(lambda need: need.shift, lambda cell: cell.shift.name),
        )
        .penalize(HardSoftScore.ONE_SOFT, lambda need: need.weight_under * need.wanted)
        .as_constraint("cover of none")
    )

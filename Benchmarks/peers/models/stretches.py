"""Stretches of like days in CP-SAT: exact clauses on short patterns.

Days are literals of "this day belongs to the stretch". Days of the past are not
variables: a history is the number of like days just before the first one.
"""

from collections.abc import Sequence

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExprT

Literal = IntVar


def longest(
    model: CpModel, days: Sequence[Literal], most: int, history: int, price: int
) -> list[LinearExprT]:
    """Costs of days beyond the longest stretch; forbidden where the price is 0.

    The stretch that ends on a day is too long there when it and the `most` days
    before it all belong: one violation for each day beyond.
    """
    costs: list[LinearExprT] = []
    for end in range(len(days)):
        first = end - most
        if first < -history:
            continue
        window = [day.Not() for day in days[max(0, first) : end + 1]]
        costs += broken(model, window, price)
    return costs


def shortest(
    model: CpModel, days: Sequence[Literal], least: int, history: int, price: int
) -> list[LinearExprT]:
    """Costs of days that a finished stretch is short of the least.

    A stretch that is open at the end is not charged. With `history` -1 the past
    is unknown and a stretch that touches the start is not charged either.
    """
    costs: list[LinearExprT] = []
    for start in range(1, len(days)):
        for length in range(1, least):
            end = start + length
            if end >= len(days):
                break
            pattern = [days[start - 1], *[day.Not() for day in days[start:end]], days[end]]
            costs += broken(model, pattern, price * (least - length))
    if history >= 0:
        costs += shortest_at_start(model, days, least, history, price)
    return costs


def shortest_at_start(
    model: CpModel, days: Sequence[Literal], least: int, history: int, price: int
) -> list[LinearExprT]:
    """The stretch that the first day is in, or that ended just before it."""
    costs: list[LinearExprT] = []
    for length in range(0 if history else 1, len(days)):
        if history + length >= least:
            break
        pattern = [*[day.Not() for day in days[:length]], days[length]]
        costs += broken(model, pattern, price * (least - history - length))
    return costs


def broken(model: CpModel, clause: list[Literal], price: int) -> list[LinearExprT]:
    """A clause that must hold, or whose violation costs a price."""
    if price == 0:
        model.add_bool_or(clause)
        return []
    violation = model.new_bool_var("")
    model.add_bool_or([*clause, violation])
    return [price * violation]

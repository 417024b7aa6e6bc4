"""Stretches of like days in CP-SAT: short exact clauses.

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
    if history >= 0:
        begun = [] if history else [days[0].Not()]
        costs += ended_early(model, begun, days[0:], least, history, price)
    for start in range(1, len(days)):
        begun = [days[start - 1], days[start].Not()]
        costs += ended_early(model, begun, days[start:], least, 0, price)
    return costs


def ended_early(
    model: CpModel,
    begun: list[Literal],
    days: Sequence[Literal],
    least: int,
    history: int,
    price: int,
) -> list[LinearExprT]:
    """One price for each length below the least that a stretch did not exceed.

    `begun` are the literals of which one is true unless the stretch begins with
    the first of `days`. It is no longer than a length when the day after is free
    of it; and no longer than one length is no longer than the next.
    """
    costs: list[LinearExprT] = []
    shorter: Literal | None = None
    for length in range(max(1, history), least):
        after = length - history
        if after >= len(days) and shorter is None:
            break
        if price == 0:
            if after < len(days):
                model.add_bool_or([*begun, days[after]])
            continue
        is_short = model.new_bool_var("")
        if after < len(days):
            model.add_bool_or([*begun, days[after], is_short])
        if shorter is not None:
            model.add_implication(shorter, is_short)
        shorter = is_short
        costs.append(price * is_short)
    return costs


def broken(model: CpModel, clause: list[Literal], price: int) -> list[LinearExprT]:
    """A clause that must hold, or whose violation costs a price."""
    if price == 0:
        model.add_bool_or(clause)
        return []
    violation = model.new_bool_var("")
    model.add_bool_or([*clause, violation])
    return [price * violation]

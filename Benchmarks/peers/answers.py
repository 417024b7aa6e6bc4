"""What a solver answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from peers.rosters import Assignment


@dataclass
class Answer:
    """The outcome of one solve.

    Status is optimal, feasible, infeasible or unknown. The seconds are those of
    the solver alone; building or reading the model is told apart.
    """

    version: str
    status: str
    cost: float | None
    bound: float | None
    build_seconds: float
    seconds: float
    assignments: Iterable[Assignment] = ()

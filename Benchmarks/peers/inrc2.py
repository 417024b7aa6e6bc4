"""Reads instances of the Second International Nurse Rostering Competition."""

import re
from dataclasses import dataclass, field
from pathlib import Path

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
Limits = tuple[int, int]


@dataclass(frozen=True)
class Contract:
    """Limits on the work of those who have it."""

    total: Limits
    work: Limits
    off: Limits
    most_weekends: int
    complete_weekends: bool


@dataclass(frozen=True)
class Nurse:
    """A nurse, and where they stand before the first day."""

    name: str
    contract: Contract
    skills: tuple[str, ...]
    total: int
    weekends: int
    last_shift: str | None
    same_shift_days: int
    work_days: int
    off_days: int


@dataclass
class Problem:
    """An instance: all its weeks known at once."""

    skills: list[str] = field(default_factory=list)
    shifts: dict[str, Limits] = field(default_factory=dict)
    forbidden_next: dict[str, set[str]] = field(default_factory=dict)
    nurses: list[Nurse] = field(default_factory=list)
    weeks: int = 0
    # Minimum and optimal cover of (shift, skill, day).
    cover: dict[tuple[str, str, int], Limits] = field(default_factory=dict)
    # Who does not want which shift ("Any" for work at all) on which day.
    off_requests: list[tuple[str, str, int]] = field(default_factory=list)

    @property
    def days(self) -> int:
        """The number of days."""
        return 7 * self.weeks


def read(path: Path) -> Problem:
    """Reads `SETS/NAME_HISTORY_WEEK-WEEK...`."""
    set_name, history, weeks = path.name.split("_")
    folder = path.parent / set_name
    scenario = sections(folder / f"Sc-{set_name}.txt")
    past = read_history(folder / f"H0-{set_name}-{history}.txt")
    problem = Problem(skills=[line[0] for line in scenario["SKILLS"]])
    problem.shifts = {line[0]: limits(line[1]) for line in scenario["SHIFT_TYPES"]}
    successions = scenario["FORBIDDEN_SHIFT_TYPES_SUCCESSIONS"]
    problem.forbidden_next = {line[0]: set(line[2:]) for line in successions}
    contracts = {line[0]: contract(line) for line in scenario["CONTRACTS"]}
    for line in scenario["NURSES"]:
        problem.nurses.append(nurse(line, contracts[line[1]], past[line[0]]))
    for number in weeks.split("-"):
        read_week(problem, sections(folder / f"WD-{set_name}-{number}.txt"))
    return problem


def sections(path: Path) -> dict[str, list[list[str]]]:
    """The lines below each heading, as words."""
    found: dict[str, list[list[str]]] = {}
    lines: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        heading = re.match(r"([A-Z][A-Z_0-9]+)\s*(=|$)", line)
        if heading:
            lines = found.setdefault(heading[1], [])
        elif line.strip():
            lines.append(line.split())
    return found


def limits(text: str) -> Limits:
    """Two numbers written `(2,5)`."""
    least, most = text.strip("()").split(",")
    return int(least), int(most)


def contract(line: list[str]) -> Contract:
    """A contract."""
    bounds = [limits(word) for word in line[1:4]]
    return Contract(*bounds, most_weekends=int(line[4]), complete_weekends=line[5] == "1")


def nurse(line: list[str], contract: Contract, past: list[str]) -> Nurse:
    """A nurse with their history."""
    total, weekends = int(past[1]), int(past[2])
    last = None if past[3] == "None" else past[3]
    stretches = [int(word) for word in past[4:7]]
    return Nurse(line[0], contract, tuple(line[3:]), total, weekends, last, *stretches)


def read_history(path: Path) -> dict[str, list[str]]:
    """The history of each nurse, as words."""
    return {line[0]: line for line in sections(path)["NURSE_HISTORY"]}


def read_week(problem: Problem, week: dict[str, list[list[str]]]) -> None:
    """Adds a week to a problem."""
    start = problem.days
    for shift, skill, *days in week["REQUIREMENTS"]:
        for day, text in enumerate(days):
            problem.cover[shift, skill, start + day] = limits(text)
    for name, shift, day in week["SHIFT_OFF_REQUESTS"]:
        problem.off_requests.append((name, shift, start + DAYS.index(day)))
    problem.weeks += 1

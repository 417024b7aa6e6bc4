"""Reads instances of the shift-scheduling set."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Shift:
    """A shift: its minutes and what may not follow on the next day."""

    name: str
    minutes: int
    forbidden_next: tuple[str, ...]


@dataclass(frozen=True)
class Employee:
    """An employee and the limits on their work."""

    name: str
    most_of_shift: dict[str, int]
    most_minutes: int
    least_minutes: int
    most_consecutive: int
    least_consecutive: int
    least_days_off: int
    most_weekends: int


@dataclass(frozen=True)
class Cover:
    """How many are wanted on a shift of a day, and what missing and extra ones cost."""

    day: int
    shift: str
    wanted: int
    weight_under: int
    weight_over: int


@dataclass
class Problem:
    """An instance."""

    days: int = 0
    shifts: list[Shift] = field(default_factory=list)
    staff: list[Employee] = field(default_factory=list)
    days_off: dict[str, set[int]] = field(default_factory=dict)
    on_requests: list[tuple[str, int, str, int]] = field(default_factory=list)
    off_requests: list[tuple[str, int, str, int]] = field(default_factory=list)
    cover: list[Cover] = field(default_factory=list)

    @property
    def weekends(self) -> list[tuple[int, ...]]:
        """The Saturdays and Sundays of each week; the horizon starts on a Monday."""
        weeks = range((self.days + 6) // 7)
        pairs = [(7 * week + 5, 7 * week + 6) for week in weeks]
        inside = [tuple(day for day in pair if day < self.days) for pair in pairs]
        return [days for days in inside if days]


def read(path: Path) -> Problem:
    """Reads a file of the set."""
    problem = Problem()
    readers = {
        "SECTION_HORIZON": read_horizon,
        "SECTION_SHIFTS": read_shift,
        "SECTION_STAFF": read_employee,
        "SECTION_DAYS_OFF": read_days_off,
        "SECTION_SHIFT_ON_REQUESTS": lambda it, cells: it.on_requests.append(request(cells)),
        "SECTION_SHIFT_OFF_REQUESTS": lambda it, cells: it.off_requests.append(request(cells)),
        "SECTION_COVER": read_cover,
    }
    section = ""
    for line in content(path):
        if line.startswith("SECTION_"):
            section = line
        else:
            readers[section](problem, [cell.strip() for cell in line.split(",")])
    return problem


def content(path: Path) -> Iterator[str]:
    """The lines that are neither empty nor comments."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            yield line


def read_horizon(problem: Problem, cells: list[str]) -> None:
    """The number of days."""
    problem.days = int(cells[0])


def read_shift(problem: Problem, cells: list[str]) -> None:
    """A shift."""
    after = cells[2].split("|") if len(cells) > 2 else []
    forbidden = tuple(name for name in after if name)
    problem.shifts.append(Shift(cells[0], int(cells[1]), forbidden))


def read_employee(problem: Problem, cells: list[str]) -> None:
    """An employee."""
    most = (item.split("=") for item in cells[1].split("|") if item)
    limits = {name: int(count) for name, count in most}
    problem.staff.append(Employee(cells[0], limits, *[int(cell) for cell in cells[2:8]]))


def read_days_off(problem: Problem, cells: list[str]) -> None:
    """The days on which an employee may not work."""
    days = {int(cell) for cell in cells[1:] if cell}
    problem.days_off.setdefault(cells[0], set()).update(days)


def request(cells: list[str]) -> tuple[str, int, str, int]:
    """Who, day, shift and weight."""
    return cells[0], int(cells[1]), cells[2], int(cells[3])


def read_cover(problem: Problem, cells: list[str]) -> None:
    """A wanted cover."""
    numbers = [int(cell) for cell in cells[2:5]]
    problem.cover.append(Cover(int(cells[0]), cells[1], *numbers))

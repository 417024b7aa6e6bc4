"""The sizes of the growth curve."""

from dataclasses import dataclass
from pathlib import Path

from growth.generate import write_shift_scheduling


@dataclass(frozen=True)
class Size:
    """People, days and shifts."""

    people: int
    days: int
    shifts: int
    seed: int = 1

    @property
    def name(self) -> str:
        """As in `30x28x4`."""
        return f"{self.people}x{self.days}x{self.shifts}"

    @property
    def cells(self) -> int:
        """People x days x shifts."""
        return self.people * self.days * self.shifts


SIZES = [
    Size(10, 7, 3),
    Size(10, 28, 3),
    Size(20, 28, 3),
    Size(30, 28, 4),
    Size(50, 28, 4),
    Size(50, 84, 6),
    Size(100, 84, 6),
    Size(100, 182, 8),
    Size(200, 182, 8),
    Size(200, 364, 10),
    Size(500, 364, 12),
]


def write_size(size: Size, folder: Path) -> Path:
    """Writes the instance of a size, unless it is there, and returns its path."""
    path = folder / f"{size.name}.txt"
    if not path.exists():
        write_shift_scheduling(path, size.people, size.days, size.shifts, size.seed)
    return path

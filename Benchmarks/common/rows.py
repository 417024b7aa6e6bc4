"""Result files: one row a run, never run twice."""

import csv
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

Row = dict[str, object]


@dataclass
class ResultFile:
    """A CSV file to which rows are appended.

    A row whose key columns are there already is not measured again, so a
    campaign that was interrupted goes on where it stopped.
    """

    path: Path
    columns: Sequence[str]
    key: Sequence[str]
    rows: list[dict[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.path.exists():
            return
        with self.path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if list(reader.fieldnames or []) != list(self.columns):
                raise SystemExit(f"{self.path.name}: its columns are not those written here.")
            self.rows = list(reader)

    def has(self, row: Row) -> bool:
        """Whether a run with these key columns is there."""
        wanted = [text(row[column]) for column in self.key]
        return any([found[column] for column in self.key] == wanted for found in self.rows)

    def append(self, row: Row) -> None:
        """Adds a row, on disk before this returns."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        written = {column: text(row.get(column)) for column in self.columns}
        is_new = not self.path.exists()
        with self.path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, self.columns, lineterminator="\n")
            if is_new:
                writer.writeheader()
            writer.writerow(written)
            file.flush()
            os.fsync(file.fileno())
        self.rows.append(written)


def text(value: object) -> str:
    """A value as it stands in a cell: no trailing zeros, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return str(value)


def gap(cost: float | None, reference: float | None) -> float | None:
    """(cost - reference) / max(1, |cost|), as the program itself defines a gap."""
    if cost is None or reference is None:
        return None
    return (cost - reference) / max(1.0, abs(cost))


def excess(cost: float | None, best: float | None) -> float | None:
    """How far a cost is above the best known, as a share of the best known."""
    if cost is None or best is None:
        return None
    return (cost - best) / max(1.0, abs(best))

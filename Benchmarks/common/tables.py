"""Markdown tables."""

from collections.abc import Sequence


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the first column is text, the others are right-aligned."""
    marks = ["---"] + ["---:"] * (len(header) - 1)
    lines = [header, marks, *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def percent(share: float | None) -> str:
    """A share as per cent; a dash for none."""
    return "–" if share is None else f"{100 * share:.2f} %"


def figure(value: float | None, digits: int = 0) -> str:
    """A number; a dash for none."""
    return "–" if value is None else f"{value:.{digits}f}"

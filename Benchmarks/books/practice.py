"""Writes an instance as a practice: a folder with practice.yaml and CSV files."""

import csv
from pathlib import Path

from books.instance import (
    DATES,
    DAY,
    DUTY,
    GRID,
    PREFERENCE,
    SERVICES,
    START,
    TURNOVER,
    URGENCIES,
    Instance,
    Phase,
)


def write(instance: Instance, folder: Path) -> Path:
    """Writes the practice; everybody is on duty every day."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "practice.yaml").write_text("\n".join(lines(instance)) + "\n", encoding="utf-8")
    table(
        folder / "staff.csv",
        ("id", "name", "skills"),
        [(person, person, role) for person, role in instance.people.items()],
    )
    table(
        folder / "fixed.csv",
        ("professional", "date", "shift", "role"),
        [(person, date, role, role) for person, role in instance.people.items() for date in DATES],
    )
    table(
        folder / "client-requests.csv",
        ("id", "client", "service", "windows", "urgency", "target", "prefers"),
        [
            (
                request.id,
                request.id,
                request.service,
                "; ".join(window(*span) for span in request.windows),
                request.urgency,
                DATES[request.target],
                request.preferred or "",
            )
            for request in instance.requests
        ],
    )
    return folder


def table(path: Path, header: tuple[str, ...], rows: list[tuple]) -> None:
    """Writes a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def clock(minute: int) -> str:
    """A time of day, as in `09:30`."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def window(start: int, end: int) -> str:
    """A part of one day, as in `2026-03-02 09:00-12:00`."""
    day = start // DAY
    return f"{DATES[day]} {clock(start - day * DAY)}-{clock(end - day * DAY)}"


def lines(instance: Instance) -> list[str]:
    """The lines of practice.yaml."""
    text = ["version: 1", f"practice: {{name: {instance.name}, time-zone: Europe/London}}"]
    text += [f"horizon: {{from: {START}, days: {len(DATES)}}}", "rooms:"]
    for pool, count in instance.pools.items():
        if pool != "ecg":
            text += [
                f"  - {{id: {pool}-{number + 1}, features: [{pool}], turnover: {TURNOVER[pool]} min}}"
                for number in range(count)
            ]
    text += ["equipment:"]
    text += [f"  - {{id: ecg, quantity: {instance.pools['ecg']}, turnover: {TURNOVER['ecg']} min}}"]
    text += ["skills:"] + [f"  - {{id: {role}}}" for role in DUTY] + ["shifts:"]
    for role, (start, end, (pause, resume)) in DUTY.items():
        rest = f"{resume - pause} min unpaid after {(pause - start) // 60}h"
        text += [
            f"  - {{id: {role}, start: '{clock(start)}', end: '{clock(end)}', "
            f"breaks: [{rest}], roles: [{role}]}}"
        ]
    text += ["professionals: {from: staff.csv}", "fixed: {from: fixed.csv}", "book:"]
    text += [f"  grid: {GRID} min", f"  preference-price: {PREFERENCE}", "  splinter-price: 0"]
    text += ["  urgencies:"]
    for name, (unserved, late) in URGENCIES.items():
        text += [f"    - {{id: {name}, unserved-price: {unserved}, late-price: {late}}}"]
    text += ["services:"]
    for name, phases in SERVICES.items():
        text += [f"  - id: {name}", "    phases:"]
        text += [f"      - {described(phase, number)}" for number, phase in enumerate(phases)]
    return [*text, "client-requests: {from: client-requests.csv}"]


def described(phase: Phase, number: int) -> str:
    """A phase on one line."""
    parts = [f"name: {phase.name}", f"length: {phase.length} min"]
    parts += [f"staff: [{', '.join(phase.roles)}]"]
    if number:
        parts += [f"gap: {phase.gap[0]} min to {phase.gap[1]} min"]
    if phase.room:
        parts += [f"room: [{phase.room}]"]
    if phase.device:
        parts += [f"equipment: {phase.device}"]
    if phase.buffer_after:
        parts += [f"buffer-after: {phase.buffer_after} min"]
    return "{" + ", ".join(parts) + "}"

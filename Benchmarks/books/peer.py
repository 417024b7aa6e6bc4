"""Solves one generated book with CP-SAT, writes book.csv and prints one JSON object.

`books.run` calls this for each run, in a process of its own on fixed cores.
"""

import argparse
import csv
import json
from datetime import datetime, timedelta
from pathlib import Path

from books.instance import SERVICES, START, TURNOVER, Instance, make
from peers.models.cp_sat_book import BookAnswer, Placed, solve


def main() -> None:
    """Parses the command line, solves and prints."""
    parser = argparse.ArgumentParser(prog="books.peer", description=__doc__)
    parser.add_argument("--requests", type=int, required=True)
    parser.add_argument("--draw", type=int, default=1, help="the seed of the instance")
    parser.add_argument("--time", type=float, required=True)
    parser.add_argument("--workers", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    instance = make(arguments.requests, arguments.draw)
    answer = solve(instance, arguments.time, arguments.workers, arguments.seed)
    if answer.cost is not None:
        arguments.out.mkdir(parents=True, exist_ok=True)
        write(instance, answer, arguments.out / "book.csv")
    told = {
        "status": answer.status,
        "cost": answer.cost,
        "bound": answer.bound,
        "build_seconds": round(answer.build_seconds, 2),
        "seconds": round(answer.seconds, 2),
    }
    print(json.dumps(told))


def write(instance: Instance, answer: BookAnswer, path: Path) -> None:
    """Writes the appointments, their rooms named."""
    header = "appointment,request,client,service,phase,start,end,professionals,room,equipment"
    rooms = named_rooms(instance, answer.placed)
    services = {request.id: request.service for request in instance.requests}
    numbers: dict[str, int] = {}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        for number, placed in enumerate(answer.placed):
            name = services[placed.request]
            phase = SERVICES[name][placed.phase]
            appointment = numbers.setdefault(placed.request, len(numbers) + 1)
            row = [appointment, placed.request, placed.request, name, phase.name]
            row += [moment(placed.start), moment(placed.end), ";".join(placed.people)]
            writer.writerow([*row, rooms.get(number, ""), phase.device or ""])


def moment(minute: int) -> str:
    """A time in the London winter, which is universal time."""
    return (datetime.fromisoformat(START) + timedelta(minutes=minute)).strftime("%Y-%m-%dT%H:%MZ")


def named_rooms(instance: Instance, placed: list[Placed]) -> dict[int, str]:
    """A room for each phase that needs one: in the order of starts the first that
    is free and clean."""
    services = {request.id: request.service for request in instance.requests}
    free = {pool: [0] * count for pool, count in instance.pools.items()}
    names = {}
    for number, item in sorted(enumerate(placed), key=lambda pair: pair[1].start):
        room = SERVICES[services[item.request]][item.phase].room
        if not room:
            continue
        place = next(i for i, since in enumerate(free[room]) if since <= item.start)
        free[room][place] = item.end + TURNOVER[room]
        names[number] = f"{room}-{place + 1}"
    return names


if __name__ == "__main__":
    main()

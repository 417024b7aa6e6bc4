"""Writes the tables of results/peers.csv to results/peers.md: ours beside the peers'.

Medians over the seeds. Only runs with the same cores, time and seeds stand side by
side, and ours only of one version of the program.
"""

import argparse
import csv
from pathlib import Path
from statistics import mean, median

from common import machine
from common.instances import load_set
from common.places import RESULTS
from common.tables import figure, percent, table

Result = dict[str, str]
NOTES = """\
A cost in brackets did not pass `praxis verify`; a dash means no roster in time.
`*` marks an optimum that the solver claims proven. Above best known is a mean over
the instances where every solver of the table found a roster.
"""


def main() -> None:
    """Parses the command line and writes the tables."""
    parser = argparse.ArgumentParser(prog="peers.summarise", description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS / "peers.csv")
    parser.add_argument("--commit", help="our version; that of our last row unless given")
    arguments = parser.parse_args()
    with arguments.results.open(encoding="utf-8", newline="") as file:
        runs = list(csv.DictReader(file))
    commit = arguments.commit or next(
        (run["commit"] for run in reversed(runs) if run["solver"] == "praxis"), ""
    )
    runs = [run for run in runs if run["commit"] in ("", commit)]
    text = document(runs, commit)
    arguments.results.with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


def document(runs: list[Result], commit: str) -> str:
    """The whole page."""
    versions = sorted({f"{run['solver']} {run['version']}".strip() for run in runs
                       if run["solver"] != "praxis" and run["version"]})  # fmt: skip
    busy = sum(machine.was_shared(run) for run in runs)
    parts = [
        "# Peers\n",
        f"praxis {commit}; {'; '.join(versions)}. {len(runs)} runs, of which {busy} shared "
        "their cores with other work (over 3 % of their time).\n",
        NOTES,
    ]
    groups: dict[tuple[str, str, str], list[Result]] = {}
    for run in runs:
        groups.setdefault((run["set"], run["time_limit"], run["cores"]), []).append(run)
    for (name, limit, cores), group in groups.items():
        parts += [f"## {name}, {limit} s, {cores} cores\n", cost_table(name, group)]
    return "\n".join(parts)


def cost_table(set_name: str, runs: list[Result]) -> str:
    """Median costs and bounds: a row an instance, columns the solvers."""
    solvers = list(dict.fromkeys(run["solver"] for run in runs))
    best = {instance.name: instance.best_known for instance in load_set(set_name)}
    names = [name for name in best if any(run["instance"] == name for run in runs)]
    cells = {
        (name, solver): [run for run in runs if (run["instance"], run["solver"]) == (name, solver)]
        for name in names
        for solver in solvers
    }
    header = ["instance", "best known"]
    for solver in solvers:
        header += [f"{solver} cost", "bound", "s"]
    lines = []
    for name in names:
        line = [name, figure(best[name])]
        for solver in solvers:
            line += shown(cells[name, solver])
        lines.append(line)
    return table(header, [*lines, mean_line(names, solvers, cells, best)])


def shown(runs: list[Result]) -> list[str]:
    """Median cost, bound and seconds of the runs of one solver."""
    if not runs:
        return ["not run", "", ""]
    found = [run for run in runs if run["cost"]]
    cost = figure(median(float(run["cost"]) for run in found)) if found else "–"
    if any(run["verified"] != "yes" for run in found):
        cost = f"[{cost}]"
    if all(run["status"] == "optimal" for run in runs):
        cost += " *"
    if found and len(found) < len(runs):
        cost += f" ({len(found)} of {len(runs)})"
    bounds = [float(run["bound"]) for run in runs if run["bound"] not in ("", "inf", "-inf")]
    seconds = [float(run["seconds"] or run["wall_seconds"]) for run in runs]
    bound = figure(median(bounds), 1).removesuffix(".0") if bounds else "–"
    return [cost, bound, figure(median(seconds), 1)]


def mean_line(
    names: list[str],
    solvers: list[str],
    cells: dict[tuple[str, str], list[Result]],
    best: dict[str, int | None],
) -> list[str]:
    """The mean excess over the best known where all of them found a roster."""
    common = [
        name
        for name in names
        if best[name]
        and all(cells[name, solver] and all(run["cost"] for run in cells[name, solver])
                for solver in solvers)
    ]  # fmt: skip
    line = [f"above best known, mean of {len(common)}", ""]
    for solver in solvers:
        excesses = [
            median(float(run["cost"]) for run in cells[name, solver]) / best[name] - 1
            for name in common
        ]
        line += [percent(mean(excesses)) if excesses else "–", "", ""]
    return line


if __name__ == "__main__":
    main()

"""Writes results/simulation.md: events a second beside SimPy and Ciw, use of two cores, agreement
with theory.

    python3 -m analysis.simulation [--cores 0,1] [--rounds 3]
"""

import argparse
import json
import resource
import subprocess
from pathlib import Path
from statistics import mean, median

from analysis.campaigns import CAMPAIGNS, build
from common import machine
from common.places import BENCHMARKS, RESULTS
from common.tables import table

PYTHON = BENCHMARKS / ".venv" / "bin" / "python"
CLIENTS = {"simpy": 60_000, "ciw": 15_000, "praxis": 100_000}
RUNS = 10
Result = dict[str, float]


def main() -> None:
    """Builds, measures and writes."""
    parser = argparse.ArgumentParser(prog="analysis.simulation", description=__doc__)
    parser.add_argument("--cores", default=machine.default_cores())
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    build()
    cores = arguments.cores
    busy = machine.load()
    parts = [
        "# Simulation\n",
        f"praxis {machine.engine_version()}; {versions()}; load before the run {busy}.\n",
        "## Events a second, one core\n",
        "Events are arrivals, and visits that end in service or leaving. Medians of "
        f"{arguments.rounds} rounds that took turns on core {cores.split(',')[0]}, in processor time of the "
        "simulation alone, without starting up.\n",
        speed(cores.split(",")[0], arguments.rounds),
        "## Two workers\n",
        workers(cores),
        "## Against theory\n",
        run(CAMPAIGNS, "coverage", "200", cores=cores),
    ]
    text = "\n".join(parts)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "simulation.md").write_text(text, encoding="utf-8")
    print(text)


def versions() -> str:
    """The peers' versions."""
    code = "from importlib.metadata import version as v; print('SimPy', v('simpy') + '; Ciw', v('ciw'))"
    return run(PYTHON, "-c", code).strip()


def speed(core: str, rounds: int) -> str:
    """A row a model and library."""
    rows = []
    for model in ("mm5", "network"):
        runs: dict[str, list[Result]] = {"praxis": [], "simpy": [], "ciw": []}
        for seed in range(rounds):
            runs["praxis"].append(praxis(model, core))
            for library in ("simpy", "ciw"):
                clients = str(CLIENTS[library])
                arguments = ["-m", "analysis.peer_speed", library, model, clients, str(seed)]
                runs[library].append(json.loads(run(PYTHON, *arguments, cores=core)))
        ours = median(events(each) for each in runs["praxis"])
        for library, results in runs.items():
            rate = median(events(each) for each in results)
            wait = mean(each["wait"] for each in results)
            rows.append(
                [model, library, f"{rate:,.0f}", f"{ours / rate:.1f}", f"{wait:.4f}",
                 f"{results[0]['clients'] * len(results):,.0f}"]
            )  # fmt: skip
    header = ["model", "library", "events a second", "ours to theirs", "mean wait", "clients"]
    return table(header, rows)


def workers(cores: str) -> str:
    """How well two workers use two cores, beside threads that only spin: on a busy machine
    neither gets both cores. Workers that never wait for each other hardly give up a core of
    their own accord."""
    rows = []
    for name, threads in (("simulation", 1), ("simulation", 2), ("spinning", 2)):
        results = [worker(name, threads, cores) for _ in range(3)]
        best = max(results, key=lambda each: each["cpu"] / each["seconds"])
        ratio = f"{best['cpu'] / best['seconds']:.2f}"
        cells = [f"{best['seconds']:.2f}", f"{best['cpu']:.2f}", ratio, str(best["waits"])]
        rows.append([f"{name}, {threads}", *cells])
    header = ["threads", "seconds", "processor seconds", "processor to wall time", "times waited"]
    return f"The best of three on cores {cores}, load {machine.load()}.\n\n" + table(header, rows)


def worker(name: str, threads: int, cores: str) -> Result:
    """One run with a number of threads, and how often it gave up a core of its own accord."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_nvcsw
    if name == "simulation":
        result = praxis("network", cores, threads, runs=40)
    else:
        result = json.loads(run(CAMPAIGNS, "spin", str(threads), cores=cores))
    result["waits"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_nvcsw - before
    return result


def praxis(model: str, cores: str, threads: int = 1, runs: int = RUNS) -> Result:
    """One run of ours."""
    clients = str(CLIENTS["praxis"])
    return json.loads(run(CAMPAIGNS, "speed", model, clients, str(runs), str(threads), cores=cores))


def events(result: Result) -> float:
    """Events a second of processor time."""
    return (result["clients"] + result["visits"]) / result["cpu"]


def run(program: Path, *arguments: str, cores: str | None = None) -> str:
    """What a program prints."""
    command = [str(program), *arguments]
    if cores:
        command = machine.pinned(command, cores)
    return subprocess.run(command, cwd=BENCHMARKS, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()

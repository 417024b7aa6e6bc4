"""Checks a roster again: by `praxis verify`, and by INRC-II's own evaluator."""

import ast
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from common.instances import Instance
from common.places import DATA, PRAXIS, ROOT, WORK, shown


@dataclass(frozen=True)
class Check:
    """What the checks found."""

    is_good: bool
    cost: int | None
    fault: str = ""


def check(instance: Instance, plan: Path) -> Check:
    """Checks a plan by the verifier, and INRC-II plans by the evaluator too."""
    verdict = verify(instance, plan)
    if instance.set != "inrc2" or not verdict.is_good:
        return verdict
    evaluated = evaluate(instance, plan)
    if not evaluated.is_good or evaluated.cost != verdict.cost:
        fault = evaluated.fault or f"evaluate.py says {evaluated.cost}, verify {verdict.cost}"
        return Check(False, verdict.cost, fault)
    return verdict


def verify(instance: Instance, plan: Path) -> Check:
    """What `praxis verify` says."""
    command = [shown(PRAXIS), "verify", instance.input, shown(plan), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    try:
        found = json.loads(done.stdout)
    except json.JSONDecodeError:
        return Check(False, None, one_line(done.stderr) or f"verify: exit code {done.returncode}")
    if found["verified"]:
        return Check(True, found["cost"])
    hard = [finding["sentence"] for finding in found["findings"] if finding["hard"]]
    told = hard + [problem["sentence"] for problem in found["problems"]]
    return Check(False, found["cost"], one_line(f"{len(told)} faults: " + " ".join(told[:1])))


def evaluate(instance: Instance, plan: Path) -> Check:
    """What the independent evaluator of INRC-II says."""
    set_name, history, weeks = instance.name.split("_")
    folder = DATA / "inrc2" / set_name
    numbers = weeks.split("-")
    stem = WORK / "evaluate" / instance.name
    stem.parent.mkdir(parents=True, exist_ok=True)
    convert = [shown(PRAXIS), "convert", instance.input, "--plan", shown(plan)]
    convert += ["--to", "inrc2", "--output", shown(stem)]
    subprocess.run(convert, cwd=ROOT, check=True, capture_output=True)
    command = [sys.executable, shown(DATA / "inrc2" / "evaluate.py")]
    command += [
        shown(folder / f"Sc-{set_name}.txt"),
        shown(folder / f"H0-{set_name}-{history}.txt"),
    ]
    command += [shown(folder / f"WD-{set_name}-{week}.txt") for week in numbers]
    command += ["--sols"] + [f"{shown(stem)}-{week}.txt" for week in range(len(numbers))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        return Check(False, None, one_line(done.stderr))
    hard, _, cost = ast.literal_eval(done.stdout.strip())
    broken = {name: count for name, count in hard.items() if count}
    return Check(not broken, cost, f"evaluate.py: {broken}" if broken else "")


def one_line(text: str) -> str:
    """The end of a text on one line, short enough for a cell."""
    return " ".join(text.split())[-300:]

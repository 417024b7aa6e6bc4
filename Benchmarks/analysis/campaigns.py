"""Builds the program of the campaigns, and runs those that write one page each.

    python3 -m analysis.campaigns sessions|routes|forecast
"""

import argparse
import subprocess

from common import machine
from common.places import BENCHMARKS, DATA, RESULTS

PACKAGE = BENCHMARKS / "Campaigns"
CAMPAIGNS = PACKAGE / ".build" / "release" / "campaigns"


def main() -> None:
    """Parses the command line, runs one campaign and writes its page."""
    parser = argparse.ArgumentParser(prog="analysis.campaigns", description=__doc__)
    parser.add_argument("campaign", choices=["sessions", "routes", "forecast"])
    campaign = parser.parse_args().campaign
    build()
    body = {"sessions": sessions, "routes": routes, "forecast": forecast}[campaign]()
    text = f"# {campaign.capitalize()}\n\npraxis {machine.engine_version()}.\n\n{body}"
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{campaign}.md").write_text(text, encoding="utf-8")
    print(text)


def build() -> None:
    """Builds the program."""
    command = ["swift", "build", "-c", "release", "--product", "campaigns", "-j", "2"]
    subprocess.run(command, cwd=PACKAGE, check=True)


def sessions() -> str:
    """Appointment sessions against the published schedules."""
    folder = DATA / "appointment-sessions"
    return campaign_output(["sessions", str(folder)])


def routes() -> str:
    """Rounds of home visits against published costs: small ones proven, larger ones for a while."""
    parts = []
    small = (["6", "8"], [], "60", "3000000")
    large = (["10", "15", "20"], ["--price", "1.0"], "10", "0")
    for sizes, price, seconds, proof in (small, large):
        lines = output_of("analysis.routes", *sizes, *price)
        parts.append(f"## {', '.join(sizes)} clients\n")
        parts.append(campaign_output(["routes", seconds, proof], lines))
    return "\n".join(parts)


def forecast() -> str:
    """Forecasts of real demand against seasonal naive."""
    return "\n".join(
        campaign_output(["forecast", name], output_of("analysis.demand", name)) for name in ("vitoria", "hangu")
    )


def output_of(module: str, *arguments: str) -> str:
    """What one of these modules prints."""
    command = ["python3", "-m", module, *arguments]
    return subprocess.run(command, cwd=BENCHMARKS, check=True, capture_output=True, text=True).stdout


def campaign_output(arguments: list[str], text: str = "") -> str:
    """What the campaigns' program prints when it reads a text."""
    command = [str(CAMPAIGNS), *arguments]
    return subprocess.run(command, input=text, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()

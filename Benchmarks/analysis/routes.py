"""Lists the published rounds of home visits for the campaign, a line each.

Instance file, price of travel, waiting prices and the best published cost, tab separated; for one
price of travel, or for all three.

    python3 -m analysis.routes 6 8 10 [--price 1.0]
"""

import argparse
import csv

from common.places import DATA

FOLDER = DATA / "routing-appointment"


def main() -> None:
    """Parses the command line and writes the lines."""
    parser = argparse.ArgumentParser(prog="analysis.routes", description=__doc__)
    parser.add_argument("sizes", nargs="+")
    parser.add_argument("--price")
    arguments = parser.parse_args()
    weights = waiting_weights()
    with (FOLDER / "results-benchmark.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = "n{n}-idx{idx}-distribution{distribution}-travel{travel}-serv{serv}.json".format(**row)
            path = FOLDER / "instances" / name
            price = row["cost_profile"].strip("()").split(",")[0]
            if row["n"] not in arguments.sizes or price != (arguments.price or price):
                continue
            if not path.exists():
                continue
            best = min(float(row[method]) for method in ("enum", "lns") if row[method])
            print(path, price, weights[row["n"], row["idx"]], f"{best:.3f}", sep="\t")


def waiting_weights() -> dict[tuple[str, str], str]:
    """The price of waiting at each place, by size and number."""
    with (FOLDER / "waiting-weights.tsv").open(encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {(size, number): weights for size, number, weights in lines[1:]}


if __name__ == "__main__":
    main()

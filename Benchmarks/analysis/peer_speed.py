"""Runs a model in SimPy or Ciw once and prints what it took, as JSON.

    python3 -m analysis.peer_speed simpy|ciw mm5|network CLIENTS SEED
"""

import importlib
import json
import sys
import time

from analysis.models import MODELS


def main() -> None:
    """Imports the library, then measures the simulation alone."""
    library, model, clients, seed = sys.argv[1:5]
    importlib.import_module(library)
    start, processor = time.perf_counter(), time.process_time()
    sums = MODELS[library, model](int(clients), int(seed))
    print(
        json.dumps(
            {
                "clients": sums.clients,
                "visits": sums.visits,
                "wait": sums.wait / sums.visits,
                "seconds": time.perf_counter() - start,
                "cpu": time.process_time() - processor,
            }
        )
    )


if __name__ == "__main__":
    main()

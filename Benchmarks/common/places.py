"""Where things are, always relative to the repository."""

import os
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
ROOT = BENCHMARKS.parent
DATA = Path(os.environ.get("PRAXIS_DATA", ROOT.parent / "shared" / "data"))
RESULTS = BENCHMARKS / "results"
WORK = BENCHMARKS / ".work"
PRAXIS = ROOT / ".build" / "release" / "praxis"


def shown(path: Path | str) -> str:
    """A path as it is written into commands and rows: relative to the repository."""
    return os.path.relpath(path, ROOT)

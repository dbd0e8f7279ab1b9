"""Training of the small linear models shipped under `followup/language/data` (`python -m tests.training`)."""

import sys
from pathlib import Path

# The environment that trains has scikit-learn; the project itself need not be installed in it.
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

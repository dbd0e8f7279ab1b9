"""Every kind of damage that the audit puts into references."""

from __future__ import annotations

from followup.evals.damages.base import Damage, Letter
from followup.evals.damages.facts import FACTS
from followup.evals.damages.manners import MANNERS
from followup.evals.damages.parts import PARTS
from followup.evals.damages.style import STYLE

__all__ = ["DAMAGES", "Damage", "Letter"]

DAMAGES: tuple[Damage, ...] = (*PARTS, *FACTS, *STYLE, *MANNERS)

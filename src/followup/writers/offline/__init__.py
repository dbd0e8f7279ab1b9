"""The offline writer: rules instead of a model. Facts are chosen, turned to the reader, and set in frames."""

from followup.writers.offline.writer import OfflineWriter

__all__ = ["OfflineWriter"]

"""Writers: what turns a Brief into a Draft."""

from followup.writers.base import AnyWriter, Attempt, Brief, Writer, Written

__all__ = ["AnyWriter", "Attempt", "Brief", "Writer", "Written"]

"""Training of the small linear models shipped under `followup/language/data` (`python -m tests.training`)."""

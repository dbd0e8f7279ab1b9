"""The model writer: any OpenAI-compatible endpoint. The only importer of openai and tenacity."""

from __future__ import annotations

import logging

from followup.writers.model.endpoint import Endpoint, endpoint_of, read_endpoint
from followup.writers.model.options import ModelOptions, read_options
from followup.writers.model.writer import ModelWriter

__all__ = ["Endpoint", "ModelOptions", "ModelWriter", "endpoint_of", "read_endpoint", "read_options"]

logging.getLogger("followup").addHandler(logging.NullHandler())

"""A run as JUnit XML: a draft is a test; a broken rule fails it, a missing draft is an error."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from followup.evals.records import EvalRecord

#: What XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(records: Sequence[EvalRecord]) -> bytes:
    """UTF-8 XML with one test case per draft."""
    suite = Xml.Element(
        "testsuite",
        name="followup eval",
        tests=str(len(records)),
        failures=str(sum(record.status == "rejected" for record in records)),
        errors=str(sum(record.status == "errored" for record in records)),
        skipped="0",
    )
    for record in records:
        case = Xml.SubElement(
            suite, "testcase", classname="followup.eval", name=f"{record.case}[{record.draft}]"
        )
        if record.status == "rejected":
            broken = [f"{v.rule}: {v.message}" for v in record.violations if v.severity == "error"]
            text = "\n".join(broken) or record.error or record.reasons.get("rules", "")
            Xml.SubElement(case, "failure", message=_clean(text.split("\n")[0])).text = _clean(text)
        elif record.status == "errored":
            Xml.SubElement(case, "error", message=_clean(record.error or ""))
        scores = "\n".join(
            f"{name}: {'null' if value is None else value} - {record.reasons.get(name, '')}"
            for name, value in {"overall": record.overall, **record.scores}.items()
        )
        Xml.SubElement(case, "system-out").text = _clean(scores)
    root = Xml.Element("testsuites")
    root.append(suite)
    page: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return page


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("�", text)

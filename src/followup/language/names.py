"""Personal names: titles, given and family names, and the form to greet with."""

from __future__ import annotations

from dataclasses import dataclass

TITLES: dict[str, str] = {
    "mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx", "dr": "Dr", "doctor": "Dr",
    "prof": "Professor", "professor": "Professor", "sir": "Sir", "dame": "Dame", "rev": "Rev",
    "sister": "Sister", "captain": "Captain", "capt": "Captain", "sgt": "Sergeant", "sergeant": "Sergeant",
    "inspector": "Inspector", "coach": "Coach", "judge": "Judge", "chef": "Chef", "father": "Father",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """One person's name. Empty strings for what is not known; `full` is as the user or the notes wrote it."""

    full: str
    title: str = ""
    first: str = ""
    last: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form a greeting may use, most familiar first."""
        found = [self.first, self.full, f"{self.first} {self.last}".strip()]
        if self.title and self.last:
            found += [f"{self.title} {self.last}", f"{self.title} {self.first} {self.last}".replace("  ", " ")]
        return tuple(dict.fromkeys(form for form in found if form))


def parse_name(text: str) -> Name:
    """Split a name as a person writes it: "Dr. Ana-María de la Cruz", "priya", "Ng, Wei Ling", "J. Park".

    A name of three or more given tokens without a known split keeps its whole form for the greeting.
    """
    clean = " ".join(text.replace(",", " , ").split())
    if " , " in clean:
        last, _, first = clean.partition(" , ")
        clean = f"{first} {last}".replace(" ,", "")
    words = clean.split()
    title = ""
    if words and words[0].rstrip(".").casefold() in TITLES and len(words) > 1:
        title = TITLES[words.pop(0).rstrip(".").casefold()]
    full = " ".join(words)
    if not words:
        return Name(full="")
    if len(words) == 1:
        return Name(full=f"{title} {full}".strip(), title=title, first="" if title else full, last=full if title else "")
    return Name(full=f"{title} {full}".strip(), title=title, first=words[0], last=" ".join(words[1:]))

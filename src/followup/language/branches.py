"""Reading a regular expression just far enough to know its alternatives, and words that each cannot do without.

Compiling a long alternation is dear, about a microsecond a character. Here it is folded up by a few
substitutions instead: sets, escapes and groups become single stand-in characters, innermost first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: Stand-ins: escaped punctuation by its code; a mark before a count like {1,3}; then what was put away, by number.
_SIGN, _COUNTED, _AWAY = 0xF0000, "\U000f0080", 0xF0100
_ATOM = re.compile(r"\\(?:([!-/:-@\[-`{-~])|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}", re.DOTALL)
_GROUP = re.compile(r"\([^()]*\)")
_STAND_IN = re.compile("[\U000f0100-\U000fffff]")
_SIGNS = re.compile("[\U000f0000-\U000f007f]")
_RUN = re.compile("[^\U000f0080-\U000fffff.^$|?*+()]+(?![?*\U000f0080])")
_MUST = re.compile("[\U000f0100-\U000fffff](?![?*\U000f0080])")
_ONCE = re.compile("[\U000f0100-\U000fffff](?![?*+\U000f0080])")
_CAPTURE = re.compile(r"(?<!\\)\((?!\?)|\(\?P<")
#: Literal text shorter than this stands in most texts; a group beside it may know something rarer.
_TELLING = 4


class Branch(NamedTuple):
    """One alternative, folded. A match of it holds one of `anchors`; none are known when that is empty.

    `Fork.parts` tells more.
    """

    flat: str
    anchors: tuple[str, ...]
    captures: bool


class Fork:
    """The alternatives of an expression or, where it has one, of its widest group outside any other."""

    def __init__(self, source: str) -> None:
        self._away: list[str] = []
        self._before, inside, self._after = "", self._folded(source), ""
        if "|" not in inside:
            self._before, inside, self._after = self._widest(inside)
        captures = bool(_CAPTURE.search(source))
        self.branches = [
            Branch(flat, self._anchors(flat), captures and bool(_CAPTURE.search(self._restored(flat))))
            for flat in inside.split("|")
        ]

    def source(self, branches: list[Branch]) -> str:
        """The expression with these alternatives alone."""
        return self._restored(f"{self._before}{'|'.join(branch.flat for branch in branches)}{self._after}")

    def _folded(self, source: str) -> str:
        """The outermost level, the rest put away."""
        flat = _ATOM.sub(self._put_atom, source)
        while "(" in flat:
            flat = _GROUP.sub(lambda match: self._put(match.group()), flat)
        return flat

    def _put(self, part: str) -> str:
        self._away.append(part)
        return chr(_AWAY + len(self._away) - 1)

    def _put_atom(self, match: re.Match[str]) -> str:
        if match[1]:
            return chr(_SIGN + ord(match[1]))
        atom = match.group()
        return _COUNTED + self._put(atom) if atom[0] == "{" else self._put(atom)

    def _group(self, stand_in: str) -> str:
        return self._away[ord(stand_in) - _AWAY]

    def _restored(self, flat: str) -> str:
        while _STAND_IN.search(flat):
            flat = _STAND_IN.sub(lambda match: self._group(match.group()), flat)
        flat = flat.replace(_COUNTED, "")
        return _SIGNS.sub(lambda match: "\\" + chr(ord(match.group()) - _SIGN), flat)

    def _widest(self, flat: str) -> tuple[str, str, str]:
        best = "", flat, ""
        for match in _ONCE.finditer(flat):
            group = self._group(match.group())
            if group.startswith("(?:") and group.count("|") > best[1].count("|"):
                best = f"{flat[: match.start()]}(?:", group[3:-1], f"){flat[match.end() :]}"
        return best

    def parts(self, branch: Branch) -> list[tuple[str, ...]]:
        """Every part that a match with this alternative holds, each as the literal texts of which one stands there."""
        return self._parts(branch.flat) + self._parts(self._before.removesuffix("(?:") + self._after[1:])

    def _parts(self, flat: str) -> list[tuple[str, ...]]:
        runs = [(_literal(run),) for run in _RUN.findall(flat)]
        groups = [self._group_anchors(self._group(stand_in)) for stand_in in _MUST.findall(flat)]
        return runs + [anchors for anchors in groups if anchors]

    def _anchors(self, flat: str) -> tuple[str, ...]:
        """Literal text of which every match of this sequence holds some: the longest run, or one of a group's."""
        runs = _RUN.findall(flat)
        best: tuple[str, ...] = (_literal(max(runs, key=len)),) if runs else ()
        if not best or len(best[0]) < _TELLING:
            for stand_in in _MUST.findall(flat):
                best = _rarer(best, self._group_anchors(self._group(stand_in)))
        return best

    def _group_anchors(self, group: str) -> tuple[str, ...]:
        if not group.startswith("(?:"):
            return ()
        parts = [self._anchors(part) for part in group[3:-1].split("|")]
        return tuple(anchor for part in parts for anchor in part) if all(parts) else ()


def _rarer(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """The anchors that stand in fewer texts: those of which the shortest is longer."""
    return max(first, second, key=lambda anchors: min(map(len, anchors), default=0))


def _literal(run: str) -> str:
    return _SIGNS.sub(lambda match: chr(ord(match.group()) - _SIGN), run)

"""Regular expressions that are compiled when first used, and of long ones only the alternatives a text needs."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, cast

from followup.language.branches import Branch, Fork

#: What each method answers, given the text, where nothing can match.
_NO_MATCH: dict[str, Callable[[str], Any]] = {
    "search": lambda text: None,
    "match": lambda text: None,
    "fullmatch": lambda text: None,
    "finditer": lambda text: iter(()),
    "findall": lambda text: [],
    "sub": lambda text: text,
    "subn": lambda text: (text, 0),
    "split": lambda text: [text],
}
#: Sources longer than this, in characters, are compiled by alternatives.
_LONG = 100
#: After so many uses, or so many compilations, a pattern is compiled whole: this is no short command.
_USES, _COMPILATIONS = 300, 8
_DOTS = {0x130: "i", 0x131: "i"}  # `re` takes both for an "i" where case is ignored


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`, put off until it is used; it finds the same, at the same places."""
    return cast("re.Pattern[str]", (_Growing if len(source) > _LONG else _Later)(source, flags))


class _Later:
    """Stands in for a pattern. Once it is compiled it keeps the bound methods, so calls cost nothing extra."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _NO_MATCH:
            raise AttributeError(name)
        return getattr(self._settled(), name)

    def _settled(self) -> re.Pattern[str]:
        compiled = re.compile(self.pattern, self.flags)
        for method in _NO_MATCH:
            setattr(self, method, getattr(compiled, method))
        return compiled


class _Growing(_Later):
    """Compiles the alternatives that a text can match, and more as further texts need them.

    An alternative whose words a text lacks cannot match there, so leaving it out changes no answer. Those
    that capture always stay: groups keep their numbers.
    """

    _fork: Fork | None = None

    def __getattr__(self, name: str) -> Any:
        if name not in _NO_MATCH:
            raise AttributeError(name)
        return partial(self._answer, name)

    def _answer(self, method: str, *arguments: Any, **options: Any) -> Any:
        if self._fork is None:
            self._read()
        text = arguments[1] if method in ("sub", "subn") else arguments[0]
        low = _folded(text) if self._folds else text
        needed = {branch for anchor, branch in self._waiting if anchor in low}
        needed = {branch for branch in needed if self._may_match(branch, low)} if needed else needed
        self._uses += 1
        if needed or self._uses > _USES:
            self._grow(needed)
        if self._compiled is None:
            return _NO_MATCH[method](text)
        return getattr(self._compiled, method)(*arguments, **options)

    def _read(self) -> None:
        self._fork = fork = Fork(self.pattern)
        self._folds = bool(self.flags & re.IGNORECASE) or self.pattern.startswith("(?i")
        self._held: set[Branch] = set()
        self._parts: dict[Branch, list[tuple[str, ...]]] = {}
        self._waiting: list[tuple[str, Branch]] = []
        self._compiled: re.Pattern[str] | None = None
        self._uses = self._compilations = 0
        always = {branch for branch in fork.branches if branch.captures or not branch.anchors}
        for branch in fork.branches:
            if branch not in always:
                self._waiting += [(_folded(a) if self._folds else a, branch) for a in branch.anchors]
        if always:
            self._grow(always)

    def _may_match(self, branch: Branch, low: str) -> bool:
        if branch not in self._parts:
            assert self._fork is not None
            parts = self._fork.parts(branch)
            self._parts[branch] = [tuple(map(_folded, part)) for part in parts] if self._folds else parts
        return all(any(anchor in low for anchor in part) for part in self._parts[branch])

    def _grow(self, needed: set[Branch]) -> None:
        assert self._fork is not None
        self._held |= needed
        self._compilations += 1
        held = [branch for branch in self._fork.branches if branch in self._held]
        if max(self._uses / _USES, self._compilations / _COMPILATIONS) > 1 or held == self._fork.branches:
            self._compiled, self._waiting = self._settled(), []
            return
        self._waiting = [(anchor, branch) for anchor, branch in self._waiting if branch not in self._held]
        self._compiled = re.compile(self._fork.source(held), self.flags)


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_DOTS).casefold()

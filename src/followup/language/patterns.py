"""Regular expressions that are compiled when first used: a command pays only for those its text needs.

Compiling is a third of what a command would do at its start. So a pattern waits for its first use, and one that
can only match where a certain word stands also waits for that word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`, put off until the first method of the pattern is asked for."""
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """Stands in for a pattern. It keeps the bound methods, so every call but the first costs nothing extra."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


class Needing:
    """A pattern with the words one of which stands in whatever it matches; without them it is not even compiled.

    `needs` are plain strings with "|" between them, in small letters where the pattern ignores case.
    """

    def __init__(self, needs: str, source: str, flags: int = 0) -> None:
        self.needs = tuple(needs.split("|"))
        self.pattern = lazy(source, flags)
        self._any_case = bool(flags & re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if self._may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        return self.pattern.match(text) if self._may_match(text) else None

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text, start) if self._may_match(text[start:]) else iter(())

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.pattern.sub(put, text) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        if self._any_case:
            text = text.lower() if text.isascii() else text.casefold().translate(_DOTS)
        for need in self.needs:  # noqa: SIM110 - a generator costs more than the search
            if need in text:
                return True
        return False


#: A pattern that ignores case takes "İ" and "ı" for an i.
_DOTS = str.maketrans({"ı": "i", "\u0307": ""})

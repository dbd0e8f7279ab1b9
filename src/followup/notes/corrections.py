"""Names that the notes take back, "Stacy" in "it's Tracey not Stacy", beside the figures that they put right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from followup.language.lexicon import common_tag, is_last_name
from followup.language.names import TITLES
from followup.language.patterns import Needing, lazy
from followup.language.slips import is_slip, letters_apart
from followup.language.words import folded, tokens
from followup.notes.figures_put_right import corrected_figures, refused_figures, taken_back, values
from followup.notes.figures_put_right.again import IS_NOT, WORD, disowned, is_figure
from followup.notes.given_names import is_given
from followup.notes.name_words import spelled

_NAME = r"[^\W\d_a-z][\w'’-]+"
_MARK = (
    r"(?:no[,.]? (?:no\b|wait|sorry|i mean|hang on|hold on|tell a lie|its|it's|actually)|tell a lie|hang on|sorry|wait no|wait|i mean|"
    r"scratch that|"
    r"correction|make that|or rather|rather|i meant|meant|oops|no)"
)
#: Between the mark and what holds: "no sorry its Tamati".
_IT_IS = r"(?:(?:it'?s|it is|it was|that'?s) )?"
#: "X - no wait, Y", "X, sorry, Y", "X (no, Y)".
_TAKEN_BACK = Needing(
    "actually|correction|hang on|hold on|i mean|it's|its|make that|meant|no|oops|rather|"
    "scratch that|sorry|tell a lie|wait",
    rf"(?<![\w.])(?P<old>{WORD})\s*(?P<gap>[-–—,.(…/!?]+)\s*{_MARK}\b[ \t,:.!–—-]*{_IT_IS}(?P<new>{WORD})",
    re.IGNORECASE,
)
_SPOKEN = Needing(
    "i mean|no sorry|no wait|or rather|scratch that|sorry no|wait no",
    rf"(?<![\w.])(?P<old>{WORD})\s+(?:no wait|no sorry|sorry no|i mean|scratch that|wait no|or rather)\b[\s,:.!–—-]*{_IT_IS}(?P<new>{WORD})",
    re.IGNORECASE,
)
#: "name = Ingvild Tveit!! not Ingrid", "Darcy Vandersloot, not Marcy", "not Hartley. Joanne Harley": two names alike.
_NOT_ALIKE = Needing(
    "not|Not|n't|n’t|isnt|wasnt| - | – | — |t's |t’s ",
    rf"\b(?P<wrong>{_NAME})(?: - | – | — |[,.]? [(–—-]?(?P<sure>(?:[Ii]t|[Tt]hat)['’]s )(?:with )?)(?P<right>{_NAME})(?=[!.,;)])|"
    rf"\b(?!(?:Sorry|Actually|But|And|So|NB|PS|Edit|Correction)\b)(?P<new>{_NAME}(?:\s+{_NAME})?)(?:, [a-z][^.,\n]{{0,40}})?[\s,.!(–—-]+not\s+(?P<old>{_NAME})|"
    rf"\b(?:[Nn]ot|[Ii]sn['’]?t|[Ww]asn['’]?t)(?: called)?\s+(?P<first>{_NAME})(?: at all| actually| after all)?"
    rf"(?:,[^.\n]{{0,60}}\. (?:It|She|He)['’]?s (?:M(?:rs?|s|iss)\.? |Dr\.? )?|\s*[.,;:!–—-]+\s*(?:(?:[Ii]t|[Ss]he|[Hh]e)['’]?s |[Ii]t was |[Bb]ut )?|\s+(?:but|(?:it|she|he)['’]?s|it is) )(?P<then>{_NAME}(?:\s+{_NAME})?)",
)
#: "Phone keeps turning her into Stan. Siân!", "Gus. I keep writing Russ", "I keep calling her Danny, it's Denny".
_KEPT = Needing(
    " keep| kept",
    rf"(?:\b(?P<new>{_NAME})[\s.,;:!?–—-]+)?\b(?:[Ii]|[Pp]hone|[Aa]utocorrect|[Kk]eyboard|[Dd]ictation) (?:keeps?|kept) (?:on )?"
    rf"(?:writing|calling|saying|typing|putting|scribbling|spelling|turning|changing|making|correcting)"
    rf"(?: (?:him|her|them|it|that|down))?(?: (?:in)?to)? (?P<old>{_NAME})"
    rf"(?:[\s,.;–—-]+(?:[Ii]t'?s|[Hh]e'?s|[Ss]he'?s|[Ii]t is|but it'?s)\s+(?P<then>{_NAME})|[,.;] (?P<right>{_NAME})(?=!))?",
)
#: "I was thinking his name is Lomas because ... but on his vest it is Lomax", "it is not Hendricks I see now on the card it is
#: Henriksen": two names alike, far apart.
_AFTER_ALL = Needing(
    "thinking his|thinking her|thinking the|thinking it|thought his|thought her|thought the|thought it|is not|was not",
    rf"\b(?:(?:thinking|thought) (?:his|her|the|it)(?: (?:name|was|is)){{0,2}}|(?:is|was) not) (?P<old>{_NAME})\b"
    rf"(?P<gap>[^\n]{{0,140}}?)\b(?:[Ii]t['’]?s|[Ii]t is|[Ii]s|[Hh]e['’]?s|[Ss]he['’]?s) (?P<new>{_NAME})",
)
#: "Not Martin! Martin is the chef. Marcus.", "Oh no, Hilary is the receptionist, who interviewed me is Helen": somebody else's.
_MIXED_UP = Needing(
    " is the | is my | is our | is a | is from | is in | is another |'s the |’s the | was the ",
    rf"(?i:\b(?:not|no|wrong|wait|sorry|oops|mixed up|muddled|confused|written|wrote|mistake|hang on)\b)[^\n]{{0,40}}?"
    rf"\b(?P<old>{_NAME})(?: is the | is my | is our | is a | is from | is in | is another |'s the |’s the | was the )[^\n.!?;,–—]{{0,60}}[.!?;,–—]+ "
    rf"(?:(?:[^\n.!?]{{0,60}}?\b(?:is|was|it['’]s|[Tt]his one|called)\s)(?:(?:Mrs?|Ms|Miss|Mdm|Dr)\.? )?|(?=[^\s.!]{{2,24}}[.!]))"
    rf"(?P<new>{_NAME})(?=(?: {_NAME})?(?:[.,!;)\n]|$))",
)
_IN_ANY_CASE = (_TAKEN_BACK, _SPOKEN, IS_NOT)
#: What announces the spelling of a name, and what stands between that and the name.
_SPELLING = frozenset("name spelt spelled spelling".split())
#: Before a name that is put right.
_CORRECTS = frozenset("correct correction corrected actually sorry wrong edit".split())
#: Words of a line that is a name behind a star.
_STARRED = 2
#: Words of which a sentence consists, beside the name and letters, that does nothing but put a name right, and those that
#: say so: "hang on it's Karin with an i", "sorry, Sue Bradbury I meant", "the badge says Bradbury".
_PUTS_RIGHT = frozenset(
    """actually sorry btw mean meant correction correct corrected edit wait hang
    spelt spelled spells spelling surname with without""".split()
)
_AND_NO_MORE = _PUTS_RIGHT | frozenset(
    """it's its it it’s is was that's thats no on oh ah the a an i he she says said says it his her name's name at end one nb ps
    checked i've have seen saw now of in reads looked""".split()
)
#: The same with both names: "for Bradley read Bradbury".
_FOR_ANOTHER = frozenset("should be for read change to wrote typed put above pls please -> → =>".split())
#: Words of the longest such sentence, and where it ends.
_LONGEST_RIGHT = 10
_SENTENCE_ENDS = (".", "!", "?", ";", ")", ":")
#: Spellings that are read; nobody tells more.
_MOST_SPELT = 10
_THAT_IS = frozenset("- – — : = is it's its".split())
#: What shows how a name is really written, and what such a thing does before the name.
_SHOWS = frozenset(
    """badge tag correction nameplate plate door card signature signs signed e-mail email mail reply invite invitation calendar outlook
    teams linkedin directory letter lanyard mug vest jacket helmet hat chart list website intranet""".split()
)
_SAYS = frozenset("says say said reads read has had have is as off it's its saw shows name".split())
#: Before a name that is told anew, and right behind it.
_IS_NAMED = frozenset("it's its name's spelt spelled spells she's he's apparently".split())
_IS_NAMED_SO = frozenset("it name surname spells writes".split())
_I_SAID = frozenset("said say told tell tells".split())
_SAID_OF_IT = frozenset("apparently with without not no though tho btw now lol".split())
#: Behind the name of somebody else, who is told of: "Kallum with a K, who sat in reception".
_WHO_ELSE = frozenset("who from in is was".split())
#: How far before a name that is told.
_NEAR = 7
#: Letters of the longest name that is like another.
_LONGEST_ALIKE = 24
#: The most letters that differ in names that one may hear for each other.
_HALF = 0.5
#: Characters that a name of four words fits in.
_LONGEST_NAME = 60
_CAPITAL = lazy(rf"\b{_NAME}")


def find_corrections(text: str) -> dict[str, tuple[str, int]]:
    """Taken-back name or figure -> what holds instead ("" where nobody knows) and the line (from 1) that says so; as written.

    Only pairs of the same sort count: two figures, or two names.
    """
    large = "\n".join(_with_capitals(line) if line.islower() else line for line in text.split("\n"))
    found: dict[str, tuple[str, int]] = {
        text[one.start : one.old_end]: (one.new, text.count("\n", 0, one.start) + 1)
        for one in corrected_figures(text)
    }
    for pattern in (_TAKEN_BACK, _SPOKEN, IS_NOT, _NOT_ALIKE, _KEPT, _AFTER_ALL, _MIXED_UP):
        for match in pattern.finditer(text if pattern in _IN_ANY_CASE else large):
            told = match.groupdict()
            old = told["old"] or told.get("first") or told.get("wrong") or ""
            new = told.get("then") or told["new"] or told.get("right") or ""
            old, new = old.rstrip(".,'’-"), new.rstrip(".'’-,")
            negated = pattern in (IS_NOT, _NOT_ALIKE)
            given = _given_anew(text[: match.start()], old, new) if negated else ""
            if negated:
                new = given or _nearest(new, old)
            if pattern in (_NOT_ALIKE, _AFTER_ALL) and (old in found or not (given or _is_sort_of(new, old))):
                continue
            if pattern is _MIXED_UP and (old not in text[: match.start()] or new in text[: match.start()]):
                continue
            certain = bool(told.get("sure")) or text[match.end() : match.end() + 1] == "!"
            if told.get("wrong") and not _is_anew(old, new, certain=certain):
                continue
            again = ""
            if pattern in (_TAKEN_BACK, _SPOKEN):
                again = _differs_in(text, match)
                if not again and (given := _given_before(text, match)):
                    family = _CAPITAL.match(text, match.end() + 1)
                    if family and family[0] != old:
                        found[old] = (family[0], text.count("\n", 0, match.start()) + 1)
                    old = given
                old = old if old[:1].isupper() else _meant_before(text, match, new) or old
            new = again or new
            if "?" in (told.get("gap") or "") and not again and not is_alike(old, new):
                continue  # "seen by Tom? No. Bins"
            if old and new and old.casefold() != new.casefold() and _same_sort(old, new, figures=negated):
                line = text.count("\n", 0, match.start()) + 1
                found[old] = (new, line)
                found |= {one: (two, line) for one, two in _rest_of(text, match)}
    held = {new for new, _ in found.values()}
    found = {**{old: right for old, right in _respelt(large) if old not in held}, **found}
    return {old if old in text else old.casefold(): right for old, right in found.items()}


def _with_capitals(line: str) -> str:
    """A line in small letters with capitals for all that may be a name."""
    letters = list(line)
    for word in tokens(line):
        if len(word.text) > 2 and word.text.islower() and common_tag(word.low) in (None, "NNP"):
            letters[word.start] = word.text[0].upper()
    return "".join(letters)


def is_put_right(name: str, corrections: dict[str, tuple[str, int]]) -> bool:
    """Does the name stand there to put another one right: "*Tracey", "it's Martha."?"""
    return any(new in name.split() for new, _ in corrections.values())


def _meant_before(text: str, match: re.Match[str], new: str) -> str:
    """The name alike that stands a few words before what takes it back: "Mr Brasher ran it - no, Brashear"."""
    before = text[max(0, match.start() - _LONGEST_NAME) : match.start()]
    start = max(before.rfind(sign) for sign in (". ", "! ", "? ", "\n")) + 1
    names = _CAPITAL.findall(before, start) if new[:1].isupper() else []
    return next((name for name in reversed(names) if is_slip(name.casefold(), new.casefold())), "")


def _differs_in(text: str, match: re.Match[str]) -> str:
    """The word that differs in a name told again: "Goh Teck Huat? no no Goh Teck HWEE"; "" where none is."""
    old = text[max(0, match.start("old") - _LONGEST_NAME) : match.end("old")].split()
    new = text[match.start("new") : match.start("new") + _LONGEST_NAME].split()
    for count in (2, 3):
        if len(old) >= count <= len(new) and old[-count:-1] == new[: count - 1] and new[0].istitle():
            return new[count - 1].strip(".,;:!?()'’-")
    return ""


def _given_before(text: str, match: re.Match[str]) -> str:
    """The given name before the family name that is taken back for another given one: "Jean Hale, scratch that, Joan Hale";
    "" where none is."""
    before = text[max(0, match.start() - _LONGEST_NAME) : match.start()].split()[-1:] or [""]
    given, old, new = (word.casefold() for word in (before[0], match["old"], match["new"]))
    family = _CAPITAL.match(text, match.end() + 1) if text[match.end() : match.end() + 1] == " " else None
    same = family is not None and family[0].casefold() == old
    other = not is_given(old) and (family is not None or not is_last_name(new))
    meant = is_given(new) and (same or other) and match["old"].istitle()
    return before[0] if meant and before[0].istitle() and is_given(given) else ""


def _given_anew(before: str, old: str, new: str) -> str:
    """ "Diarmuid" of "he is Diarmuid Hale, not Declan", where Declan Hale is named before; "" for anybody else."""
    given, _, family = new.partition(" ")
    return given if family and f"{old} {family}" in before else ""


def _rest_of(text: str, match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The family names, where both names stand in full: "called Carolyn Hanley and not Coralie Hanlon"."""
    told = match.groupdict()
    new, old = (told["new"] or told.get("then") or "").split(), _CAPITAL.match(text, match.end() + 1)
    if len(new) == 2 and old and text[match.end()] == " " and is_alike(old[0], new[1]):
        yield old[0], new[1]


def _respelt(text: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """Each name that is spelt otherwise further up than where the notes tell its spelling: "name - its Graeme"."""
    lines = text.split("\n")
    spelt = ((number, told) for number, line in enumerate(lines, 1) for told in _spelt(line.split()))
    for number, (ahead, told, sure) in islice(spelt, _MOST_SPELT):
        before = set(_CAPITAL.findall("\n".join((*lines[: number - 1], ahead))))
        anew = _is_called_anew(ahead) or _is_written_so(ahead)
        for new in told:
            slips = [old for old in before if old != new and is_slip(old.casefold(), new.casefold())]
            slips = slips or _nearest_to(new, before if sure else set())
            if not slips and anew and _may_name(new.casefold()):
                slips = _given_of(before)  # "correct: her name is Sinéad" below "Siobhan"
            if len(slips) != 1 or _is_another(slips[0], new, told, text):
                continue
            if sure and slips[0] in _all_shown(ahead) and not _is_said(ahead):
                yield slips[0], ("", number)  # "calendar says Haddon, the door says Haddow"
                yield new, ("", number)
                continue
            yield slips[0], (new, number)
            given = re.search(rf"\b({_NAME}) {re.escape(slips[0])}\b", text)
            if given and given[1][0] == told[0][0] and told[0] not in (given[1], new):
                yield given[1], (told[0], number)  # "Graham" -> "Graeme"


def _is_said(ahead: str) -> bool:
    """ "In the calendar as Theresa, and she said, kindly, it's": who bears the name knows it better than any list."""
    *words, last = [word.strip(",").casefold() for word in ["", *ahead.split()[-_SAID_REACH:]]]
    return last in ("it's", "its") and any(
        one in ("she", "he") and two in ("said", "says", "told", "corrected") for one, two in pairwise(words)
    )


#: Words back from a name within which its bearer says it.
_SAID_REACH = 8


def _is_another(old: str, new: str, told: list[str], text: str) -> bool:
    """ "Karin Moss" of Karen Holt: both stand with another name, and that is not the same, nor like it."""
    others = [name for name in told if name != new]
    beside = re.search(rf"\b(?:({_NAME}) {re.escape(old)}|{re.escape(old)} ({_NAME}))\b", text)
    if not others or beside is None or (beside[1] or "").casefold() in TITLES:
        return False
    return _difference(beside[1] or beside[2], others[0]) > _HALF


def _nearest_to(new: str, names: set[str]) -> list[str]:
    """The names that sound most like a new one; none where it is not new, or short for one of them."""
    known = any(folded(new) in folded(name) for name in names)
    alike = [] if known else [old for old in names if _is_misheard(old, new)]
    nearest = min((_difference(old, new) for old in alike), default=0)
    return [old for old in alike if _difference(old, new) == nearest]


def _is_misheard(old: str, new: str) -> bool:
    """Half of the letters are the same, or it was half a name: "Brosnan" and "Brosnihan", "Osei" and "Osei-Bonsu"."""
    half = folded(old) in folded(new).split("-") or _difference(old, new) <= _HALF
    return half and _is_sort_of(old, new)


def _given_of(names: set[str]) -> list[str]:
    """The given names, and of these those that are no family names, where there are any."""
    given = [name for name in names if is_given(name.casefold())]
    return [name for name in given if not is_last_name(name.casefold())] or given


def _is_called_anew(ahead: str) -> bool:
    """ "-> correct: her", ". Sorry, his": a sentence that begins with what says that somebody's name is another one."""
    last = max(ahead.rfind(stop) for stop in (". ", "! ", "? ", ") ")) + 1
    words = [word.strip(":,.;!-–—>()").casefold() for word in ahead[last:].split()]
    said = [word for word in words if word]
    return said[-1:] in (["her"], ["his"], ["the"]) and not _CORRECTS.isdisjoint(said[:1])


def _is_written_so(ahead: str) -> bool:
    """ "She writes it", "her name is spelt"."""
    words = [word.casefold() for word in ahead.split()[-3:]]
    return words[1:] in (["writes", "it"], ["spells", "it"], ["is", "spelt"], ["is", "spelled"])


def _is_sort_of(old: str, new: str) -> bool:
    """Names that sound alike: "Tracey" for Stacey, "Bradbury" for Bradley."""
    low = old.casefold()
    named = is_given(low) or is_last_name(low) or common_tag(low) is None
    return old != new and named and is_alike(old, new)


def _spelt(words: list[str]) -> Iterator[tuple[str, list[str], bool]]:
    """The one or two words of each name that a line spells, what it says ahead, and whether nothing else can be meant: "NB: name
    - its Graeme Tunley", "*Graeme", "hang on it's Karin with an i"."""
    yield from _put_right(words)
    yield from _shown(words)
    for place, word in enumerate(words):
        if word.casefold().rstrip(":=-") not in _SPELLING:
            continue
        behind = words[place + 1 :]
        linked = word[-1] in ":=-"
        while behind and behind[0].casefold() in _THAT_IS:
            behind, linked = behind[1:], True
        found = [one.strip(",.;:!()\"'") for one in takewhile(lambda one: one[:1].isupper(), behind[:2])]
        if linked and found:
            yield " ".join(words[:place]), found, False


def _put_right(words: list[str]) -> Iterator[tuple[str, list[str], bool]]:
    """The name of each sentence of a line that does nothing but put it right."""
    start = 0
    for place, word in enumerate(words):
        ends = (
            place + 1 == len(words)
            or word.endswith(_SENTENCE_ENDS)
            or words[place + 1].startswith(("(", "*"))
        )
        if not ends or word.casefold() in ("nb:", "edit:", "correction:", "ps:", "sorry:", "spelling:"):
            continue
        said, before, start = words[start : place + 1], start, place + 1
        goes_on = any(one.startswith("(") for one in words[start : start + 1])  # "NB Ann (registrar)"
        names = [] if goes_on or word.endswith("?") or len(said) > _LONGEST_RIGHT else _named_anew(said)
        if names:
            yield " ".join(words[:before]), names, True


def _shown(words: list[str]) -> Iterator[tuple[str, list[str], bool]]:
    """Each name that the line has from a badge or letter, or says of that it is the name: "his door says Mr Hadley", "tells me
    it's Nowak with a w"."""
    behind = 0
    for place in range(len(words)):
        names = _names_at(words, place) if place >= behind else []
        if not names:
            continue
        behind = place + len(names)
        before = _ahead_of_name(words, place)
        if not _is_mine(before) and (_is_shown(before) or _is_told(before, words[behind - 1 :])):
            yield " ".join(words[:place]), names, True


def _names_at(words: list[str], place: int) -> list[str]:
    """The words of a name, at most two, that begin at a place."""
    found: list[str] = []
    for word in words[place : place + 2]:
        name = word.strip("*,.;:!?()\"'-–—")
        sounded = name[1:2].isupper() and not name.isupper()  # "it's GRAW-nya"
        if len(name) < 2 or sounded or not name[0].isupper() or not _may_name(name.casefold()):
            break
        found.append(name)
        if not word[-1].isalpha():
            break
    return found


def _is_told(before: list[str], rest: list[str]) -> bool:
    """ "It's Nowak.", "it's Nowak with a w", "Whyte with a y", "Geoff! G-E-O-F-F": what is said of a name, of which the rest of
    the line begins with the last word."""
    behind = [one.strip(",-–—.!)").casefold() for one in rest[1:4]]
    opens = not before or not before[-1][-1].isalnum()
    lettered = behind[:1] in (["with"], ["without"]) and any(len(one) == 1 and one != "a" for one in behind)
    lettered &= _WHO_ELSE.isdisjoint(one.strip(",.").casefold() for one in rest[1:6])
    ends = not rest[0][-1].isalpha() or len(rest) == 1 or not _SAID_OF_IT.isdisjoint(behind[:1])
    return (opens and lettered) or any(map(spelled, behind[:1])) or (ends and _is_named_so(before))


def _all_shown(line: str) -> set[str]:
    """The names that a line has from a badge or letter."""
    words = line.split()
    return {
        word.strip(",.;:!?)") for place, word in enumerate(words) if _is_shown(_ahead_of_name(words, place))
    }


def _ahead_of_name(words: list[str], place: int) -> list[str]:
    """The words before a name of which a word stands at this place."""
    before = words[max(0, place - _NEAR) : place]
    while before and before[-1][:1].isupper() and _leads_to_name(before[-1]):
        before.pop()
    return before


def _may_name(low: str) -> bool:
    return is_given(low) or is_last_name(low) or common_tag(low) in (None, "NNP")


def _leads_to_name(word: str) -> bool:
    """A title, an initial or a given name, before a family name."""
    bare = word.rstrip(".").casefold()
    return bare in TITLES or len(bare) == 1 or (word[-1].isalpha() and is_given(bare))


def _is_shown(before: list[str]) -> bool:
    """ "His door says", "I just checked the invite:", "I see the badge."."""
    low = [word.strip(",.;:!?()\"'-–—=").casefold() for word in before]
    last = low[-1:] if not before or before[-1][-1].isalnum() else []
    shows = [place for place, word in enumerate(low) if word in _SHOWS]
    if not shows or any(word[-1] in ".!?" for word in before[shows[-1] : -1]):
        return False
    directly = shows[-1] == len(low) - 1
    return before[-1][-1] in (":.,=" if directly else ":=") or (not directly and not _SAYS.isdisjoint(last))


def _is_mine(before: list[str]) -> bool:
    """ "I told him it's Sandhya": the writer's own name."""
    low = [word.casefold() for word in before]
    return "i" in low and not _I_SAID.isdisjoint(low[low.index("i") + 1 :])


def _is_named_so(before: list[str]) -> bool:
    """ "Tells me it's", "her name is", "he spells it"."""
    low = [word.strip("(,:\"'–—-").replace("’", "'").casefold() for word in before]
    if low[-1:] == ["is"] or low[-1:] == ["it"]:
        return not _IS_NAMED_SO.isdisjoint(low[-2:-1])
    return not _IS_NAMED.isdisjoint(low[-1:])


def _named_anew(said: list[str]) -> list[str]:
    """The name that a sentence puts right, and does nothing else; of "Bradley should be Bradbury" the second one."""
    starred = (
        said[0][:1] == "*" and said[0][1:].istitle() and not said[-1].endswith("*") and len(said) <= _STARRED
    )
    words = [bare for one in said if (bare := one.strip("*,.;:!?()\"'-–—>→="))]
    low = [word.casefold() for word in words]
    names = [word for word in words if len(word) > 1 and word.casefold() not in _AND_NO_MORE]
    names = [name for name in names if name.casefold() not in _FOR_ANOTHER]
    if not 0 < len(names) <= _STARRED or not all(name.istitle() for name in names):
        return []
    told = not _FOR_ANOTHER.isdisjoint((*low, *said))
    if len(names) > 1 and told and _is_sort_of(*names):
        return names[:1] if low[0] == "read" else names[1:]  # "read Bradbury for Bradley"
    pairs = list(pairwise(low))
    right = starred or not _PUTS_RIGHT.isdisjoint(low) or low[0] in ("nb", "ps")
    right |= ("wait", "no") in pairs or ("no", "wait") in pairs
    right |= any(one == "no" and len(two) == 1 for one, two in pairs)  # "Ann, no e"
    return names if right and not told else []


def retracted(text: str, corrections: dict[str, tuple[str, int]]) -> frozenset[str]:
    """The taken-back words that stand nowhere else in the notes.

    "Nowhere else" leaves out the correction itself and earlier mentions of a name that it corrects.
    """
    taken, told = taken_back(text), values(text)
    kept = {
        old
        for old in (*corrections, *refused_figures(text))
        if not is_figure(old) or all(told[value] <= taken[value] for value in values(old))
    }
    return frozenset(kept | disowned(text))


def _nearest(new: str, old: str) -> str:
    """Of one or two new words the one that resembles the old one more: "Conor MULHERN not mulhall"."""
    words = new.split()
    if len(words) == 1:
        return new

    def shared(word: str) -> int:
        return len(set(word.casefold()) & set(old.casefold())) * 2 - abs(len(word) - len(old))

    return max(words, key=shared)


def _same_sort(old: str, new: str, *, figures: bool) -> bool:
    if is_figure(old) or is_figure(new):
        return figures and is_figure(old) and is_figure(new)
    if new.casefold() in TITLES:  # "Mrs Okello - no, Ms"
        return False
    return (
        new[0].isupper()
        and len(old) > 1
        and len(new) > 1
        and (
            old[0].isupper()
            or (is_alike(old, new) and common_tag(old) is None)  # "the job. Scratch that, Joan"
        )
    )


def is_alike(old: str, new: str) -> bool:
    """Two names that one may hear for each other: the same head or tail, or half of the letters."""
    one, two = folded(old), folded(new)
    if max(len(one), len(two)) > _LONGEST_ALIKE:
        return False
    return one[:2] == two[:2] or one[-3:] == two[-3:] or _difference(old, new) <= _HALF


def _difference(old: str, new: str) -> float:
    """The share of letters to change that lead from one name to the other."""
    one, two = folded(old), folded(new)
    return letters_apart(one, two) / max(len(one), len(two))


def _is_anew(old: str, new: str, *, certain: bool) -> bool:
    """The same name in another spelling: "Haraldsen - Haraldsson", "Marta - Martha!"; not "Jan - Jon"."""
    low, other = old.casefold(), new.casefold()
    return is_slip(low, other) and (certain or not (is_given(low) and is_given(other)))

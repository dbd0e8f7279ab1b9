"""The parts of one name that a line tells apart: "Shazza (Sharon Dunstan)", "Nair, Priya"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

from followup.language.lexicon import is_last_name
from followup.language.names import TITLES, cased, has_second_given, is_family_first
from followup.language.words import Token
from followup.notes.given_names import PLACES, is_given, name_tag
from followup.notes.mentions import QUOTES, Mention
from followup.notes.page import Page, Scene, word_kind
from followup.notes.persons import ELDERS, folded_words, is_short_form

_ALSO = frozenset(("thats", "that's", "aka", "i.e", "ie", "alias", "meaning", "=", "("))
#: Between what an elder is called and the name with its title: "Aunty Bisi, that is Mrs Olorunfemi".
_THAT_IS = ([",", "that", "is"], [",", "that's"], [",", "thats"], ["is"], ["aka"], ["="], [",", "meaning"])
#: Between a full name and what its bearer goes by: "Josef Unterkirchner => Sepp".
_GOES_BY = frozenset(("=", ">", "-", "→", "⇒", "aka", "alias"))
#: Between a short form and the full name that somebody had rather said.
_RATHER = (["well"], ["i", "mean"], ["or", "rather"], [",", "well"], ["-", "well"], [",", "i", "mean"])
#: Where the names of people stand that few use.
_WRITTEN_ON = frozenset("door badge paper payroll passport invite email system list rota chart books".split())
#: Words, with the bracket, within which it opens behind a name.
_NEAR_BRACKET = 4
#: Words that a bracket may hold between the parts of one name.
_IN_BRACKETS = 16
#: Around what stands apart in a line.
AROUND = QUOTES | {"(", ")"}
#: Letters behind two names within which the notes go on with both.
_FAR_ENOUGH = 2000
#: What a badge, a door or an invitation does with somebody's name.
_SAYS = frozenset("says said reads has had".split())


def join_parts(page: Page, scene: Scene, found: list[Mention]) -> list[Mention]:
    """The mentions of a line, those put together that give one name in parts."""
    found = _bridged(scene.words, _quoted(scene.words, found))
    for mention in found:
        if len(mention.words) > 2 and not mention.titles and is_short_form(*folded_words(mention.words[:2])):
            used = min(mention.words[:2], key=len)
            mention.words = (used, *mention.words[2:])  # "Shaz Sharon Pickersgill"
        behind = [word.low for word in scene.words[mention.after : mention.after + 4] if word.text != "."]
        bracketed = behind[:1] == ["("] and behind[2:3] == [")"] and behind[1] in ("mr", "mrs", "ms", "dr")
        if bracketed and not mention.titles:
            mention.titles = (TITLES[behind[1]],)  # "Van Houten (Mr.)"
    if page.capitals:
        _lead(scene, found)
    _family_first(scene, found)
    _pair(scene, found)
    _turn(page, scene, found)
    return found


def _quoted(words: list[Token], found: list[Mention]) -> list[Mention]:
    """ "Bartholomew "Bart" Onyeka", ""Bud" Wasylyk": one name with the short form in its midst or in front."""
    kept: list[Mention] = []
    for mention in found:
        two = kept[-1] if kept else None
        quoted = two and len(two.words) == 1 and mention.first - two.after == 1 and two.first
        if (
            two and quoted and not (two.titles or mention.titles) and words[two.after].text in QUOTES
            and words[two.first - 1].text in QUOTES and (len(kept) < 2 or two.first - kept[-2].after != 1)
        ):  # fmt: skip
            two.called, two.listed = two.words[0], True
            two.words, two.after = (*two.words, *mention.words), mention.after
            continue
        one = kept[-2] if len(kept) > 1 else None
        if (
            one and two and len(one.words) == len(two.words) == 1 and not (two.titles or mention.titles)
            and two.first - one.after == 1 == mention.first - two.after
            and words[one.after].text in AROUND and words[two.after].text in AROUND
        ):  # fmt: skip
            used = min(one.words[0], two.words[0], key=len)  # "Sam (Samira) Haddad"
            short = is_short_form(*folded_words((one.words[0], two.words[0])))
            one.called = used if short else two.words[0]
            one.words, one.after = (*one.words, *mention.words), mention.after
            one.listed |= mention.listed
            kept.pop()
        else:
            kept.append(mention)
    return kept


def _bridged(words: list[Token], found: list[Mention]) -> list[Mention]:
    """ "Seona (spelt it for me, S-e-o-n-a) Mackinnon": a given name and a family name, with words in brackets between that
    name nobody else."""
    kept: list[Mention] = []
    for mention in found:
        near = range(len(kept) - 1, max(-1, len(kept) - 3), -1)
        place = next((place for place in near if _opens_bracket(words, kept[place])), len(kept))
        for one in kept[place : place + 1]:
            if _is_rest(words, one, mention) and all(other.keys & one.keys for other in kept[place + 1 :]):
                one.words, one.after = (*one.words, *mention.words), mention.after
                del kept[place + 1 :]
                break
        else:
            kept.append(mention)
    return kept


def _is_rest(words: list[Token], one: Mention, two: Mention) -> bool:
    """A family name right behind a bracket that opens behind the given name and tells of no job."""
    between = words[one.after + 1 : two.first - 1]
    aside = 0 < len(between) < _IN_BRACKETS and words[two.first - 1].text == ")"
    told = any(word.text in AROUND or word_kind(word.low) == "JOB" for word in between[:_IN_BRACKETS])
    family = len(two.words) == 1 and not two.titles and not is_given(two.words[0].casefold())
    return aside and family and not told


def _opens_bracket(words: list[Token], mention: Mention) -> bool:
    """A given name alone, behind which a bracket opens."""
    alone = len(mention.words) == 1 and mention.listed and not mention.titles
    return alone and [word.text for word in words[mention.after : mention.after + 1]] == ["("]


def _pair(scene: Scene, found: list[Mention]) -> None:
    """ "Shazza (Sharon Dunstan)": one person, called by what comes first; "Mrs Baker-Ito (Farida)"."""
    for one, two in pairwise(found):
        between = [word.low for word in scene.words[one.after : two.first]]
        closing = scene.words[two.after].text if two.after < len(scene.words) else "."
        if not _pair_by_words(scene, one, two, between, closing):
            _pair_by_signs(scene, one, two, between, closing)


def _pair_by_words(scene: Scene, one: Mention, two: Mention, between: list[str], closing: str) -> bool:
    """Join two mentions by what is said between them ("is what they call", "surname", "badge says") or by how the one
    spells out the other; False where nothing says so."""
    if between == [","] and len(one.words) == 1 < len(two.words) and _short_in(one, two):
        one.words = two.words  # "Ma'am Tess, Teresita Villanueva"
        return True
    if between in _RATHER and _is_full_name(one, two) and is_short_form(*map(_first_folded, (one, two))):
        one.words = two.words  # "Big Davie well David Cairns"
        return True
    dashed = between in (["-"], ["–"], ["—"]) and [closing] == between
    if dashed and len(one.words) == len(two.words) == 1 and one.titles and not two.titles:
        one.words = two.words = (*two.words, *one.words)  # "Mr Ravuvu - Semisi - and"
        return True
    if _tells_surname(between) and len(one.words) == len(two.words) == 1:
        one.words = two.words = (*one.words, *two.words)  # "Ngaire, surname something like Poutasi"
        return True
    if between == [","] and _first_name_told(scene, one, two):
        one.words = two.words = (
            *two.words,
            *one.words,
        )  # "Mr Gallivan, Declan I think is his first name"
        return True
    if between == [","] and _is_known_abroad(scene, one, two):
        one.called, one.titles, two.titles = two.words[0], (), ()
        one.words = two.words = (*two.words, *one.words)  # "TAN Mei Ling, Jaslyn (Ms)"
        return True
    if _spelt_out(between, one, two):
        one.words = two.words = (*two.words[:-1], *one.words)  # "KAMAKA (Ikaika K.)"
        return True
    if _stands_written(scene, between, two):
        if len(two.words) == 1:
            two.words = one.words  # "Mo Tuckwell saw me (Maureen on the door)"
            return True
        if len(one.words) == 1 and not one.titles:
            two.called = one.words[0]  # "Dutchy (Wendy Holtmeier on the org chart)"
            one.words, one.called = two.words, two.called
            return True
    if between == ["is"] and _is_full_name(one, two):
        one.words, two.called = two.words, one.words[0]  # "Bronco is Branislav Kovac on the door"
        return True
    if between[:2] == ["is", "what"] and len(one.words) == 1 and not (one.titles or two.titles):
        if between[-1] in ("call", "calls", "called"):
            two.called = one.called = one.words[0]  # "Skip is what they call Randall"
            one.words = two.words
        return True
    if len(one.words) > 1 and _goes_by(scene, between, two):
        two.words, two.called = one.words, two.words[0]
        return True
    if _on_paper(between) and len(one.words) == 1 < len(two.words) and not (one.titles or two.titles):
        two.called = one.words[0]  # "Boz (badge says Bosley Tarrant)"
        one.words, one.called = two.words, two.called
        return True
    return False


def _pair_by_signs(scene: Scene, one: Mention, two: Mention, between: list[str], closing: str) -> None:
    """Join two mentions of which one stands in brackets, or behind an "aka"."""
    if between == ["(", "="] and not (one.titles or two.titles):  # "Dai Ropes (= Dafydd Reid, ops)"
        one.words, one.called = two.words, one.words[0] if is_given(one.words[0].casefold()) else ""
        two.called = one.called
        return
    bracketed = between == ["("] and closing in "),;-–?"
    elder = len(one.words) == 2 and one.words[0].casefold() in ELDERS
    if (
        (bracketed or (elder and between in _THAT_IS))
        and len(one.words) - elder == len(two.words) == 1 and two.titles and not one.titles
        and (elder or is_given(one.words[-1].casefold()))
    ):  # fmt: skip
        one.words = two.words = (
            one.words[-1],
            *two.words,
        )  # "Hyun-ju (Prof. Baek)", "Auntie Efua (Mrs Quartey)"
        one.titles = two.titles
        return
    if len(between) != 1 or between[0] not in _ALSO or (between == ["("] and closing not in "),;-–?"):
        return
    if (
        between == ["("]
        and len(one.words) == len(two.words) == 1
        and _opens_with(scene, one, two.words[0][0])
    ):
        one.words = two.words = (*two.words, *one.words)
        return
    if (
        between == ["("]
        and len(one.words) == len(two.words) == 1
        and one.listed
        and not two.listed
        and not two.titles
    ):
        one.words = two.words = (*one.words, *two.words)
        return
    double = len(two.words) == 2 and has_second_given(two.words)
    if (
        bracketed
        and len(one.words) == len(two.words) - double == 1
        and one.titles
        and not two.titles
        and is_given(two.words[0].casefold())
    ):
        if _asks_for_it(scene, two):
            one.called = two.called = " ".join(two.words)
        one.words = two.words = (*two.words, *one.words)  # "Mrs Baker-Ito (Farida)"
        return
    unheard = len(one.words) == len(two.words) == 1 and name_tag(two.words[0].casefold()) is None
    if bracketed and closing == ")" and one.titles and not two.titles and unheard:
        two.words = one.words  # "Mrs Lund (Vugar)": whatever that is, it is nobody else
        return
    if one.titles or two.titles or one.possessive or len(one.words) > 1:
        return
    if not one.keys & two.keys:
        two.called = one.words[0]
    one.words, one.called = two.words, two.called


def _tells_surname(between: list[str]) -> bool:
    """ "surname something like", ", last name": what stands behind is the family name."""
    named = "surname" in between[:3] or any(
        one in ("last", "family") and two == "name" for one, two in pairwise(between[:4])
    )
    return named and len(between) < 7


def _first_folded(mention: Mention) -> str:
    return folded_words(mention.words)[0]


def _is_full_name(one: Mention, two: Mention) -> bool:
    """A single name that is told to be somebody of a full name: not "Tom is Ann Reid's deputy"."""
    return len(one.words) == 1 < len(two.words) and not (one.titles or two.titles or two.possessive)


def _goes_by(scene: Scene, between: list[str], two: Mention) -> bool:
    """Does a sign, or quotation marks around it, make a single name the one that a full name before it goes by?"""
    if len(two.words) > 1 or two.titles:
        return False
    behind = scene.words[two.after].text if two.after < len(scene.words) else "."
    if len(between) == 1 and between[0] in QUOTES:  # "Randall Kostelnik "Skip""
        return behind in QUOTES
    sign = "".join(between) in ("=", "=>", "->", "→", "⇒", "aka", "alias")
    given = is_given(two.words[0].casefold()) and two.words[0].casefold() not in PLACES
    return sign and given and behind not in _GOES_BY


def _stands_written(scene: Scene, between: list[str], two: Mention) -> bool:
    """ "(Maureen on the door": what is written of somebody whom people call otherwise."""
    behind = [word.low for word in scene.words[two.after : two.after + 4]]
    bracketed = between[-1:] == ["("] and len(between) < _NEAR_BRACKET
    return (
        bracketed
        and not two.titles
        and behind[:1] in (["on"], ["in"])
        and not _WRITTEN_ON.isdisjoint(behind[1:])
    )


def _on_paper(between: list[str]) -> bool:
    """ "(badge says", "(on the door it says", "real name is": what stands behind is the full name."""
    if 1 < len(between) < 13 and (between[-2:] == ["real", "name"] or between[-3:] == ["real", "name", "is"]):
        return True
    return 1 < len(between) < 7 and between[0] == "(" and between[-1] in _SAYS


def _spelt_out(between: list[str], one: Mention, two: Mention) -> bool:
    """ "KAMAKA (Ikaika K.)", "pani Wrona's room (Agnieszka W., head of depot)": a family name, and its initial in
    brackets behind the given one."""
    near = between == ["("] or (bool(one.titles) and between[-1:] == ["("] and len(between) < 4)
    initial = two.words[-1].rstrip(".").casefold()
    return near and len(one.words) == 1 < len(two.words) and initial == one.words[0][0].casefold()


def _family_first(scene: Scene, found: list[Mention]) -> None:
    """ "Bertalan Zoltán (family name is first)": the given name is the other one."""
    for mention in found:
        behind = [word.low for word in scene.words[mention.after : mention.after + 14]]
        named = next(
            (at for at, low in enumerate(behind) if low in ("surname", "family", "last")), len(behind)
        )
        if len(mention.words) == 2 and not mention.titles and "first" in behind[named + 1 : named + 5]:
            mention.words = (mention.words[1], mention.words[0])


def _first_name_told(scene: Scene, one: Mention, two: Mention) -> bool:
    """Do the notes say that the second is the first name of the titled one?"""
    single = len(one.words) == len(two.words) == 1 and bool(one.titles) and not two.titles
    behind = [word.low for word in scene.words[two.after : two.after + 7]]
    return single and is_given(two.words[0].casefold()) and ["first", "name"] in map(list, pairwise(behind))


def _is_known_abroad(scene: Scene, one: Mention, two: Mention) -> bool:
    """A Chinese name in full, and a given name behind it that a title in brackets closes."""
    at_home = len(one.words) > 1 and is_family_first(one.words[0].casefold())
    behind = [word.low for word in scene.words[two.after : two.after + 4] if word.text != "."]
    closed = behind[:1] == ["("] and behind[2:3] == [")"] and behind[1] in TITLES
    return at_home and closed and len(two.words) == 1 and is_given(two.words[0].casefold())


def _asks_for_it(scene: Scene, mention: Mention) -> bool:
    """ "(Ifeoma - she said use first name)": to be called by it."""
    behind = [word.low for word in scene.words[mention.after : mention.after + 9]]
    behind = behind[: behind.index(")")] if ")" in behind else behind
    return any(one == "first" and two in ("name", "names") for one, two in pairwise(behind))


def _short_in(one: Mention, two: Mention) -> bool:
    """A titled given name, and the full name that begins like it."""
    short, full = one.words[0].casefold(), two.words[0].casefold()
    return bool(one.titles) and not two.titles and short != full and short[:2] == full[:2]


def _opens_with(scene: Scene, mention: Mention, letter: str) -> bool:
    """ "A. Whitfield-Banks (Alicia; SVP)": the name has the initial of what stands in brackets behind it."""
    before = [word.text for word in scene.words[max(0, mention.first - 2) : mention.first]]
    return before == [letter, "."]


def _lead(scene: Scene, found: list[Mention]) -> None:
    """ "TANAKA Hiroshi": a family name in capitals before the given one; no short form, which is "VP" or "HSE"."""
    taken = {place for mention in found for place in range(mention.first, mention.after)}
    for mention in found:
        at_home = len(mention.words) > 2 and is_family_first(mention.words[0].casefold())  # "CHAN Siu Ming"
        name = () if mention.titles or at_home else scene.words[mention.first : mention.after]
        ends = accumulate(len(part.split()) for part in mention.words)
        loud = len(list(takewhile(_count_loud(name).__ge__, ends)))
        mention.words = (*mention.words[loud:], *mention.words[:loud])
        place = mention.first - 1
        if place < 0 or place in taken or len(mention.words) > 1 or mention.titles or not mention.listed:
            continue
        word = scene.words[place]
        loud = word.text.isupper() and word.text.isalpha() and len(word.text) > 3
        if loud and name_tag(word.low) in (None, "NNP") and scene.words[mention.first].start - word.end == 1:
            stressed = _is_stressed(word.low, mention.words[0].casefold())
            pair = (cased(word.low), mention.words[0])
            mention.words, mention.first = pair if stressed else pair[::-1], place


def _count_loud(name: Sequence[Token]) -> int:
    """How many words in capitals stand before those that are not: "TANAKA Hiroshi", "VAN DER BERG Pieter"."""
    loud = len(list(takewhile(lambda word: word.text.isupper() and len(word.text) > 1, name)))
    if not loud or len(name[0].text) < 3 or loud == len(name) or not name[loud].text.istitle():
        return 0
    return 0 if loud == 1 and _is_stressed(name[0].low, name[1].low) else loud


def _is_stressed(first: str, last: str) -> bool:
    """ "No, APRIL Park": a given name in capitals, and a family name behind it; "MARTIN Paul" is turned."""
    return is_given(first) and is_last_name(last) and not (is_last_name(first) and is_given(last))


def _turn(page: Page, scene: Scene, found: list[Mention]) -> None:
    """ "Nair, Priya; Bell, Tom" in an invitation: family names first."""
    several = any(word.text == ";" for word in scene.words)
    for place, (one, two) in enumerate(pairwise(found), 2):
        listed = place < len(found) and found[place].first - two.after <= 1
        follows = scene.words[two.after].text if two.after < len(scene.words) else ";"
        between = [word.text for word in scene.words[one.after : two.first]]
        start = scene.words[one.first].start
        kinds = {kind for low, high, kind in page.ranges if low <= start < high}
        alone = scene.words[0].low == "interviewer" and len(found) == 2  # "Interviewer: Danjuma, Halima"
        titled = (
            bool(one.titles) and not two.titles and len(two.words) == 1 and not listed
        )  # "Mr Lund, Stefan, head of care"
        titled = titled and not _go_on_apart(page, scene, one, two)
        again = one.words[0] in two.words  # "Mrs. Adeyinka, Folake Adeyinka"
        heads = len(one.words) == len(two.words) == 1 and not one.titles
        heads &= (one.first == 0 and follows in "/(") or " " in one.words[0]  # "van der Meulen, Joost"
        if heads and between == [","] and _family_given(one.words[0].casefold(), two.words[0].casefold()):
            one.words = two.words = (*two.words, *one.words)  # "Kouamé, Baptiste / head of calibration"
            continue
        two_names = bool(one.titles) and len(two.words) > 1 and not several  # "Dr Okpara, Lena Brandt"
        if again or two_names or not (kinds or titled) or between != [","] or follows not in ";,).":
            continue
        host = ("host" in kinds and len(found) == 2) or alone
        family = len(one.words) == 1 and (several or host or titled or not is_given(one.words[0].casefold()))
        if family and is_given(two.words[0].casefold()):
            one.words = two.words = (*two.words, *one.words)


def _go_on_apart(page: Page, scene: Scene, one: Mention, two: Mention) -> bool:
    """ "Dr Okoro, Mandy", and below both "Dr Okoro wants" and "Mandy asked": two people."""
    start = scene.words[two.first].end
    follows = page.text[start : start + _FAR_ENOUGH].casefold()
    return all(f" {mention.words[0].casefold()} " in follows for mention in (one, two))


def _family_given(one: str, two: str) -> bool:
    """A family name and a given one: "Kouamé, Baptiste"."""
    return is_given(two) and (is_last_name(one) or not is_given(one))

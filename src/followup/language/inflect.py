"""English inflection: the forms of a verb and of a noun, from 150 irregular verbs and the spelling rules."""

from __future__ import annotations

from functools import lru_cache

from followup.language.lexicon import common_tag

#: base, past, participle; verbs with one past form give it once.
_IRREGULAR = """
be was been|become became become|begin began begun|bend bent|bet bet|bid bid|bind bound|bite bit bitten
bleed bled
blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught
choose chose chosen|come came come|cost cost|cut cut|deal dealt|dig dug|do did done|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
fit fit|fly flew flown|forecast forecast|forget forgot forgotten|freeze froze frozen|get got got
give gave given
go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit
hold held|hurt hurt
keep kept|know knew known|lay laid|lead led|learn learnt|leave left|lend lent|let let|lie lay lain
light lit|like liked
lose lost|make made|mean meant|meet met|overcome overcame overcome|oversee oversaw overseen|pay paid|put put
quit quit|read read|rebuild rebuilt|redo redid redone|rewrite rewrote rewritten|ride rode ridden
ring rang rung
rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|reset reset|set set|sew sewed sewn
shake shook shaken|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spell spelt|spend spent|spin spun
split split|spread spread|stand stood|steal stole stolen|stick stuck|strike struck|swap swapped|sweep swept
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown
undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|upset upset|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn
write wrote written
""".replace("\n", "|")  # fmt: skip

#: Verbs whose last consonant doubles although the stress is not told by the spelling.
_DOUBLING = frozenset(
    "admit begin commit control cut defer equip forget get input let occur permit plan prefer program put "
    "refer run set shut sit spin split stop submit swap tag transfer trim upset win drop map log cap chat "
    "dig fit hit step chip ship slip trip wrap flag plug rig rip scan scrub skim slot snap spot strip top "
    "tap pin rerun cram drum".split()
)
_SINGULAR_S = frozenset(
    "analysis basis bus business campus canvas census chaos class consensus corps crisis cross dress "
    "focus glass logistics mathematics news process progress physics series sms species status stress "
    "success access address always atlas bias bonus diagnosis economics electronics ethics gas genetics "
    "graphics bless less loss lens mass nexus plus radius synthesis thesis this various virus yes us thus "
    "his its was is has does hypothesis emphasis happiness fitness illness witness compass mess pass "
    "press princess tennis apparatus genius minus kudos".split()
)


#: Nouns that English does not count, and plurals of its own, as learners write them.
_LEARNERS_PLURALS = {
    **{f"{noun}s": noun for noun in "advice equipment feedback furniture homework information knowledge luggage news "
       "progress research software staff stuff traffic transport".split()},
    "childs": "children", "childrens": "children", "womans": "women", "larvas": "larvae", "fotos": "photos", "foto": "photo",
    "shelfs": "shelves",
}  # fmt: skip


@lru_cache(maxsize=1)
def _irregular() -> tuple[dict[str, tuple[str, str]], dict[str, str], dict[str, str]]:
    by_base: dict[str, tuple[str, str]] = {}
    by_past: dict[str, str] = {"were": "be", "learned": "learn", "dreamt": "dream", "done": "do"}
    by_participle: dict[str, str] = {}
    for entry in _IRREGULAR.split("|"):
        forms = entry.split()
        if not forms:
            continue
        base, past, participle = forms[0], forms[1], forms[-1]
        by_base[base] = (past, participle)
        by_past.setdefault(past, base)
        by_participle.setdefault(participle, base)
    by_past.pop("lay")
    by_past.pop("ground", None)
    return by_base, by_past, by_participle


@lru_cache(maxsize=8_000)
def is_verb(word: str) -> bool:
    """True when `word` is the base form of a verb, whatever else it may be ("plan", "fill", "book")."""
    if word in _irregular()[0] or common_tag(word) in ("VB", "VBP"):
        return True
    if (
        len(word) < 3
        or not word.isalpha()
        or common_tag(word) in (None, "IN", "DT", "PRP", "MD", "CC", "WRB", "WP")
    ):
        return False
    return common_tag(past(word)) in ("VBD", "VBN") and common_tag(gerund(word)) is not None


@lru_cache(maxsize=8_000)
def base_of(word: str) -> str:
    """Base form of an inflected verb: wants -> want, built -> build, tried -> try; "" when it is none."""
    by_base, by_past, by_participle = _irregular()
    if word in ("is", "are", "am", "was", "were", "been", "being"):
        return "be"
    if word in ("has", "having"):
        return "have"
    if word in ("tying", "lying", "dying"):
        return f"{word[0]}ie"
    if word in by_past:
        return by_past[word]
    if word in by_participle:
        return by_participle[word]
    if word in by_base:
        return word
    for ending, spare in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = word[: -len(ending)] + spare
            if (base in by_base or _regular(base)) and word in _forms(base):
                return base
            undoubled = base[:-1]
            if (
                not spare
                and len(base) > 2
                and base[-1] == base[-2]
                and _regular(undoubled)
                and word in _forms(undoubled)
            ):
                return undoubled
    return word if is_verb(word) else _again(word)


#: What makes a new verb of another one.
_PREFIXES = ("re-", "re", "over", "under", "out", "mis", "pre-", "pre")


def _again(word: str) -> str:
    """Base form of a past that no list has: "redrew", "re-racked", "relabelled"; "" for any other word."""
    if common_tag(word) not in (None, "VBN", "VBD"):
        return ""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3 and is_past(rest) and common_tag(rest) != "NN":
            return prefix + base_of(rest)
    return ""


def unregularised(word: str) -> str:
    """An irregular form that was made by the rule, as English has it: "teached" -> "taught", "informations" ->
    "information", "batterys" -> "batteries"; any other word as it is."""
    if word in _LEARNERS_PLURALS:
        return _LEARNERS_PLURALS[word]
    if word.endswith("ys") and common_tag(word) is None and common_tag(word[:-1]) == "NN":
        return third(word[:-1])
    forms = _irregular()[0].get(word.removesuffix("ed")) if word.endswith("ed") else None
    return forms[0] if forms and common_tag(word) is None else word


def _regular(base: str) -> bool:
    return common_tag(base) in ("VB", "VBP") or is_verb(base)


def _forms(base: str) -> tuple[str, str, str, str]:
    return third(base), past(base), gerund(base), participle(base)


def third(base: str) -> str:
    """he/she form: want -> wants, try -> tries, do -> does."""
    if base == "be":
        return "is"
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def past(base: str) -> str:
    """Simple past: run -> ran, stop -> stopped, try -> tried."""
    known = _irregular()[0].get(base)
    if known:
        return known[0]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    return _stem(base) + "ed"


def participle(base: str) -> str:
    """Past participle: run -> run, take -> taken, stop -> stopped."""
    known = _irregular()[0].get(base)
    return known[1] if known else past(base)


def gerund(base: str) -> str:
    """-ing form: run -> running, make -> making, tie -> tying, see -> seeing."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return _stem(base) + "ing"


def _stem(base: str) -> str:
    short = len(base) == 3 and base[0] not in "aeiou" and base[1] in "aeiou" and base[2] not in "aeiouwxy"
    return base + base[-1] if base in _DOUBLING or short else base


@lru_cache(maxsize=8_000)
def is_past(word: str) -> bool:
    """True for a simple past form ("built", "cut", "asked")."""
    if word in _irregular()[1]:
        return True
    return base_of(word) not in ("", word) and (word.endswith("ed") or bool(_again(word)))


@lru_cache(maxsize=8_000)
def is_plural(word: str) -> bool:
    """True for a plural noun, by the lexicon or by its ending."""
    if word in _SINGULAR_S or not word.isalpha():
        return False
    tag = common_tag(word)
    if tag in ("NNS", "NNPS") or word in (
        "people",
        "staff",
        "children",
        "men",
        "women",
        "data",
        "kpis",
        "slas",
    ):
        return True
    if tag == "VBZ":
        return not word.endswith("ss")
    return tag is None and word.endswith("s") and not word.endswith(("ss", "us", "is"))

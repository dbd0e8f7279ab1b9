"""What the interviewers want, ask, like, say and agree on, and what labels say of it."""

from __future__ import annotations

from dataclasses import replace

from followup.language.inflect import base_of
from followup.language.patterns import lazy
from followup.language.shape import counted, full_phrase_end, noun_phrase_end, with_article
from followup.language.tagging import noun_too, tag_text
from followup.language.tidy import lower_first
from followup.notes.clause import Clause, Line, Words, after, is_infinitive, skip_listener, starts
from followup.notes.complements import cut_point, turned, with_phrase
from followup.notes.offers import NO_OFFER, suggestion
from followup.notes.points import Point
from followup.notes.units import Unit

_PRESENTING = frozenset("describe outline raise present show introduce explain mention".split())
#: What they call what they want: "her first priority is ...".
_AIMS = frozenset("priority aim goal wish focus target hope ambition".split())
#: News that a message of thanks does not repeat.
_BAD_NEWS = frozenset(
    "headache pain late behind broken fail fails failed failing mess messy poor bad worst weak problem "
    "problems struggling losing lost lose stopped short missing missed delayed overdue difficult trouble "
    "cancelled closing leaving slow unhappy worried complain complaints complaint mistake mistakes nobody "
    "never hate".split()
)
_AIM_LABELS = frozenset("needs need want wants wanted goals goal aims aim priorities priority wishes".split())
#: Where one person goes is no news of the work.
_MOVING = frozenset("going leaving retiring moving stepping taking starting coming finishing".split())
#: What they want of the conversation itself is no aim of the work.
_CURIOUS = frozenset("know hear see think talk meet speak understand find keep ask check".split())
_AGREED_LABELS = frozenset(("agreed", "we agreed", "agreement", "agreed actions"))
_QUESTIONS = frozenset("question questions q ask query".split())
_VERBS = ("BE", "MOD", "HAVE", "DO", "VD", "VZ", "V", "DEM+", "IT+", "I+", "WE+")
_WANTING = frozenset("want need hope plan wish aim prefer expect".split())
LIKING = frozenset("like love enjoy appreciate".split())
_WELCOMING = LIKING | {"welcome", "prefer", "value"}
TALKING = frozenset("talk discuss speak cover chat".split())
_RANGE = lazy(
    r"(?!to )(?:(?!\b(?:to|who|that|which|down|up|brought|cut|moved|taken|reduced)\b)[^,])+"
    r" from [\d£$€][^,]* to (?:under |below |over |above )?[\d£$€]"
)
#: Things of an office that English counts: "wants callback option" -> "a callback option".
_COUNTED = frozenset(
    "option calendar plan report champion person system tool sheet list template review meeting checklist "
    "dashboard process desk line hotline log source supplier partner schedule policy guide form app pilot "
    "trial rota tracker register summary page pager target budget forecast model workshop session group "
    "team lead owner route path standard version manual contract".split()
)


def labelled_point(unit: Unit) -> Point | None:
    """What a label or the head of the sentence makes of words without a verb of saying of their own."""
    words = unit.words
    if found := stated_aim(unit):
        return found
    if len(words) > 5 and [word.low for word in words[:4]][::2] == ["it", "agreed"] and words[1].tag == "BE":
        rest = words[4:] if words[3].low == "that" else words[3:]
        return cut_point(Clause(unit, "WE", "agree", 0, rest), "agreed", rest, 1, "that ", minimum=4)
    asked = (
        next(
            (
                i
                for i, word in enumerate(words[:5])
                if word.tag == "BE" and i and words[i - 1].low in _QUESTIONS
            ),
            -1,
        )
        + 1
    )
    if "ask" in unit.label.casefold() or asked:
        clause = Clause(unit, "THEY", "ask", 0, words[asked:])
        return question_point(clause, clause.rest)
    label = unit.label.casefold()
    if any(word in label.split() for word in _AIM_LABELS) and words[0].tag not in ("THEY", "I", "NUM"):
        point = want_point(Clause(unit, "THEY", "want", 0, words), "")
        text = point.text.removeprefix("want ") if point else ""
        return replace(point, text="want " + with_article(lower_first(text), words)) if point else None
    if label in _AGREED_LABELS and words[0].tag == "V" and len(words) > 2:
        return cut_point(Clause(unit, "WE", "agree", 0, words), "agreed", words, 1, "to ", minimum=3)
    if (
        label in ("i said", "what i said", "i suggested", "i proposed")
        and words[0].tag == "V"
        and len(words) > 2
    ):
        clause = Clause(unit, "I", "suggest", 0, words[1:])
        return suggestion(clause, words[0].low, words[1:])
    return None


def stated_aim(unit: Unit) -> Point | None:
    """ "her first priority is a refresh plan", "their aim: ..." as what they want."""
    words = unit.words
    place = next((i for i, word in enumerate(words[:6]) if word.tag == "BE"), -1)
    if place < 2 or words[place - 1].low not in _AIMS or words[0].low not in ("his", "her", "their"):
        return None
    rest = words[place + 1 :]
    return (
        want_point(Clause(unit, "THEY", "want", 0, rest), "")
        if rest and rest[0].tag in ("DET", "TO", "POSS")
        else None
    )


def their_point(clause: Clause, line: Line) -> Point | None:
    verb, rest = clause.verb, clause.rest
    words = clause.unit.words
    third = clause.subject == "THEY" or words[clause.at].low.endswith("s") or verb == "ask"
    third = third or (verb in ("want", "need") and clause.at == 0 and line.theirs and not clause.unit.who)
    third = third or (verb == "want" and clause.at == 0 and bool(rest) and rest[0].tag in ("DET", "NUM"))
    if not third:
        return None
    if (
        rest
        and rest[0].low == "me"
        and starts(rest[1:], ("to",))
        and verb in ("want", "like", "need", "prefer")
    ):
        return _invited(clause, rest[2:])
    if verb in _WANTING or (clause.conditional and verb in _WELCOMING):
        return want_point(clause, "would " if clause.conditional and verb in _WELCOMING else "", line.topic)
    if verb in ("care", "worry", "think") and rest and rest[0].low == "about":
        return with_phrase(clause, "want", rest[1:], f"{verb} about ") if verb != "think" else None
    if rest and rest[0].low == "me" and starts(rest[1:], ("to",)) and verb in ("ask", "want", "like", "need"):
        return _invited(clause, rest[2:])
    if verb == "ask":
        return _asked(clause)
    if (verb in LIKING and clause.subject == "THEY") or (
        verb in LIKING and words[clause.at].low in ("liked", "likes", "loved")
    ):
        mine = starts(rest, ("my", "the", "our", "how", "that"))
        return with_phrase(clause, "liked", rest) if mine or words[clause.at].low == "liked" else None
    if verb in _PRESENTING and rest and rest[0].tag in ("DET", "POSS"):
        return with_phrase(clause, "topic", rest)
    if verb in ("say", "mention", "explain", "stress", "tell", "note", "add", "emphasise", "reckon", "think"):
        return _heard(clause)
    if (
        verb == "be"
        and clause.subject == "THEY"
        and len(rest) > 2
        and rest[0].low in ("keen", "interested", "focused")
    ):
        return cut_point(clause, "want", rest, 0, "are ", minimum=3)
    if verb == "be" and clause.subject == "THEY" and rest and rest[0].tag == "VG":
        return _news(clause)
    return None


def our_point(clause: Clause) -> Point | None:
    verb, rest = clause.verb, clause.rest
    if verb in TALKING:
        rest = after(rest, ("about", "on", "of", "through", "over"))
        return with_phrase(clause, "topic", rest)
    if verb == "agree" and rest:
        if rest[0].low == "on":
            return with_phrase(clause, "agreed", rest[1:], "on ")
        if rest[0].low == "to" and is_infinitive(rest[1:]):
            return cut_point(clause, "agreed", rest, 0, minimum=4)
        rest = rest[1:] if rest[0].low == "that" else rest
        if rest and not any(word.tag in _VERBS and not noun_too(word.low) for word in rest):
            return with_phrase(clause, "agreed", rest, "on ")
        if not rest or not (noun_phrase_end(rest) or rest[0].tag in ("I", "WE", "I+", "WE+")):
            return None
        return cut_point(clause, "agreed", rest, 1, "that ", minimum=4)
    return None


def want_point(clause: Clause, lead: str, topic: Point | None = None) -> Point | None:
    rest = clause.rest
    if (
        not rest
        or (rest[0].tag == "NUM" and not noun_phrase_end(rest))
        or rest[0].low in ("zero", "nil", "half")
        or (rest[0].nominal and starts(rest[1:], ("by",)))
        or rest[0].text in "<>"
        or rest[0].low.startswith(("<", ">"))
    ):
        return None
    if rest[0].tag in ("PREP",) and clause.verb not in ("hope", "plan", "aim", "wish"):
        return None
    verb = clause.verb
    if rest[0].low == "to" and len(rest) > 1 and rest[1].low in _CURIOUS:
        return None
    if rest[0].low in ("it", "them", "that") and topic is not None and len(rest) > 1 and rest[1].tag != "NUM":
        agrees = rest[0].low != "them" or is_plural_phrase(topic.text)
        bare = rest[-1].tag == "NUM" and not rest[-1].text.endswith("%")
        tail = turned(clause, rest[1:], 0, minimum=1) if agrees and not bare else ""
        text = f"{lead}{verb} {topic.text} {tail}"
        return (
            Point("want", text, clause.unit.passage, quote=clause.unit.raw, speaker=clause.speaker)
            if tail
            else None
        )
    if rest[0].tag in ("ADJ", "ADV", "VN") and not noun_phrase_end(rest):
        if topic is None:
            return None
        tail = turned(clause, rest, 0, minimum=1)
        text = f"{lead}{verb} {topic.text} {tail}"
        quoted = Point("want", text, clause.unit.passage, quote=clause.unit.raw, speaker=clause.speaker)
        return quoted if tail else None
    which = (i for i, word in enumerate(rest) if word.text == "," and starts(rest[i + 1 :], ("which",)))
    rest = rest[: next(which, len(rest))]
    rest = rest[: next((i for i, word in enumerate(rest) if word.low == "which" and i), len(rest))]
    tail = turned(clause, rest, 0, minimum=2)
    if len(tail.split()) < 3 or "it" in tail.split()[1:]:
        return None
    if _torn(rest, len(tag_text(tail))):
        return None
    if tail and rest[0].low in ("less", "more", "fewer") and _RANGE.match(tail):
        return None
    if tail and clause.verb in ("want", "need") and _RANGE.match(tail):
        tail = f"to bring {tail}"
    if (
        tail
        and len(tail.split()) < 4
        and len(rest) > len(tail.split())
        and rest[len(tail.split())].text == ","
    ):
        return None
    if (
        tail
        and clause.verb in ("want", "need")
        and rest[0].tag in ("N", "ADJ")
        and counted_here(rest[max(noun_phrase_end(rest) - 1, 0)].low)
    ):
        tail = with_article(tail, rest, "a")
    if rest[0].tag != "TO" and " able to " in tail:
        tail = tail.replace(" able to ", " to be able to ", 1)
    return (
        tail
        and Point(
            "want", f"{lead}{verb} {tail}", clause.unit.passage, quote=clause.unit.raw, speaker=clause.speaker
        )
    ) or None


def _torn(rest: Words, end: int) -> bool:
    """Was "the shrink on candles and bedding looked at" cut before the "and", and what is wanted lost?"""
    return end < len(rest) and rest[end].low == "and" and full_phrase_end(rest[:end]) == end


def counted_here(head: str) -> bool:
    """Does English, or an office, count this thing, so that one of it needs "a"?"""
    return head in _COUNTED or counted(head)


def is_plural_phrase(text: str) -> bool:
    """Is the thing named by a topic many: "tacho infringements"?"""
    words = tag_text(text)
    end = noun_phrase_end(words)
    return bool(end) and words[end - 1].tag == "NS"


def _asked(clause: Clause) -> Point | None:
    rest = skip_listener(clause.rest)
    if starts(rest, ("about", "on", "of")):
        following = rest[1:]
        if following and following[0].tag == "SUB":
            return question_point(clause, following)
        return with_phrase(clause, "asked", following, "about ")
    if (
        len(rest) > 4
        and rest[0].low in ("if", "whether")
        and rest[1].tag == "I"
        and rest[2].low in ("can", "could", "would")
    ):
        return _invited(clause, rest[3:])
    if rest and rest[0].low in ("how", "what", "why", "where", "whether", "if"):
        return question_point(clause, rest)
    return None


def _invited(clause: Clause, phrase: Words) -> Point | None:
    """What they asked me to do, or whether I could: I would be glad to."""
    if not is_infinitive(phrase) or phrase[0].low in NO_OFFER or phrase[-1].text == "?":
        return None
    return cut_point(clause, "invited", phrase, int(phrase[0].finite), minimum=3)


def question_point(clause: Clause, rest: Words) -> Point | None:
    if len(rest) < 4 or rest[0].low not in ("how", "why", "where"):
        return None
    if rest[1].tag not in ("I", "I+", "WE", "DET", "POSS", "N", "NS", "TO"):
        return None
    balance = 0 if rest[1].tag == "TO" else 1
    rest = rest[: next((i for i, word in enumerate(rest) if word.low == "because"), len(rest))]
    return cut_point(clause, "asked", rest[1:], balance, f"about {rest[0].low} ", minimum=3, will="would")


def _heard(clause: Clause) -> Point | None:
    rest = skip_listener(clause.rest) if clause.verb == "tell" else clause.rest
    if starts(rest, ("about",)) and clause.verb == "tell":
        return with_phrase(clause, "topic", rest[1:])
    rest = after(rest, ("that",))
    if not rest or clause.subject != "THEY":
        return None
    if rest[0].tag in ("THEY", "THEY+"):
        place = 1
        if rest[0].tag == "THEY" and place < len(rest) and base_of(rest[place].low) in _WANTING:
            inner = Clause(
                clause.unit, "THEY", base_of(rest[place].low), 0, rest[place + 1 :], False, clause.speaker
            )
            return want_point(inner, "")
        return _told_news(clause, rest, 4) if rest[0].tag == "THEY" else None
    end = full_phrase_end(rest)
    if not end or end >= len(rest) or rest[end].tag not in ("BE", "MOD", "VZ", "HAVE", "THEY"):
        return None
    return _told_news(clause, rest, 5)


def _news(clause: Clause) -> Point | None:
    words = clause.unit.words
    at = clause.at
    if clause.rest[0].low in _MOVING and not any(word.low.startswith("they") for word in words):
        return None
    while at and words[at - 1].tag in ("THEY", "ADV") and words[at].tag != "THEY":
        at -= 1
    return _told_news(clause, words[at:], 4)


def _told_news(clause: Clause, rest: Words, minimum: int) -> Point | None:
    """News with a thing in it, and none that is bad."""
    if not any(word.nominal and word.low not in _BAD_NEWS for word in rest):
        return None
    point = cut_point(clause, "hear", rest, 1, minimum=minimum)
    return point if point and not (_BAD_NEWS | {"it", "them"}) & set(point.text.casefold().split()) else None

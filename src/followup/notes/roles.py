"""Which role the notes are about, chosen by a trained model, and its team."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from followup.language.inflect import is_plural
from followup.language.lexicon import common_tag, is_last_name
from followup.language.linear import load_model
from followup.language.patterns import lazy
from followup.language.slips import JOINERS, as_joiner, mended
from followup.notes.given_names import is_given, name_tag
from followup.notes.job_titles import HEADS, LONG, RANKS, SHORT_HEADS, UPPER, as_head, is_job
from followup.notes.labels import Label
from followup.notes.mentions import Mention
from followup.notes.page import Page, word_kind
from followup.notes.role_features import role_features, span_text
from followup.notes.role_spans import Span, role_spans

#: Log-odds from which a role is used, and how much more it takes right behind a name: "met Ann, Area Manager".
SURE, BEHIND_NAME = -1.0, 1.5
#: The same in a sentence that is withheld for something else that it says: "the letter for the foreman post came, a no".
WITHHELD = 1.0
#: Of stretches whose log-odds are this near the longest is taken: "Duty Security Manager T2".
ABOUT = 0.2
#: How much less likely the longer stretch may be that says of which work a plain title is: "team lead, motor claims".
PLAIN_BY = 3.0
#: Words that every kind of work has in its titles.
_PLAIN = RANKS | frozenset(
    "manager leader supervisor officer executive exec director specialist coordinator head team shift department duty section unit".split()
)
#: Log-odds that it takes where no word of it is a job: "butter wrapper jams".
HEADLESS = 1.0
#: How much less it takes where no other stretch of the notes comes near.
ALONE = 1.0
#: Log-odds from which what the notes call the new name goes before a likelier old one.
RENAMED = -1.3
#: How much likelier the old one may be.
RENAMED_BY = 3.0
#: Short for a job only where it ends the title: "eng manager" is no engineer's.
_HEADS_ONLY = frozenset(("eng", "dir", "prog", "super"))
#: Features of a title that the notes call the new one, whatever else they say before it.
_NEW = frozenset(("arrow before", "now behind"))
#: Features of a title behind which words of the same kind go on.
_GOES_ON = frozenset(("R1kNN", "R1kNNS", "R1kJJ", "R1kVBN", "R1kVBD"))
#: How much likelier than the title in the heading another one may be, of a person, say.
HEADED_BY = 1.5


#: Words of a role behind its label, where the model is sure of none.
_LONGEST_LABELLED = 6
#: What tells of a role and names none: "same as Dev's but North".
_COMPARES = frozenset("same as what like whatever similar be is".split())
#: What announces a role and is no part of it.
_ANNOUNCED = frozenset(
    "the an th tha ja da si oui hai nou yep yes yeah ok okay so well right anyway and but job's role's post's position vacancy vacature vacant stelle internal-vacancy interview intrvw intvw".split()
)
_LEVEL = lazy(r"[A-Z]?\d{1,2}[a-z]?|I{1,3}|IV|V")


#: What is done with whoever held the interview.
_MEETING = frozenset("saw seen met meet meeting".split())
#: What somebody does who holds it.
_HOLDS = frozenset("did held took ran chaired led".split())
_IT = frozenset(("it", "mine"))


#: Between a name and what its bearer is.
_ARROWS = frozenset(("-", ">", "=", "->", "=>", "→", "⇒"))


class Candidate(NamedTuple):
    """A stretch of the notes that could name the role, with what the model sees of it."""

    text: str
    span: Span
    features: list[str]

    @property
    def renamed(self) -> bool:
        """The notes call it the new name of the role, and no nearer words call it the old one."""
        before = "new before" in self.features and "old last" not in self.features
        return before or not _NEW.isdisjoint(self.features)

    @property
    def owned(self) -> bool:
        """It stands where the title of a person told of before it would, and is not announced as a role."""
        told = any(feature.startswith(("of NAME", "of SHE")) for feature in self.features)
        return told and not self.announced

    @property
    def headed(self) -> bool:
        """It stands in a line that a label gives to the role: that of an invitation, say."""
        return not {"label role", "label subject"}.isdisjoint(self.features)

    @property
    def breaks_off(self) -> bool:
        """It ends amid what stands behind its "of": "head of texture" of "head of texture modified meals"."""
        return " of " in self.text and not _GOES_ON.isdisjoint(self.features)

    @property
    def announced(self) -> bool:
        """ "Post", "job" or "gig" stands right behind it."""
        return "R1kROLE" in self.features


def find_role(page: Page, found: list[list[Mention]]) -> str:
    """The role applied for, in clean capitals; "" when not sure. `found` are the persons named in each scene."""
    return _likeliest(page, found, SURE) or _labelled(page) or _likeliest(page, found, WITHHELD, hidden=True)


def _likeliest(page: Page, found: list[list[Mention]], limit: float, *, hidden: bool = False) -> str:
    candidates = role_candidates(page, found, hidden=hidden)
    model = load_model("roles")
    scores = [model.score("role", model.buckets(c.features)) for c in candidates]
    return choose(candidates, scores, limit)


def _parts(value: str) -> list[str]:
    """What a label says, parted at dashes, strokes and bars with blanks around them."""
    for sign in (" - ", " – ", " — ", " / "):
        value = value.replace(sign, " | ")
    return value.split(" | ")


def _labelled(page: Page) -> str:
    """What stands behind a label of the role and is plainly one: "Post<tab>Asst Mgr, Month-End Close"."""
    for label in page.labels:
        if label.kind == "role":
            for part in _parts(page.text[label.start : label.end]):
                value = _clean(part)
                words = value.replace(",", " ").casefold().split()
                plain = 1 < len(words) <= _LONGEST_LABELLED and _COMPARES.isdisjoint(words)
                if plain and any(map(_of_a_title, words)):
                    return _in_clean_capitals(value)
    return ""


def _of_a_title(word: str) -> bool:
    """A job, short for one, or the rank that stands behind its work: "fraud response, senior"."""
    return is_job(word) or word in LONG or word == "senior"


def role_candidates(page: Page, found: list[list[Mention]], *, hidden: bool = False) -> list[Candidate]:
    """Every stretch of the notes that could name the role; `hidden`: of what is withheld."""
    sure = [[mention for mention in mentions if _personal(mention)] for mentions in found]
    names = [{place for m in mentions for place in range(m.first, m.after)} for mentions in sure]
    spans = role_spans(page, names, hidden=hidden)
    texts = [span_text(page, span) for span in spans]
    rows = role_features(page, spans, texts, sure)
    candidates = [
        Candidate(text.removesuffix("'s").removesuffix("’s"), span, row)
        for text, span, row in zip(texts, spans, rows, strict=True)
    ]
    return [
        candidate
        for candidate in candidates
        if not (_is_no_job(candidate.text) or (_is_met(page, candidate.span) and not candidate.announced))
        and not _is_of_name(page, candidate.span, names)
        and (candidate.announced or not _opens_clause(page, candidate.span))
    ]


def _opens_clause(page: Page, span: Span) -> bool:
    """ "Late because the boiler inspector came": who does something meanwhile."""
    before = [word.low for word in page.scenes[span.scene].words[max(0, span.first - 2) : span.first]]
    if before[-1:] in (["the"], ["a"], ["an"], ["our"]):
        before.pop()
    return bool(before) and as_joiner(before[-1]) in JOINERS


def _is_of_name(page: Page, span: Span, names: list[set[int]]) -> bool:
    """ "Tomasz Wilk -> lead pharmacist", "Ann = area manager": who somebody is; not "Ann -> stores clerk interview"."""
    words = page.scenes[span.scene].words
    place = span.first - 1
    while place >= 0 and words[place].text in _ARROWS:
        place -= 1
    arrow = place < span.first - 1 and words[span.first - 1].text not in "-"
    behind = [word_kind(word.low) for word in words[span.after : span.after + 1]]
    return arrow and place in names[span.scene] and behind not in (["ROLE"], ["IVIEW"])


def _is_met(page: Page, span: Span) -> bool:
    """ "Saw the depot superintendent", "the deputy head did it": whoever was met, and not what for."""
    words = page.scenes[span.scene].words
    before = [word.low for word in words[max(0, span.first - 2) : span.first]]
    one, two = [*(word.low for word in words[span.after : span.after + 2]), ".", "."][:2]
    holds = (one in _HOLDS and two in _IT) or (one in ("saw", "interviewed", "met") and two == "me")
    return holds or (before[1:] == ["the"] and before[0] in _MEETING)


def _is_no_job(text: str) -> bool:
    """ "marcus delgado-reyes", a given name and a family name where the notes have no capitals to tell; "tea in hand";
    "cleaner vans"; "beacuse boiler inspecter"."""
    if any(as_joiner(word) in JOINERS for word in text.casefold().split()):
        return True
    first, _, last = text.casefold().partition(" ")
    if last.startswith("in hand") or (first == "cleaner" and last.isalpha() and is_plural(last)):
        return True
    named = bool(last) and " " not in last and is_given(first) and all(map(is_last_name, last.split("-")))
    return named and not (is_job(first) or is_job(last))


def choose(candidates: list[Candidate], scores: list[float], limit: float = SURE) -> str:
    """The likeliest of candidates with these log-odds; what the notes call the new name goes before the old one."""
    least = limit - max(ALONE * _alone(candidates, scores), _shared(candidates, scores))
    fair = [
        (score, candidate)
        for score, candidate in zip(scores, candidates, strict=True)
        if score > (limit + BEHIND_NAME if candidate.owned else least)
    ]
    owned = [candidate.span for candidate in candidates if candidate.owned]
    fair = [
        (score, candidate)
        for score, candidate in fair
        if candidate.owned or score > 0 or not any(candidate.span.ends(span) for span in owned)
    ]
    if not fair:
        return ""
    most = max(score for score, _ in fair)
    best = [pair for pair in fair if pair[1].renamed and pair[0] > max(RENAMED, most - RENAMED_BY)] or fair
    most = max(score for score, _ in best)
    if not any(pair[1].headed or pair[1].renamed for pair in best if pair[0] == most):
        best = _in_heading(candidates, scores, most) or best
        most = max(score for score, _ in best)
    close = [candidate for score, candidate in best if score > most - ABOUT]
    longest = max(close, key=lambda candidate: len(candidate.text))
    rank = longest.text.casefold() in RANKS and not (longest.announced and is_job(longest.text.casefold()))
    if _is_unheard(longest.text) or rank:  # "the deputy job" is one
        return ""
    if most < HEADLESS and not (longest.announced and most > 0) and not _names_a_job(longest.text):
        return ""
    if longest.breaks_off or _is_plain(longest.text):
        longest = _told_more(longest, candidates, scores, most)
    found = _with_level(_with_rank(longest, candidates), candidates).text
    found = _POST_OF.sub("", found)
    return _in_clean_capitals(_told_once(found))


def _in_heading(
    candidates: list[Candidate], scores: list[float], most: float
) -> list[tuple[float, Candidate]]:
    """The jobs that the heading of an invitation names, where they are hardly less likely than what seemed likeliest."""
    return [
        (score, candidate)
        for score, candidate in zip(scores, candidates, strict=True)
        if candidate.headed and score > most - HEADED_BY and _names_a_job(candidate.text)
    ]


def _told_once(found: str) -> str:
    """The fuller of two forms of one title: "TL, team leader", "scheduling lead, interpreter scheduling lead"."""
    short, _, whole = found.partition(", ")
    words = whole.casefold().split()
    if words and short.casefold() == "".join(word[0] for word in words):
        return whole
    if words and short.casefold().split()[-1] == words[-1]:
        return max(short, whole, key=len)
    return found


def _in_clean_capitals(found: str) -> str:
    """The title alone, its slips mended: "offcie manger ful time" -> "Office Manager"."""
    titled = title_case(found)
    return _ROUND.sub("", titled) or titled


#: "Lead Analyst, 2nd round", "Office Manager full time": which talk or contract it was, and no part of the title.
_ROUND = lazy(
    r"[\s,(–-]*\b(?:(?:\d(?:st|nd|rd|th)?|first|second|third|final|last) (?:round|interview|stage)|round (?:\d|one|two|three)|(?:full|part)[ -]?time|permanent)\)?$",
    re.IGNORECASE,
)


#: "Poste de superintendent", "puesto de jefe": the post in another language before what it is.
_POST_OF = lazy(
    r"^(?:yung|ang|place of) (?=\w)|^(?:poste|puesto|cargo|posto|stelle|stilling|functie|posizione|vaga) (?:de|da|do|di|als|som|van) (?=\w)",
    re.IGNORECASE,
)


def _names_a_job(text: str) -> bool:
    """Is a word of it one that jobs end with, or short for one?"""
    low = text.casefold().replace("/", " ")
    words = [*low.replace("-", " ").split(), *low.replace("-", "").split()]  # "co-ordinator"
    shorts = (word.casefold() in SHORT_HEADS for word in text.split() if word.isupper())
    return any(shorts) or any(is_job(word.strip("(),.")) or word in LONG or word in UPPER for word in words)


def _is_unheard(text: str) -> bool:
    """A single word that is no job and no English word: more likely a name."""
    low = as_head(text.casefold())
    return " " not in low and low.isalpha() and not _names_a_job(text) and common_tag(low) is None


def _alone(candidates: list[Candidate], scores: list[float]) -> bool:
    """No other place of the notes comes near the likeliest one."""
    if not candidates:
        return False
    most, likeliest = max(zip(scores, candidates, strict=True), key=lambda pair: pair[0])
    words = likeliest.text.casefold()
    return all(
        score < most - 2
        for score, other in zip(scores, candidates, strict=True)
        if not likeliest.span.touches(other.span)
        and other.text.casefold() not in words
        and words not in other.text.casefold()
    )


def _is_plain(text: str) -> bool:
    """Of all titles that a firm has, this could be any: "Senior Officer", "team lead"."""
    return _PLAIN.issuperset(LONG.get(word, word) for word in text.casefold().replace(".", " ").split())


#: When somebody works, and no part of the title: "shift lead, nights".
_SHIFTS = frozenset("nights days evenings weekends earlies lates mornings".split())


def _tells_when(low: str) -> bool:
    """ "Shift lead, nights", "team leader - Tuesday 3pm": what stands behind the comma or dash is a time."""
    rest = low.replace(" - ", ", ").replace(" – ", ", ").partition(", ")[2].split()
    return rest in ([shift] for shift in _SHIFTS) or any(word_kind(word) == "WHEN" for word in rest)


def _told_more(plain: Candidate, candidates: list[Candidate], scores: list[float], most: float) -> Candidate:
    """The likeliest longer title of which a plain one is a part: "Senior Officer, Cargo Targeting"."""
    longer = [
        (score, candidate)
        for score, candidate in zip(scores, candidates, strict=True)
        if score > min(most - PLAIN_BY, 0)
        and candidate.span.touches(plain.span)
        and len(candidate.text) > len(plain.text)
        and not _is_plain(candidate.text)
        and not _tells_when(candidate.text.casefold())
    ]
    return max(longer, key=lambda pair: pair[0], default=(most, plain))[1]


def _shared(candidates: list[Candidate], scores: list[float]) -> float:
    """How much likelier it is that the role stands at the likeliest place than that it is the likeliest stretch there."""
    if not candidates:
        return 0.0
    most, likeliest = max(zip(scores, candidates, strict=True), key=lambda pair: pair[0])
    there = [
        1 / (1 + math.exp(-score))
        for score, other in zip(scores, candidates, strict=True)
        if likeliest.span.touches(other.span)
    ]
    whole = min(sum(there), 0.99)
    return max(0.0, math.log(whole / (1 - whole)) - most)


def _with_rank(chosen: Candidate, candidates: list[Candidate]) -> Candidate:
    """With the rank before it, where that was cut off: "Sen. underwriter"."""
    for other in candidates:
        extra = other.text[: len(other.text) - len(chosen.text)].casefold().replace(".", " ").split()
        same = other.span[::2] == chosen.span[::2] and other.text.endswith(chosen.text)
        if same and extra and RANKS.issuperset(extra):
            return other
    return chosen


def _with_level(chosen: Candidate, candidates: list[Candidate]) -> Candidate:
    """With the level behind it, where that was cut off: "Duty Manager T2"."""
    for other in candidates:
        same = other.span[:2] == chosen.span[:2] and other.text.startswith(f"{chosen.text} ")
        if same and _LEVEL.fullmatch(other.text[len(chosen.text) + 1 :]):
            return other
    return chosen


def _personal(mention: Mention) -> bool:
    """A name that is no word of a title too: neither "Media" nor "Sister"."""
    plain = name_tag(mention.words[0].casefold()) in (None, "NNP")
    return (mention.listed or bool(mention.titles)) and (
        plain or (len(mention.words) > 1 and not mention.small)
    )


#: Short forms with more than one reading, of which only a head behind them decides: "Marketing Sci Mgr", "Hd Gardener",
#: "Prod. Supervisor", where a "Prod. Manager" may be one of a product.
_BEFORE_HEADS = {
    "sci": HEADS,
    "hd": HEADS,
    "prod": frozenset("supervisor supv superv operator operative foreman planner scheduler".split()),
}


#: Words that stay small within a title; "Staff DE" is no word of French.
_SMALL_WORDS = frozenset("of and for the in on to at de sa out".split())


def title_case(text: str) -> str:
    """Clean capitals: "night shift lead" -> "Night Shift Lead"; acronyms and inner capitals stay."""
    shout = text.isupper() and len(text) > 6
    result = []
    words = text.split()
    while (
        len(words) > 1 and mended(words[0].casefold().rstrip(":")) in _ANNOUNCED
    ):  # "the vacancy depot manager"
        words = words[1:]
    for position, word in enumerate(words):
        low = word.casefold().strip(",().")
        following = words[position + 1].casefold() if position + 1 < len(words) else ""
        ends = not following or word.endswith(",")
        if (
            low in LONG
            and (ends or low not in _HEADS_ONLY)
            and (low not in _BEFORE_HEADS or following in _BEFORE_HEADS[low])
        ):
            word = LONG[low].title() + ("," if word.endswith(",") else "")
        if low in _SMALL_WORDS and position and not (word.isupper() and not shout):
            result.append(word.lower())
        elif low in UPPER:
            result.append(word.upper())
        elif (shout and len(word) > 3) or word == word.lower() or _mended(word).casefold() != word.casefold():
            word = _mended(word)
            result.append("-".join(part[:1].upper() + part[1:].lower() for part in word.split("-")))
        else:
            result.append(word)
    return " ".join(result)


def _mended(word: str) -> str:
    """A letter that was not doubled, or a vowel left out, put right: "acount" -> "account", "kitchn" -> "kitchen"."""
    low = as_head(mended(word.casefold()))
    if low != word.casefold():
        return low
    if len(low) > 4 and low not in HEADS and common_tag(low) is None and low.isalpha():
        better = {low[:i] + low[i] + low[i:] for i in range(1, len(low))}
        known = [choice for choice in better if common_tag(choice)]
        return known[0] if len(known) == 1 else word
    return word


def _clean(value: str) -> str:
    value = re.split(r"\s+[|–—/]+\s+|\s-+\s|[;!?]|\.\s|\s{3,}|\s=\s|→|\bw/|\bwith\b", value.strip())[0]
    value = re.sub(r"\s*\([^)]*\)?\s*$", "", value).strip(" .,:–—-\"'“”")
    value = re.sub(r"^(?:the|a|an|for|post of|role of|position of)\s+", "", value, flags=re.IGNORECASE)
    value = re.sub(r"\s+(?:role|job|post|position|vacancy|opening)$", "", value, flags=re.IGNORECASE)
    return value if 0 < len(value.split()) <= 9 else ""


#: What says how large a team is, and is no name of it: "12 people, 5 new since spring".
_COUNTS = lazy(r"\d|\b(?:people|persons|heads|staff|of us|new|currently)\b", re.IGNORECASE)


def find_team(text: str, found: list[Label]) -> str:
    """The team of the role, where a label names it; "" otherwise."""
    for label in found:
        if label.kind == "team":
            value = _clean(text[label.start : label.end])
            if value and len(value.split()) <= 6 and not _COUNTS.search(value):
                return value
    return ""

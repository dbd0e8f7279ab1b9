"""grounding: does everything said stand in the notes - names, figures, claims, qualifications?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from followup.evals.sample import Sample
from followup.evals.scorers.acts import looks_forward, shows_interest, thanks
from followup.evals.scorers.attribution import miscredited, turned_words
from followup.evals.scorers.base import Fault, Score, Scorer, from_faults, quoted
from followup.evals.scorers.role import accepted_roles
from followup.evals.words import Word, figures, fold, specific_words, stem, stems, words
from followup.language.lexicon import common_tag, is_first_name
from followup.language.numbers import find_figures

_CLAIM = re.compile(
    r"\b(?:certif\w+|diploma|degree|bachelor\w*|master'?s|mba|phd|doctorate|chartered|licen[cs]ed?|"
    r"accredit\w+|fluent|bilingual|"
    r"award\w*|qualif\w+|trained in|black belt|years? of experience|years'? experience|expert in|"
    r"speciali[sz]\w+ in|"
    r"graduat\w+|honou?rs|patent\w*|publish\w+|scrum|prince2|pmp|six sigma|years (?:as|in|of|with|"
    r"leading|managing|running)|"
    r"decade\w*|course in|training in|background in)\b"
)
_UNIT_CLASSES = {
    "%": "% percent pct", "second": "second sec", "minute": "minute min mins m", "hour": "hour hr hrs h",
    "day": "day d", "week": "week wk wks w", "month": "month mth mths", "year": "year yr yrs",
    "people": "people ppl staff person persons folk heads crew",
    "kg": "kg kilo kilogram", "tonne": "tonne ton t", "km": "km kilometre kilometer", "mile": "mile",
    "metre": "metre meter",
    "euro": "euro eur €", "pound": "pound gbp £", "dollar": "dollar usd $",
}  # fmt: skip
_UNITS = {form: unit for unit, forms in _UNIT_CLASSES.items() for form in forms.split()}


def score(sample: Sample) -> Score:
    faults = [
        *_figures(sample),
        *_units(sample),
        *_names(sample),
        *_qualifications(sample),
        *_claims(sample),
        *_sides(sample),
        *_credited(sample),
        *_days(sample),
        *_denied(sample),
        *_subject(sample),
        *_swapped(sample),
        *_thanked_for(sample),
        *_unheard_of(sample),
    ]
    return from_faults(faults, "everything said stands in the notes")


def _source(sample: Sample) -> str:
    given = sample.case.given
    expect = sample.case.expect
    forms = [form for fact in expect.facts or () for form in (fact.name, *fact.any)]
    fields = [*given.to, given.role or "", given.team or "", given.sender or ""]
    return "\n".join([sample.case.notes, *fields, *expect.names, *forms, *(expect.role or ())])


def _figures(sample: Sample) -> Iterator[Fault]:
    known = set(figures(_source(sample)))
    known |= {
        f"{value:.0f}"
        for figure in find_figures(sample.case.notes)
        for value in figure.values
        if value % 1 == 0
    }
    known |= {value[:-3] for value in known if value.endswith("000")}
    taken_back = {value for text in sample.notes.retracted for value in figures(text)}
    text = f"{sample.part('subject')}\n{sample.body}"
    for value, (start, end) in figures(text).items():
        if value in taken_back:
            yield Fault(f"the notes take back {text[start:end]}", 0.5)
        elif value not in known and not _small(text[start:end]):
            yield Fault(f"{text[start:end]} is not in the notes", 0.45)


def _small(written: str) -> bool:
    """A number that counts what is at hand: "the three of you", "in both"."""
    return written.casefold() in ("three", "four", "five")


def _unit_pairs(text: str) -> Iterator[tuple[str, str]]:
    for value, (_, end) in figures(text).items():
        after = fold(text[end : end + 20]).split()
        word = after[0].strip(".,;:()") if after else ""
        unit = _UNITS.get(word) or _UNITS.get(word.removesuffix("s")) or ("%" if word.startswith("%") else "")
        yield value, unit


def _units(sample: Sample) -> Iterator[Fault]:
    """A figure with another unit than in the notes; one that is bare there may have any unit of its line."""
    own: dict[str, set[str]] = {}
    near: dict[str, set[str]] = {}
    for line in sample.case.notes.splitlines():
        pairs = [pair for piece in re.split(r"[,;.]\s", line) for pair in _unit_pairs(piece)]
        units = {unit for _, unit in pairs if unit}
        for value, unit in pairs:
            own.setdefault(value, set()).add(unit)
            near.setdefault(value, set()).update(units)
    for sentence in sample.sentences:
        for value, unit in _unit_pairs(sentence):
            named = ", ".join(sorted(filter(None, own.get(value, ()))))
            if not unit or value not in own or unit in own[value]:
                continue
            if named:
                cost = 0.1 if "" in own[value] else 0.4
                yield Fault(f"{value} stands for {named} in the notes, not for {unit}", cost)
            elif unit not in near[value]:
                yield Fault(f"the notes do not say that {value} is in {unit}", 0.03)


def _names(sample: Sample) -> Iterator[Fault]:
    known = sample.known
    for text in (sample.part("subject"), *sample.sentences):
        for index, word in enumerate(words(text)):
            if (
                not word.text[0].isupper()
                or word.stem in known
                or (word.text.isupper() and len(word.text) == 1)
            ):
                continue
            low = re.sub(r"['’]s?$", "", word.text.casefold())
            if (
                _calendar(low)
                or re.match(r"i\b|(?:mr|mrs|ms|mx|dr|miss|sir|madam)$", low)
                or (common_tag(low) is not None and not _proper(text, word, index))
            ):
                continue
            yield Fault(f"the notes know no {quoted(word.text)}", 0.35)


def _calendar(low: str) -> bool:
    return low in _DAYS_AND_MONTHS


_DAYS_AND_MONTHS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september "
    "october november december mondays tuesdays wednesdays thursdays fridays english christmas easter".split()
)


def _proper(text: str, word: Word, index: int) -> bool:
    """A capital that only a name explains: in the middle of a sentence, and beside lower-case words."""
    if index == 0 or text[: word.start].rstrip().endswith((".", "!", "?", ":", "“", '"')):
        return False
    capitals = sum(w.text[0].isupper() for w in words(text))
    titled_line = capitals > 0.5 * max(1, sum(1 for _ in words(text)))
    return not titled_line and (is_first_name(word.text) or common_tag(word.text.casefold()) not in _JOB_TAGS)


_JOB_TAGS = frozenset("NN NNS JJ VBG VB NNP".split())


def _qualifications(sample: Sample) -> Iterator[Fault]:
    notes = fold(_source(sample))
    for sentence in sample.sentences:
        for match in _CLAIM.finditer(fold(sentence)):
            if match.group()[:6] not in notes:
                yield Fault(f"the notes say nothing of {quoted(match.group())}", 0.35)


def _thanked_for(sample: Sample) -> Iterator[Fault]:
    """Thanks for something that the notes know nothing of: a lunch, a book, a tour."""
    for sentence in sample.sentences:
        about = [w for w in specific_words(sentence) if common_tag(w.text.casefold()) != "VBG"]
        if len(about) > 1 and thanks(sentence) and not any(word.stem in sample.known for word in about):
            yield Fault(f"the notes know nothing of this: {quoted(sentence)}", 0.25)


def _courteous(sentence: str) -> bool:
    """True for thanks, interest and a look ahead: people put these in words of their own."""
    return thanks(sentence) or looks_forward(sentence) or shows_interest(sentence)


def _unheard_of(sample: Sample) -> Iterator[Fault]:
    """Whole sentences after the opening, no courtesies, without one word or figure of the notes."""
    opening = sample.paragraphs[0].text if sample.paragraphs else ""
    for sentence in sample.sentences:
        known = any(word.stem in sample.known for word in specific_words(sentence))
        known = known or bool(sample.figures_of(sentence))
        if sentence not in opening and not known and not _courteous(sentence) and len(sentence.split()) > 4:
            yield Fault(f"the notes know nothing of this: {quoted(sentence)}", 0.12)


def _days(sample: Sample) -> Iterator[Fault]:
    """A weekday or month that the notes name in no way."""
    noted = {word.text.casefold()[:3] for word in words(_source(sample))}
    for word in words(sample.body):
        low = re.sub(r"['’]?s?$", "", word.text.casefold())
        if low in _DATES and word.text[0].isupper() and low[:3] not in noted:
            yield Fault(f"the notes know no {word.text}", 0.2)


def _subject(sample: Sample) -> Iterator[Fault]:
    """Specific words of the subject that the notes do not have: another job, another matter."""
    strange = [w.text for w in specific_words(sample.part("subject")) if w.stem not in sample.known]
    if strange:
        yield Fault(f"not from the notes: {quoted(' '.join(strange))}", min(0.4, 0.12 * len(strange)))


def _swapped(sample: Sample) -> Iterator[Fault]:
    """ "From 2 to 4" where every line of the notes that has both says 4 and then 2; dearer after "down"."""
    lines = [figures(line) for line in sample.case.notes.splitlines()]
    for sentence in sample.sentences:
        found = sorted(figures(sentence).items(), key=lambda item: item[1])
        for (one, (begin, end)), (two, (start, _)) in pairwise(found):
            both = [line for line in lines if one in line and two in line]
            if not both or not _FROM_TO.fullmatch(sentence[end:start]):
                continue
            if all(line[one] > line[two] for line in both):
                near = sentence[max(0, begin - _NEAR) : start]
                falls, rises = bool(_FALL.search(near)), bool(_RISE.search(near))
                wrong = falls != rises and falls == (_value(two) > _value(one))
                yield Fault(f"the notes have {two} before {one}", 0.2 if wrong else 0.06)


#: What stands between the two ends of a change: "40 minutes down to 55".
_FROM_TO = re.compile(r"[^.;:]{0,25}\bto (?:about |around |roughly |under |over |only |just )?")
_FALL = re.compile(
    r"\b(?:down|cut|cutting|drop\w*|fall\w*|fell|reduc\w+|lower\w*|shrink\w*|shorten\w*|brought back)\b"
)
_RISE = re.compile(r"\b(?:up|rais\w+|ris\w+|rose|gr[eo]w\w*|increas\w+|climb\w*)\b")
_NEAR = 12


def _value(figure: str) -> float:
    try:
        return float(figure.replace(":", "."))
    except ValueError:
        return 0.0


_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september "
    "october november december".split()
)
_NO = re.compile(r"\b(?:not|no|never|nobody|nothing|none|without|neither|nor|cannot)\b|n't\b")
#: A verb denied, unlike "nobody" or "without" and their like, turns what the notes say.
_NOT = re.compile(r"\bnot\b|\bcannot\b|n't\b")


def _denied(sample: Sample) -> Iterator[Fault]:
    """Sentences about things of the notes that say no where the notes, on the same things, do not."""
    clauses = [(stems([c]), bool(_NO.search(fold(c)))) for c in re.split(r"[.;\n]", sample.case.notes)]
    for sentence in sample.sentences:
        count = len(_NO.findall(fold(sentence)))
        about = {word.stem for word in specific_words(sentence)}
        if not count or len(about) < 2:
            continue
        denied = any(no and len(about & found) >= 2 for found, no in clauses)
        cost = 0.02 if denied or not _NOT.search(fold(sentence)) else 0.06
        yield Fault(f"do the notes say no to this? {quoted(sentence)}", min(0.4, cost * count))


def _sides(sample: Sample) -> Iterator[Fault]:
    """What the notes give to one side and the draft to the other."""
    job = stems(accepted_roles(sample))
    told = [w for sentence in sample.sentences for w in turned_words(sentence, sample.case.notes)]
    turned = [word for word in told if stem(word) not in job]
    if turned:
        share = len(turned) / (len(sample.specific) + 4)
        yield Fault(f"who said or did this: {quoted(', '.join(turned))}", min(0.5, share))


def _credited(sample: Sample) -> Iterator[Fault]:
    """What the notes tell of one person and the draft of another."""
    for sentence in sample.sentences:
        for name, owner in miscredited(sentence, sample.case.notes, sample.people):
            yield Fault(f"that was {owner}, not {name}: {quoted(sentence)}", 0.2)


def _claims(sample: Sample) -> Iterator[Fault]:
    """Sentences whose specific words are mostly not in the notes, and the share of such words in all."""
    strange = 0
    for sentence in sample.sentences:
        found = specific_words(sentence)
        unknown = [word for word in found if word.stem not in sample.known]
        strange += len(unknown)
        kept = len(found) - len(unknown) + len(sample.figures_of(sentence))
        enough = 5 if kept > 1 or _courteous(sentence) else 3
        if len(unknown) >= enough and len(unknown) >= 0.6 * len(found):
            yield Fault(f"not from the notes: {quoted(sentence)}", min(0.5, 0.12 + 0.06 * len(unknown)))
    if strange:
        share = strange / (len(sample.specific) + 4)
        yield Fault("stay closer to the words of the notes", 0.35 * share**1.5)


SCORER = Scorer(
    "grounding", 1.2, "names, figures, units, claims and qualifications stand in the notes", score
)

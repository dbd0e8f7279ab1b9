"""What learners of English and hasty hands get wrong, where one can be sure what they meant.

"Without to call" -> "without calling", "I have made a card" -> "I made a card". Figures, names and who did what never
change. `verbs`, `nouns` and `links` have the rules; what nouns lack (`nouns.gaps`) is looked for when these are done.
"""

from __future__ import annotations

from collections.abc import Sequence

from followup.language.mends import links, nouns, verbs
from followup.language.mends.base import Mend, Rule, Words

#: The first that finds something at a word has it.
_RULES: tuple[Rule, ...] = (
    verbs.gerund_behind_link,
    verbs.purpose,
    verbs.perfect,
    verbs.stressed,
    verbs.wrong_form,
    verbs.spoken,
    verbs.third_person,
    verbs.agreement,
    verbs.inverted,
    verbs.bare_doer,
    verbs.subject,
    verbs.who,
    verbs.possible,
    verbs.brought,
    verbs.rid,
    verbs.habit,
    verbs.happened,
    verbs.wished,
    verbs.made_so,
    verbs.whether,
    links.rate,
    links.every,
    links.deadline,
    links.clock,
    links.figure,
    links.contrast,
    links.but_is,
    links.emphasis,
    links.before_object,
    links.stretch,
    verbs.since_then,
    nouns.much_or_many,
    verbs.going_on,
    verbs.suggested,
    verbs.other_verb,
    links.behind_word,
    links.order,
    links.also,
    links.sounded,
    links.then_next,
    links.weekday,
    links.preposition,
    links.first,
    links.better,
    links.meantime,
    nouns.ratio,
    links.season,
    links.photo,
    nouns.wrong_article,
    nouns.twice_more,
    nouns.wrongly,
    nouns.compared,
    nouns.other_two,
    nouns.one_word,
    nouns.named_place,
    nouns.said_again,
    links.relative,
    nouns.vowel,
    nouns.how_many,
    nouns.verb_for_noun,
    nouns.session,
    nouns.apart,
    nouns.owner,
    nouns.own_of,
    nouns.tally,
    nouns.labelled,
    nouns.distance,
    nouns.hyphened,
    nouns.superlative,
    nouns.ordinal,
    nouns.at_large,
    nouns.numbered,
)


def mends(words: Words) -> list[tuple[int, Mend]]:
    """Each wrong place with its mend, in order; no two overlap."""
    found = []
    free = 0
    for place in range(len(words)):
        mend = (
            next((mend for rule in _RULES if (mend := rule(words, place))), None) if place >= free else None
        )
        if mend:
            found.append((place, mend))
            free = mend.end
    return found


def with_mends(text: str, words: Words, found: Sequence[tuple[int, Mend]]) -> str:
    """`text` with its mends made; `words` are its tokens."""
    for place, mend in reversed(found):
        text = f"{text[: words[place].start]}{mend.text}{text[words[mend.end - 1].end :]}"
    return text

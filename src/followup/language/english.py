"""Is a text English at all? The rules read nothing else."""

from __future__ import annotations

from functools import lru_cache

from followup.language.lexicon import common_tag
from followup.language.words import low_words

#: Words without which nobody writes two English sentences.
_ENGLISH = """
the to and of i i'm i'd you for in my your with was were it is that this have had has on at be been
am are we our about from as me would will can could if so what how when which who they their them do
did not but or by an thank thanks hi hello dear regards wishes looking forward time role"""
#: Small words of other languages that are no English word and no part of a name.
_FOREIGN = """
und ich nicht für mit das sie wir ist ein eine einen einem auf auch sehr über bei vielen dank liebe
grüße
haben habe zu zum zur dass mich mir ihnen ihre gespräch freue
je vous nous pour avec votre vos une et que qui dans pas merci cette aux notre été très suis j'ai
l'entretien bonjour
cordialement équipe
los las una por para con gracias usted muy su sobre está pero hola entrevista equipo saludos también
il che per sono della nel grazie molto anche gentile saluti squadra colloquio vorrei ho
obrigado obrigada você não uma com seu sua pela pelo muito equipe entrevista abraço
het een ik dat niet voor met je naar ook bedankt zijn wij groeten gesprek
dziękuję się nie jest na za bardzo oraz pozdrawiam rozmowę jak ale czy
och jag att inte tack för är med på det som hälsningar jeg ikke og til tak hilsen vi
ve bir için çok teşekkür ederim bu ile
și că pentru mulțumesc este mai"""
#: Fewer words say little about their language.
_ENOUGH_WORDS = 10


def is_foreign(text: str) -> bool:
    """True where a text is mainly in another language than English; short or odd English is not.

    Three signs: mostly letters of another script; more small words of other languages than of English; hardly
    any small words of English while most words are unknown to its lexicon.
    """
    others, words, here, elsewhere, known = map(sum, zip(*map(_counts, text.split("\n")), strict=True))
    if others and 2 * others > sum(map(str.isalpha, text)):
        return True
    if (elsewhere >= 3 and elsewhere > here) or (elsewhere == 2 and not here):
        return True
    return words >= _ENOUGH_WORDS and 10 * here < words and 2 * known < words


@lru_cache(maxsize=2_000)
def _counts(line: str) -> tuple[int, int, int, int, int]:
    """Of a line: letters of other scripts, words, small words of English and of others, words that English has."""
    others = [] if line.isascii() else [char for char in line if char.isalpha() and not _is_latin(char)]
    words = low_words(line)
    english, foreign = _words()
    here, elsewhere = sum(map(english.__contains__, words)), sum(map(foreign.__contains__, words))
    return len(others), len(words), here, elsewhere, sum(common_tag(word) is not None for word in words)


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_ENGLISH.split()), frozenset(_FOREIGN.split())


def _is_latin(char: str) -> bool:
    return char < "\u0250" or "\u1e00" <= char <= "\u1eff" or "\uff21" <= char <= "\uff5a"

"""Greetings: "Hi Priya,", "Dear Dr. Okafor and Tom", and whom they name."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.language.lexicon import common_tag, is_first_name
from followup.language.names import HONORIFICS, TITLES
from followup.language.patterns import lazy
from followup.language.proper import looks_personal
from followup.language.sentences import sentence_spans

_GREETING = lazy(
    r"\s*(?:(?:hi|hello|hey|hiya|howdy|hallo|dear|dearest|my dear|greetings|respected|good (?:morning|"
    r"afternoon|"
    r"evening|day)|morning|afternoon|evening|g['’]day|namaste|ciao|hola|bonjour|salaam|salut|olá|"
    r"querid[oa]s?|"
    r"estimad[oa]s?|prezad[oa]s?|car[oa]s?|car[ie]|gentile|gentilissim[oa]|egregio|ch[eè]re?s?|liebe[rs]?(?! gr(?:ü|ue)(?:ß|ss)e)|"
    r"sehr geehrte[rs]?|gr(?:ü|ue)(?:ß|ss) gott|say[ıi]n|"
    r"kjære|kära|hej|hei|moin(?: moin)?|servus|beste|geachte|szanown[ya]|mahal na|kumusta|yth|kia ora|m[oō]rena|t[eē]n[aā] koe|m[aā]l[oō] e lelei|"
    r"aloha|talofa|bula|mabuhay|magandang (?:araw|umaga|hapon|gabi)|selamat (?:pagi|siang|sore|malam|petang)|"
    r"buen(?:os|as) (?:d[ií]as|tardes|noches)|buenas|bom dia|boa (?:tarde|noite)|buon ?giorno|buona ?sera|salve|"
    r"guten (?:morgen|tag|abend)|grüezi|goede(?:morgen|middag|navond|ndag)|goedendag|god ?(?:dag|morgen|morgon|kväll)|"
    r"bonsoir|dzień dobry|dobr[ýy] den|sawubona|molo|dumela|habari|jambo|akwaaba|sannu|e kaaro|vanakkam|namaskar|"
    r"as-?salaa?mu? alaikum|salam|shalom|marhaba|merhaba|xin chào|konnichiwa|bore da|dia dhuit(?: a)?|mambo|"
    r"privet|bun[aă] ziua|tere|namaskaram|adaab|sat sri akal|annyeonghaseyo|howzit|[ae]y up|wotcha|wah gwaan)(?: there)?"
    r"|to (?:whom it may concern|the [a-z ]{3,40}))(?![\w'’])",
    re.IGNORECASE,
)


#: Words that may stand in a greeting without a capital.
_GREETED = frozenset(
    "and & both all team everyone everybody there folks again colleagues colleague sir madam panel "
    "hiring manager members of the committee interview interviewers recruitment recruiting group "
    "y'all friends ladies gentlemen dear hi hello it sirs maam ma'am or esteemed my to bhai sahib "
    "san ji whole entire good morning afternoon evening day how are you hope well doing".split()
)


#: Last words of a greeting to several people: "Priya and the bay 6 team".
_GROUPS = frozenset("team panel committee crew colleagues group folks squad board department".split())
#: Small words and forms of address inside a name.
_PARTICLES = frozenset(
    "van von der den de la le da das dos do di du del della bin binti al el ibn ter ten zu y e don "
    "doña señor señora sr sra dottor dottore dottoressa frau herr fru herre madame monsieur mme m "
    "mevrouw meneer pan pani pak bu po ate kuya chị anh cô ông bà chef coach captain cap engr ing lic arch adv".split()
)


#: Capitalised words that begin a sentence rather than name somebody.
_STARTERS = frozenset(
    "thank thanks many it i i'm i'd i've just what this that we our my the a an you your a was "
    "great good really today yesterday following following-up hope trust so as in on at for first "
    "please much after thankyou thx cheers appreciate wanted having speaking meeting talking "
    "sitting no not quick writing how when while with let to and but if is are there here it's "
    "that's".split()
)


_DELIMITER = lazy(r"[,:;!?\n]|[.](?=\s|$)|\s[–—-]+(?=\s|$)|[–—]")


WORD = lazy(r"[^\s,:;!?–—()]+")


#: "Dear Colonel (ret.) Haugen": an aside, in the characters of a line that a greeting fits in.
_ASIDE = lazy(r"\([^()\n]{1,45}\)")
_NEAR = 100
_NAME_WORDS = 5
#: Letters of an abbreviated title ("Supt").
_TITLE_LETTERS = 5
_GREETING_WORDS = 6
#: Most words of a line that greets behind a known word of greeting, whatever they are.
_CALLED_WORDS = 10
#: Words of a line that calls somebody, and what none of them may be.
_CALLING_WORDS = 4
_THANKING = frozenset("thank thanks thankyou ta cheers thx appreciate appreciated grateful i it was".split())


@lru_cache(maxsize=4_000)
def greeting_end(line: str) -> int | None:
    """Length of the greeting that a line starts with, its comma included; None where it starts with none.

    "Hi Priya, thank you" -> 9. "Hi Priya and Tom", "Dear all -", "Hello" and "hi priya thanks for" greet too.
    """
    match = _GREETING.match(line)
    if not match:
        return None
    if "(" in line[:_NEAR]:
        line = _ASIDE.sub(lambda aside: " " * len(aside.group()), line[:_NEAR]) + line[_NEAR:]
    end = _named_until(line, match.end())
    if end is not None:
        return end
    if match.group().strip().casefold() in ("morning", "afternoon", "evening"):
        return None
    return len(line) if _is_all_called(line) else _bare_end(line, match.end())


def known_salutation_end(line: str) -> int:
    """Length of the known words of greeting that a line starts with: "Kia ora Hana," -> 7; 0 for none."""
    match = _GREETING.match(line)
    return match.end() if match else 0


def _named_until(line: str, position: int) -> int | None:
    """End of a run of names closed by a comma, a dash or the line's end; None where prose goes on instead."""
    end: int | None = None
    while position < len(line):
        cut = _DELIMITER.search(line, position, position + 80)
        while cut and cut.group() == "." and _is_title(line, cut.start()):
            cut = _DELIMITER.search(line, cut.end(), position + 80)
        if cut is None and len(line) - position > 80:
            return end
        stop = cut.start() if cut else len(line)
        words = WORD.findall(line[position:stop])
        if len(words) > 8 or not (_holds_slot(words) or _is_group(words) or all(map(is_name_like, words))):
            return end
        if end is not None and (not words or cut is None):
            return len(line) if words else end
        end = cut.end() if cut else len(line)
        position = end
        if cut is None or cut.group() != ",":
            break
    return len(line.rstrip()) if end is None else end


def _is_all_called(line: str) -> bool:
    """A short line closed by its only comma, that thanks for nothing: "Dear Keeper of the Keys,"."""
    words = line.casefold().split()
    return len(words) <= _CALLED_WORDS and line.find(",") == len(line) - 1 and _THANKING.isdisjoint(words)


def _holds_slot(words: list[str]) -> bool:
    return any(word[0] in "[{<" for word in words) and words[-1][-1] in "]}>"


def _is_group(words: list[str]) -> bool:
    return len(words) > 1 and words[-1].casefold() in _GROUPS


def _is_title(line: str, dot: int) -> bool:
    """A title, an initial, or any short word with a capital before a name that a comma or the line's end
    closes: "Sr. Jessy,"."""
    word = (line[max(0, dot - 12) : dot].rsplit(None, 1)[-1:] or [""])[0]
    if word.casefold() in TITLES or len(word) == 1:
        return True
    following = re.split(r"[,:]", line[dot + 1 : dot + 60], maxsplit=1)[0].split()
    short = word[:1].isupper() and len(word) <= _TITLE_LETTERS and not is_first_name(word)
    return short and 0 < len(following) <= _NAME_WORDS and all(map(is_name_like, following))


def _bare_end(line: str, position: int) -> int:
    """End of a greeting without any mark: the capitalised words, or one small-letter name, that follow."""
    end = position
    for count, match in enumerate(WORD.finditer(line, position, position + 60)):
        word = match.group()
        small_name = count == 0 and (
            (is_first_name(word) and common_tag(word.casefold()) is None) or word in _GREETED
        )
        if count == 4 or not ((word[:1].isupper() and is_name_like(word)) or small_name):
            break
        end = match.end()
    return end


def stands_alone(line: str) -> bool:
    """A second greeting counts only where the line holds nothing else, so that "Hello Kitty sales rose"
    stays text."""
    end = greeting_end(line)
    return end is not None and not line[end:].strip(" ,!.:-–—") and not line.casefold().startswith("to ")


def bare_name(line: str, *, followed: bool) -> int | None:
    """End of "Priya," at the top; of "Priya, " before thanks on the same line."""
    head, mark, rest = line.partition(",")
    if not mark:
        named = name_only(line[:-1] if line.endswith((":", "-", "–", "—")) else line)
        closed = line.endswith((":", " -", "–", "—")) or (
            len(line.split()) <= 2 and looks_personal(line.split()[0])
        )
        return len(line) if followed and named and closed else None
    if not name_only(head) or not head[:1].isupper():
        return None
    if not rest.strip():
        return len(line) if followed else None
    return (
        len(head) + 1
        if rest.strip()
        .casefold()
        .startswith(
            (
                "thank",
                "many thanks",
                "i ",
                "it was",
                "just",
                "what a",
                "really",
                "cheers",
                "good to",
                "great to",
                "lovely",
            )
        )
        else None
    )


def shaped_greeting(line: str, *, apart: bool) -> int | None:
    """End of a greeting in words of any language, told by its shape: a short line with a mark at its end, or
    set apart by a blank line, all of whose words are names or unknown to English ("Kia ora Hinemoa,"). Set apart and
    closed by a mark, a few words around a name greet, whatever they are ("Now then Janice,"). An aside in brackets does not count."""
    called = _ASIDE.sub("", line) if len(line) < _NEAR else line
    words = [bare for word in WORD.findall(called) if (bare := word.strip(".*_\"'’()[]"))]
    if not 1 <= len(words) <= _GREETING_WORDS or not line[0].isalpha():
        return None
    closed = line.endswith((",", ":", "!", "-", "–", "—"))
    if not (closed or (apart and line[-1].isalpha() and len(words) > 1)) or any(map(str.isdigit, line)):
        return None
    return len(line) if all(map(_salutes, words)) or (apart and closed and _calls(words)) else None


def _calls(words: list[str]) -> bool:
    """Do a few words call somebody by name, and thank for nothing?"""
    named = any(word[0].isupper() and looks_personal(word) for word in words)
    return named and len(words) <= _CALLING_WORDS and _THANKING.isdisjoint(map(str.casefold, words))


def _salutes(word: str) -> bool:
    low = word.casefold()
    if low in _GREETED or low in _PARTICLES or low in TITLES or low in HONORIFICS:
        return True
    return low not in _STARTERS and (common_tag(low) is None or (word[0].isupper() and looks_personal(word)))


_INLINE_OPENERS = (
    "hi ",
    "hello ",
    "dear ",
    "hey ",
    "good morning",
    "good afternoon",
    "good evening",
    "hi, ",
    "hello, ",
)


def inline_body(value: str) -> int | None:
    """Where a letter starts that follows its subject on the same line; None when the line is all subject."""
    if len(value) < 60:
        return None
    low = value.casefold()
    places = sorted(at + 1 for opener in _INLINE_OPENERS if 0 < (at := low.find(f" {opener}")) < 160)
    for at in places:
        end = greeting_end(value[at : at + 120])
        if end is not None and value[at : at + end].rstrip()[-1:] in ",:!-–—" and len(value) - at - end > 40:
            return at
    if len(value) > 200:
        first = next(sentence_spans(value[:200]), None)
        return first[1] if first and first[1] < 150 else None
    return None


def is_name_like(word: str) -> bool:
    """True for a word that may stand in a name: capitalised and no common opener, an initial, a title,
    "and"."""
    bare = word.strip(".*_\"'’()[]{}<>").replace("’", "'")
    low = bare.casefold()
    if low in _GREETED or low in _PARTICLES or low in TITLES or low in HONORIFICS:
        return True
    if low in _STARTERS or not bare:
        return not bare and "_" in word
    return bare[0].isupper() or not bare[0].isascii() or (is_first_name(low) and common_tag(low) is None)


@lru_cache(maxsize=4_000)
def name_only(line: str) -> bool:
    """True for a short line that may be nothing but a name: "Tom", "- Tom Baker", "Dr. A. Osei"."""
    words = line.strip(" -–—~*_.,|\t").split()
    if not 1 <= len(words) <= _NAME_WORDS or line.rstrip().endswith(("!", "?", ":")):
        return False
    return all(is_name_like(word) and word.casefold() not in _GREETED - {"and", "&"} for word in words) and (
        len(words) > 1 or words[0][:1].isupper() or is_first_name(words[0])
    )


def salutation_end(greeting: str) -> int:
    """Where the words end that greet in no known way: "Kia ora Hinemoa" -> 7. What names a person starts with
    a capital or is a first name."""
    words = list(WORD.finditer(greeting.split(",")[0]))
    small = [
        number
        for number, match in enumerate(words[:-1])
        if match.group().islower() and not _may_be_named(match.group())
    ]
    if not small or any(_may_be_named(match.group()) for match in words[: small[-1]]):
        return 0
    return words[small[-1]].end()


def _may_be_named(word: str) -> bool:
    low = word.casefold().strip(".")
    return low in _PARTICLES or low in TITLES or low in _GREETED or is_first_name(low)


def greeted_names(greeting: str) -> list[tuple[int, int]]:
    """Spans of the names in a greeting, title included: "Hi Dr. Okafor and Tom," -> "Dr. Okafor", "Tom".

    "Hi all", "Hello" and "Dear hiring panel" name nobody.
    """
    found: list[tuple[int, int]] = []
    start: int | None = None
    opener = _GREETING.match(greeting)
    end = opener.end() if opener else salutation_end(greeting)
    for match in WORD.finditer(greeting, end):
        low = match.group().strip(".*_").casefold()
        apart = "," in greeting[end : match.start()] or ";" in greeting[end : match.start()]
        if start is not None and (apart or low in _GREETED):
            found.append((start, end))
            start = None
        if low in _PARTICLES and start is None:
            continue
        if low not in _GREETED and any(char.isalpha() for char in low):
            start = match.start() if start is None else start
            end = match.end()
    if start is not None:
        found.append((start, end))
    spans = [(first, first + len(greeting[first:last].rstrip("-–—. "))) for first, last in found]
    if (
        not opener
    ):  # "Hinemoa, kia ora", "What ho, Basil!": what stands in small letters or names nobody greets
        capital = [span for span in spans if not greeting[slice(*span)].islower()]
        personal = [span for span in capital if any(map(looks_personal, greeting[slice(*span)].split()))]
        spans = personal or capital or spans
    return [span for span in spans if not set(greeting[slice(*span)]) & set("[]{}<>")]

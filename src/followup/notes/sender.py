"""Who writes: the name under the notes, or where they say it themselves; what else tells it is in `sender_features`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.language.farewells import is_strong_formula
from followup.language.greetings import greeting_end
from followup.language.inflect import is_plural
from followup.language.lexicon import common_tag, is_last_name
from followup.language.names import PARTICLES, TITLES, cased, is_family_first, other_forms
from followup.language.patterns import Needing, lazy
from followup.notes.given_names import MONTH_NAMES, NOT_NAMES, is_given, name_tag
from followup.notes.job_titles import HEADS, is_job
from followup.notes.labels import Label
from followup.notes.page import word_kind
from followup.notes.persons import is_short_form

_NAME = r"[^\W\d_][\w'’-]*\.?(?: [^\W\d_][\w'’-]*\.?){0,3}"
_SAID = Needing(
    "my name|me=|me =|signed|i am called|i remain",
    rf"\b(?:my name is|my name's|me ?= ?|signed,?|i am called|i remain,?)\s*({_NAME})",
    re.IGNORECASE,
)
#: "Tom here", "this is Kristel.", "hi its Leanne,": a given name that nothing else follows.
_HERE = Needing(
    " here| speaking| out|signing|put |this is|this was|it's|its|that's|thats|s it|greetings|thank|i'm|im |sign|call|me (",
    r"(?:^|[.!,]\s+)([^\W\d_][\w'’-]+) (?:here|speaking)\b(?=\s*[.,!]|\s*$)|"
    r"\b(?:this is|this was|hi(?:ya)?,? it'?s|hello,? it'?s|it'?s me,?|greetings,?|that'?s it,?|thanks? (?:you )?from) ([^\W\d_][\w'’-]+)"
    r"(?=\s*[.!]?\s*\Z|\s*[.,!]| signing| leaving| by the way| again|\s*$)|"
    r"\b(?:it'?s|i'?m|that'?s|this is) ([^\W\d_][\w'’-]+)(?= by the way| signing off| here\b| (?:finished|done|out|over)\W*\Z)|"
    r"[.!?,]\s+([^\W\d_][\w'’-]+) (?:out|signing off)\W*\Z|"
    r"\b(?:sign|signed) (?:it )?(?:off )?(?:as |from |with )?([^\W\d_][\w'’-]+)(?=\s*[,.]|\s*$| i mean\b| please| pls)|"
    r"(?:^|[.!,(-]\s*)(?:pls |please |and )?put ([^\W\d_][\w'’-]+)(?= (?:at|on) the (?:bottom|end)(?: pls| please)?\W*$)|"
    r"\b(?:she|he|they) calls? me ([^\W\d_][\w'’-]+)|\bme \(([^\W\d_][\w'’-]+)\)",
    re.IGNORECASE | re.MULTILINE,
)
#: What stands behind the name of somebody who is spoken to.
_TO_ME = (
    r"(?:you|your|you're|you've|u|what|why|how|so|if|do|did|are|can|could|would|come|tell|listen|don't)\b"
)
#: What others call me when they speak to me: ""that is workable, Deepa"", ""well done, Annika, nobody ...", ""Hi Amrit,",
#: "she said, Tunde, you are", "he said Lalitha come", ""Well, Femi," she says".
_CALLED = Needing(
    '"|“|aid|ays|goes|o me',
    r"(?<![^\s(:])[\"“](?=\S)(?:[^\"”\n]{1,80},\s([A-Z][\w'’-]+)[.!?]?[\"”]|"
    r"(?:[^\"”\n]{0,40}[.?!] )?(?:[\w'’]+ ){0,3}[\w'’]+,\s([A-Z][\w'’-]+)(?:,[\s\"”]|\. )|"
    rf"(?:Hi|Hello|Dear) ([A-Z][\w'’-]+),|([A-Z][\w'’-]+),? {_TO_ME})|"
    rf"\b(?:said|says|goes|to me(?: is| was)?)(?:[,:] ?| )(?:sorry |well |no |ah |oh )?([A-Z][\w'’-]+)"
    rf"(?:, {_TO_ME}| (?:you|why|listen|come|don't)\b)",
)
#: "voice memo this is Yolanda", "right this is me Eilidh", "that's Noreen signing off", "M = me, Lewis", "Priya's notes" above.
_SPEAKING = Needing(
    "this is |s me|signing off|=|otes|y me|roperty of|f found",
    r"\b(?:memo|note|recording)[,.:]? (?:so )?this is ([A-Z][\w'’-]+)|\b(?:this|that)(?: i|'?)s me,? ([A-Z][\w'’-]+)|"
    r"\b(?:this|that)(?: is|'?s) ([A-Z][\w'’-]+) signing off|= ?me,? ([A-Z][\w'’-]+)|\b[Mm]y notes \(([A-Z][\w'’-]+)\)|"
    r"^[Nn]otes (?:of|by) ([A-Z][\w'’-]+)(?=[ \t]*[\n,.(–-])|\A\W*([A-Z][\w-]+)['’]s (?:\w+ )?notes\b|"
    r"\bby me,? ([A-Z][\w'’-]+)|\b[Pp]roperty of ([A-Z][\w'’-]+)|\b[Ii]f found,? (?:please )?return to ([A-Z][\w'’-]+)",
)
#: How people end: "that's it, Ryan out", "Fergal signing off, ha", "Signing as Clay.", "Yours truly, Deshawn Pettway".
_SIGNS_OFF = Needing(
    "out|here|speaking|ign|ours|rom|our |t's|t is|e,",
    r"\b(?P<one>(?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]+)[, ]+(?:over and out|signing off|signs off(?! \w)|out|speaking|here)\b|"
    r"\b(?:[Ss]ign(?:ing|ed)? (?:off )?as|[Yy]ours(?: truly| sincerely| faithfully| ever)?,?|[Gg]reet(?:ings)? from|"
    r"(?:^|[.!?,] )(?:[A-Z]?[a-z]+ )?(?:[Ww]ishes|[Rr]egards|[Ll]ove|[Tt]hanks|[Cc]heers|[Hh]ugs),? from (?:(?:an?|your|the|one) (?:[a-z-]+ ){1,3})?|"
    r"[Yy]our (?:brother|sister|friend|son|daughter|mate),?|(?:^|[.!?] )[Ff]rom|[Ii]t(?:'s| is)(?: me,?)?|[Bb]y me,|[Uu]p by me,|[Mm]e,) ?"
    r"(?P<two>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?=\s*[,.!)]|\s*$)",
    re.MULTILINE,
)
#: How a recording opens: "okay so Aneurin here", "[voicemail 1:04] hi Attracta it's Nuala from dispatch".
_OPENS = Needing(
    " here| speaking|t's|t’s|its|this is",
    r"\W*(?:voice ?(?:memo|mail|note)\b[\d:.,\] ]*|(?:right|ok(?:ay)?|so|uh|um|hi|hello|hey|hiya)\b,? )*"
    r"(?:([^\W\d_][\w'’-]+) (?:here|speaking)\b|"
    r"(?:[^\W\d_][\w'’-]+,? )?(?:it'?s|this is) (?:only |just |me,? )?([^\W\d_][\w'’-]+)"
    r"(?= (?:from|in|at|here|again|just|calling|i|i'm|i've|you)\b| ?[,.!]))",
    re.IGNORECASE,
)
#: Who is meant by the invitation: "Jericho Santos (candidate)".
_CANDIDATE = Needing(
    "(candidate|(applicant|(interviewee|(me|(myself|(that|(self|(the ",
    r" ?\((?:the )?(?:candidate|applicant|interviewee|me|myself|that'?s me|self)(?=\s*[),])",
    re.IGNORECASE,
)
_NAME_BEFORE = lazy(rf"{_NAME}$")
_VOWELS = frozenset("AEIOUY")
#: A name behind a dash, and how far from the end it may stand, in lines.
_DASHED = lazy(r"[-–—~]+ ?([A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){0,2})")
_LAST_LINES = 3
#: What may stand below the name.
_POSTSCRIPTS = ("ps", "p.s", "pps", "p.p.s", "sent from ")
#: What asks for the name that the next line holds, and what may stand before it in its sentence.
_ASKS_FOR = frozenset(
    "ask for|ask|ring|call|phone|text|tell|thank|remind|meet|find|contact|report to|speak to|talk to|look for".split(
        "|"
    )
)
_DUTIES = frozenset("and then please pls to must should i need".split())
#: Words of what stands behind the name in its line, and kinds of words that stand in no such thing: "Ward 6", not "bring PPE".
_LONGEST_DETAIL = 6
_TOLD = frozenset(
    "WITH MEET IVIEW ASK WANT SAY TODO TOLD SHE THEY WHO MATE RIVAL AWAY SET HR TOP NEXT WHEN BE".split()
)
_QUOTES = '"“‘'
#: Words of sentences, which stand in no name.
_IN_NO_NAME = frozenset("is are was were has had to the of that it with for in at".split())
#: Short for given names, where writers name themselves: "Col Raper".
_NOT_TITLES = frozenset(("Col", "Don"))
_FILES = frozenset("txt doc docx md rtf odt pdf".split())
#: Words of a job that stands below the name.
_LONGEST_POST = 3
#: Characters before such a bracket that the name fits in.
_LONGEST = 60
#: Spoken to, in a turn of somebody else or in what the notes report of it: "Thanks for joining, Ciarán.", "thanks Wayne that was".
_SPOKEN_TO = Needing(
    "hank|ell done|sake|ome on|elcome|ia ora|e both|oes so|aid so|o thought|appy to have",
    r"(?:[Tt]hanks(?: for [\w ]{2,25})?|[Tt]hank you(?: for [\w ]{2,25})?|[Ww]ell done|[Cc]ome on|[Ww]elcome|[Kk]ia ora|[Mm]e both|"
    r"[Gg]oes so|[Ss]aid so|[Ss]ake|[Nn]o thought|[Hh]appy to have you),? ([A-Z][\w'’-]+)\b(?=[,.!?]| you\b| if\b| that\b| it'?s\b)",
)
#: "Wei-Lun Tsai - you", in an invitation.
_INVITED = Needing(
    "(you|(me|-you|- you|–you|– you|-me|- me|–me|– me",
    rf"^[^\w\n]{{0,4}}({_NAME}) ?(?:[-–] ?|\()(?:you|me)\)?[ \t]*$",
    re.MULTILINE,
)
#: "From: Roisin (ops mgr)": a message of somebody else.
_HOLDS_JOB = lazy(
    r"[^\n(,]*\([^)\n]*\b(?:manager|mgr|lead|head|director|hr|talent|recruit\w*|supervisor)\b", re.IGNORECASE
)
#: What stands right before the name in a last line.
FORMULAS = frozenset(
    "from frm sgd gez etc all soy cheers thanks thx thnx tks tnx tq tqvm ty ta regards rgds rgrds rgd brgds kr best yours kuss x xx xxx xo xoxo bye love sincerely greetings gruß gruss grüße lg vg mvh "
    "hilsen meas saludos saluti abraços abraço abs bjs bj beijos abrazos abrazo besos bises bisous baci groeten groetjes pozdrawiam pozdrav hälsningar terveisin mvg gr ciao slán tschüss tschau laters cumprimentos petons "
    "salut salutations doei adiós cheerio hugs ttyl hwyl".split()
)
#: Labels that stand before a signature.
_SIGNING = frozenset("from signed sgd sig sender name".split())
#: Labels behind which the writer is named, or only says what they did.
_SELF = frozenset(("me", "self"))
_OPENING = 120  # characters at the start of the notes in which the writer may say who speaks
_ENDING = 75  # characters at the end of the notes that a signature fits in
#: How dictation ends, behind the name: "okay. Fiona. Stop".
_SPOKEN_END = Needing(
    "stop|end of|end note|end memo|end recording",
    r"(?<=\w)[\s.,!]+(?:full stop|stop(?: recording| there)?|end (?:of )?(?:note|memo|recording))\W*$",
    re.IGNORECASE,
)
#: What people close with after the name: "Parveen x", "Nilesh 🙂".
_CLOSING_MARKS = lazy(r"(?:\s+x{1,3}|[^\w.)\"']+)\s*$")


def find_sender(text: str, found: list[Label]) -> str:
    """The writer's own name in clean capitals, by which they sign; "" when not sure."""
    before, _, bracket = text.rstrip().rpartition(" (")
    if bracket.endswith(")") and bracket[:-1].rstrip(".").casefold() in TITLES:  # "regards Ngozi (Mrs)"
        text = before
    name = _find_sender(text, found)
    full = name.casefold().split()
    signed = _signed(text) if name else ""
    short = signed.casefold()  # "Emeka" below what HR sent to Chukwuemeka Nwafor
    own = signed if short not in full and any(is_short_form(short, word) for word in full) else name
    letters = own.split(".")
    dotted = len(letters) > 1 and all(len(letter) == 1 for letter in letters)
    if is_strong_formula(own):
        return ""  # "Br", which a letter would take for one more farewell
    return f"{own}." if dotted else own  # "T.J." whose last dot was read as a full stop


def _is_titled(value: str) -> bool:
    """ "By: Mdm Perumal": nobody gives a title to themselves, so that is who held the interview."""
    return value.strip().partition(" ")[0].rstrip(".").casefold() in TITLES


def _find_sender(text: str, found: list[Label]) -> str:
    if name := _addressee(text, found):
        return name
    last = text.rstrip().count("\n") + 1
    for label in found:
        if (
            label.kind == "sender"
            and not _speaks(text, label.word)
            and not _HOLDS_JOB.match(text, label.start)
            and not (label.word == "by" and _is_titled(text[label.start : label.end]))
        ):
            value, _, rest = text[label.start : label.end].strip().partition("  ")[0].partition("(")
            given = rest.partition(")")[0].strip()
            name = _person(
                given if is_given(given.casefold()) and value[1:2] == "." else value.split(",")[0].strip(),
                sure=label.word not in ("by", "from", "name"),
            )
            if not name and label.line == last and label.word in _SIGNING:
                name = cased(given) if is_given(given.casefold()) else _lone_word(value)
            if name:  # "me: Storm Fergus, I split the pile ...", and below it all "Niamh"
                goes_on = label.word in _SELF and "," in value
                return (_signed(text) if goes_on else "") or name
    said = next((said for said in _SAID.finditer(text) if not _is_theirs(text, said.start())), None)
    if said:
        words = said.group(1).split()
        name = _person(" ".join(words[:2]), sure=False) or _person(words[0], sure=False)
        if name:
            return name
    for called in (*_SPEAKING.finditer(text), *_CALLED.finditer(text)):
        word = next(found for found in called.groups() if found)
        if (
            is_given(word.casefold())
            and _only_here(text, word)
            and name_tag(word.casefold()) in (None, "NNP")
        ):
            return word
    for invited in (*(match[1] for match in _INVITED.finditer(text)), *_candidates(text)):
        name = _person(invited, sure=True)
        if name:
            return name
    for here in _HERE.finditer(text):
        word = next(found for found in here.groups() if found)
        low = word.casefold()
        named = (is_given(low) or word.istitle()) and name_tag(low) in (None, "NNP") and low not in NOT_NAMES
        if named and not _speaks(text, word):  # "and this is Ben", in a transcript in which Ben goes on
            return cased(word)
    if name := _file_name(text):
        return name
    name = _dashed(text)
    if name and _only_here(text, name.split()[0]):
        return name
    if name := _said_last(text):
        return name
    name = _signed(text)
    first = next((word for word in name.split() if len(word.rstrip(".")) > 1), "")  # of "W. Achterberg"
    return name if first and _only_here(text, first) else _initial(text)


def _addressee(text: str, found: list[Label]) -> str:
    """To whom the mail went that the notes begin with or quote: "From: Talent Desk", "To: Przybylska, Zofia"."""
    came = {label.line for label in found if label.word == "from"}
    for label in found:
        near = not came.isdisjoint((label.line - 1, label.line + 1))
        if label.kind == "addressee" and near and "hank" not in text[label.end : label.end + _LONGEST]:
            family, _, given = text[label.start : label.end].partition("<")[0].partition(",")
            name = _person(f"{given.strip()} {family}", sure=True)
            words = name.split()
            if (
                family.isupper()
                and len(words) == 2
                and is_given(words[1].casefold())
                and not _leads(words[0])
            ):
                name = f"{words[1]} {words[0]}"  # "CALAFIORE TERESA"
            if name:
                return name
    return ""


def _leads(word: str) -> bool:
    """A given name, or a family name that stands first in full names."""
    return is_given(word.casefold()) or is_family_first(word.casefold())


def _lone_word(value: str) -> str:
    """ "FROM: Shell" under the notes: one word with a capital, though it is an everyday one."""
    word = value.strip(" .")
    low = word.casefold()
    name = word.istitle() and word.isalpha() and low not in (*NOT_NAMES, *FORMULAS) and not is_job(low)
    return word if name and not is_plural(low) else ""


def _candidates(text: str) -> Iterator[str]:
    """What stands before "(candidate)" and the like, from the last comma or mark on."""
    for match in _CANDIDATE.finditer(text):
        before = re.split(r"[,;:|\n]", text[max(0, match.start() - _LONGEST) : match.start()])[-1].strip()
        if found := _NAME_BEFORE.search(before):
            yield found[0]


def _said_last(text: str) -> str:
    """The name with which the notes end, or open; else the one by which somebody calls the writer."""
    end = text.rstrip()
    found = [match["one"] or match["two"] for match in _SIGNS_OFF.finditer(end, max(0, len(end) - _ENDING))]
    if opens := _OPENS.match(text[:_OPENING]):
        found.append(opens[1] or opens[2])
    found += [called[1] for called in _SPOKEN_TO.finditer(text)]
    for name in found:
        words = name.split()
        whole = len(words) > 1 and not any(
            _everyday(word.casefold()) for word in words
        )  # "Godspower Ebikeme"
        if not whole and len(words) > 1 and not is_given(words[0].casefold()):
            words = words[1:]  # "Right Declan out"
        first = words[0].casefold()
        if not _only_here(text, first) or first in NOT_NAMES:
            continue
        name = " ".join(words)
        if (whole or is_given(first) or _is_nick(first)) and _person(name, sure=True):
            return cased(name)
    return ""


def _is_theirs(text: str, start: int) -> bool:
    """What she or he says of a name, or a badge: "he goes hi my name is Joe", "Badge says "Hello my name is Vicky""."""
    before = text[text.rfind("\n", 0, start) + 1 : start][-_ENDING:]
    quoted = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return quoted or not {"she", "he"}.isdisjoint(before.casefold().split()[-3:])


def _file_name(text: str) -> str:
    """The only name in the name of a file above the notes, where they do not tell of its bearer: "notes_rey_3mar.txt"."""
    stem, _, ending = text.strip().partition("\n")[0].strip().rpartition(".")
    words = stem.casefold().replace("-", "_").split("_")
    if ending.casefold() not in _FILES or " " in stem or "with" in words:
        return ""
    names = [
        word for word in words if is_given(word) and name_tag(word) in (None, "NNP") and word not in NOT_NAMES
    ]
    told = len(names) != 1 or text.casefold().count(names[0]) > 1
    return "" if told else cased(names[0])


def _speaks(text: str, word: str) -> bool:
    """The label opens several lines: it is a speaker's, and what follows is said."""
    return len(re.findall(rf"^\W*{re.escape(word)}\s*(?::|[-–—] )", text, re.IGNORECASE | re.MULTILINE)) > 1


def _only_here(text: str, word: str) -> bool:
    """A name under the notes that stands in them too is somebody they are about."""
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)) == 1


def _dashed(text: str) -> str:
    """The name behind a dash that has one of the last lines for itself: "— Jun Kiat" above a reminder."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in lines[:1:-1][:_LAST_LINES]:
        if (signed := _DASHED.fullmatch(line)) and (name := _person(signed[1], sure=True)):
            return name
    return ""


def _signed(text: str) -> str:
    text = text.rstrip()[:-_ENDING] + _SPOKEN_END.sub("", text.rstrip()[-_ENDING:])
    if name := _dashed(text):
        return name
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    if any(line.startswith("Q.") for line in lines):
        lines = [line.removeprefix("A. ") for line in lines]  # an answer, and no initial
    while lines:
        name = _signs(lines)
        if name or not lines.pop().casefold().startswith(_POSTSCRIPTS):
            return name
    return ""


def _signs(lines: list[str]) -> str:
    """The name in the last of these lines, or above a job that stands there."""
    ending = _CLOSING_MARKS.sub("", lines[-1][-_ENDING:])
    kissed = set(lines[-1][-_ENDING:][len(ending) :].strip()) == {"x"}
    line = (lines[-1][:-_ENDING] + ending) or lines[-1]
    before = lines[-2] if len(lines) > 1 else ""
    if len(lines) > 2 and _names_job(line):  # "Bill Ormsby", and below that "Lockkeeper"
        line, before, kissed = before, lines[-3], False
    if not before:
        return _tail(line)
    last = line.strip(" ,")
    if name := _in_brackets(last):
        return name
    if not _asks_for(before):
        name = _alone(last, kissed=kissed) or _with_detail(last, before)
    return name or _tail(line)


def _alone(last: str, *, kissed: bool) -> str:
    """The name that has the last line for itself."""
    if len(last.split()) > 3 or last.endswith((":", "?", "!")):
        return ""
    if _greets(last):
        return ""
    bare = re.sub(r"^[-–—~/*•( ]+|\)$", "", last)
    dash = bool(re.match(r"[*• ]*[-–—~/]", last))
    name = _person(bare, sure=dash or kissed or last[:1].isupper() or _is_nick(bare))
    return name if name and (dash or not _chore(name)) else ""


def _greets(line: str) -> bool:
    """The line speaks to somebody: "Hiya Pam"; but "Ciao Marco" closes."""
    return line.split(" ", 1)[0].casefold() not in FORMULAS and bool(greeting_end(line))


def _asks_for(line: str) -> bool:
    """The line lacks the name that the next one holds: "gate 3, ask for", "also up for it:", "must ring"."""
    *rest, last = line.casefold().split()
    if last.endswith(":"):
        return last[:-1] not in FORMULAS | _SIGNING
    if last in ("and", "&"):
        return True
    if f"{' '.join(rest[-1:])} {last}" in _ASKS_FOR:
        *rest, last = *rest[:-1], "ask"
    while rest and rest[-1] in _DUTIES:
        rest.pop()
    return last in _ASKS_FOR and (not rest or rest[-1][-1] in ",.;:!")


def is_another(text: str, name: str) -> bool:
    """Is it somebody to ask for, who is greeted or quoted, or who owns something, whom the last line names?"""
    *_, above, last = "", "", *(line.strip() for line in text.split("\n") if line.strip())
    before, found, behind = last.partition(name or "\n")
    if not (found and above):
        return False
    said_by = last[0] in _QUOTES and before.endswith(("- ", "– ", "— ", "~ "))
    return said_by or _greets(last) or behind.startswith(("'s", "’s")) or (not before and _asks_for(above))


def _with_detail(last: str, before: str) -> str:
    """The name in a last line that goes on with a section, a place, a number or a date: "S.B. Mokoena, shift C",
    "thx, Jolene (front desk)"; not one of several such lines."""
    if _heads(before) or (last[:1] == before[0] and not before[0].isalnum()):
        return ""
    for head in _heads(last):
        head = head.lstrip("-–—~/ ")
        words = head.split() or [""]
        closed = words[0].casefold().rstrip(",.!") in FORMULAS
        name = _tail(head) if closed else _person(head, sure=True) if len(words) <= _LAST_LINES else ""
        first, *more = name.casefold().split() or [""]
        initials = len(first.partition(".")[0]) == 1 and more and not _everyday(more[-1])
        if name and (is_given(first) or _is_nick(first) or initials) and not _chore(name):
            return name
    return ""


def _heads(line: str) -> list[str]:
    """What is left of a line without the details at its end, one after the other."""
    heads: list[str] = []
    while len(heads) < _LAST_LINES:
        line = line.rstrip(" .")
        line, sign, detail = line.rpartition("(" if line.endswith(")") else ",")
        words = detail.replace(")", " ").replace("/", " ").replace(".", " ").strip(" -–—").split()
        if not sign or not line.strip() or not _is_detail(words):
            break
        heads.append(line.strip(" ,"))
    return heads


def _is_detail(words: list[str]) -> bool:
    """A few words that tell nothing and name nobody."""
    low = [word.casefold() for word in words]
    named = any(
        word.istitle() and is_given(one) and name_tag(one) in (None, "NNP")
        for word, one in zip(words, low, strict=True)
    )
    told = any(len(word) > 1 and word_kind(word) in _TOLD for word in low) or "sign" in low
    bids = any(word_kind(word).startswith("VB") for word in low[:1])
    return not (named or told or bids) and len(words) <= _LONGEST_DETAIL


def _in_brackets(line: str) -> str:
    """What somebody goes by who signs "R. Thackeray (Rob)" or "Mary Okonkwo (Mimi to all)"; not "Macca (Liam Reid)"."""
    signed, _, rest = line.partition("(")
    called, *more = rest.removesuffix(")").split() or [""]
    told = rest.endswith(")") and is_given(called.casefold()) and more[:1] in ([], ["to"])
    name = _person(signed, sure=True) if told else ""
    return cased(called) if " " in name or (name and more) else ""


def _is_nick(word: str) -> bool:
    """A given name, or a piece of one, made familiar: "deano", "robbo", "shazza"."""
    stems = {word[:-1], word[:-2]} if word[-3:-2] == word[-2:-1] or word[-1:] == "o" else {word[:-1]}
    made = word.endswith(("o", "a", "y")) and any(len(stem) > 2 and is_given(stem) for stem in stems)
    made |= word.endswith("zza") or bool(other_forms(word))  # "damo"
    return word.isalpha() and common_tag(word) is None and made


def _names_job(line: str) -> bool:
    """Is the line a job and nothing else, and no given name: "ward clerk", but not "Dean"?"""
    words = line.strip(" .,").casefold().split()
    return 0 < len(words) <= _LONGEST_POST and is_job(words[-1]) and not any(map(is_given, words))


def _tail(line: str) -> str:
    """A name of one or two words behind the last full stop, dash or closing formula of the last line."""
    words = line.rstrip(" .").split()
    ending = "." if line.rstrip().endswith(".") else ""
    if turned := _turned(words):
        return turned
    for count in (1, 2):
        if len(words) <= count:
            return ""
        before, name = words[-count - 1], " ".join(words[-count:])
        dash = before.strip("-–—~") == ""
        formula = before.strip(",.!").casefold() in FORMULAS
        stop = before[-1] in ".!?…" and len(before) > 2  # not "w. Femi"
        if dash and line[0] in _QUOTES:
            return ""  # who said it
        closes = _closes(words[: -count - 1])
        if before == "from" and (name.casefold() in MONTH_NAMES or not closes):
            return ""  # "from August", "collect the gas cutter from Yaw"
        if (
            (dash or formula or stop)
            and (name[0].isupper() or _small_name(name, formula=formula and closes, stop=stop))
            and (
                found := _person(name + ending, sure=dash or formula or _last_word(name, count))
                or (_lone_word(name) if closes and formula and before[-1] == "," else "")  # "Best, Tansy"
            )
            and (dash or formula or count == 1 or not _chore(found))
        ):
            return found
    return ""


def _turned(words: list[str]) -> str:
    """ "P. Hargreaves" of a last sentence "Hargreaves, P."."""
    if len(words) < 2 or len(words[-1]) > 1 or not words[-1].isupper() or words[-2][-1] != ",":
        return ""
    family = words[-2][:-1]
    opens = len(words) == 2 or words[-3][-1] in ".!?"
    name = family.istitle() and family.casefold() not in FORMULAS and not _everyday(family.casefold())
    return f"{words[-1]}. {family}" if opens and name else ""


def _small_name(name: str, *, formula: bool, stop: bool) -> bool:
    """A given name without its capital: "cheers bex", "cheers jonno", and behind a full stop one that is no word besides; not
    "cheers mate"."""
    low = name.casefold()
    if low in NOT_NAMES and low not in MONTH_NAMES:
        return False
    if formula:
        return is_given(low) or _is_nick(low)
    return stop and is_given(low) and name_tag(low) in (None, "NNP")


def _initial(text: str) -> str:
    """The letter with which the notes end: "Cheers, A.", "R." on a line of its own."""
    before, _, last = f"\n{text.rstrip()}".rpartition("\n")[2].rpartition(" ")
    letter = last.rstrip(".")
    word = before.split()[-1] if before.strip() else "."
    signs = word[-1] in ".!?" or word.strip(",").casefold() in FORMULAS
    return letter.upper() if signs and len(letter) == 1 and letter.isalpha() and letter not in "xX" else ""


def _closes(before: list[str]) -> bool:
    """The formula opens a sentence, or goes on with one: "ok. cheers bex", "thanks all. bex", not "said thanks bex"."""
    return not before or before[-1][-1] in ".,!?" or before[-1].casefold() in FORMULAS


def _last_word(name: str, count: int) -> bool:
    """One short word that English lacks behind the last full stop: "... before Xmas. Fi"."""
    return (
        count == 1
        and len(name) < 5
        and common_tag(name.casefold()) is None
        and name.istitle()
        and name.isalpha()
    )


def _chore(name: str) -> bool:
    """Two words of which the first is an everyday one: "Wash scrubs" is no signature."""
    first, *rest = name.split()
    if (
        is_given(first.casefold())
        and rest
        and (len(rest[-1].rstrip(".")) == 1 or is_last_name(rest[-1]) or is_family_first(rest[-1].casefold()))
    ):
        return False
    return bool(rest) and name_tag(first.casefold()) not in (None, "NNP")


def _person(value: str, *, sure: bool) -> str:
    """The value when it reads as a name and nothing else. `sure`: the place says so, so it need not be listed."""
    words = value.strip(' .,"').split()
    while len(words) > 1 and words[0].casefold().strip(",.!") in FORMULAS:  # "Gruß Katrin Bösch"
        words = words[1:]
    if not 1 <= len(words) <= 5 or not all(_wordlike(word) for word in words):
        return ""
    if words[-1].endswith(("'s", "’s")):
        return ""  # a shop, or what is somebody's
    if not _IN_NO_NAME.isdisjoint(word.casefold() for word in words):
        return ""  # "me: Nobody's money is worth it"
    plain = [
        word for word in words if word.rstrip(".").casefold() not in TITLES and len(word.rstrip(".")) > 1
    ]
    if not plain or words[0].casefold().rstrip(".") in ("ps", "pps", "nb"):
        return ""
    low = [word.rstrip(".").casefold() for word in plain]
    listed = [word for word in low if is_given(word) or is_last_name(word)]
    common = [word for word in low if _everyday(word) and word not in PARTICLES]
    if not listed and not (sure and not common):
        return ""
    if common and len(common) == len(low) and (len(low) > 1 or not sure):
        return ""
    if len(words) > 1 and words[0].islower() and low[0] in common and not is_given(low[0]):
        return ""  # "me: taught Clementine"
    if not sure and any(word not in listed for word in common):  # "supplier scorecard since Jan"
        return ""
    if all(word.islower() and word in PARTICLES for word in plain):
        return ""  # "me = chef de partie"
    if any(map(_is_post, low)) or (len(low) == 1 and is_job(low[0]) and not is_given(low[0])):
        return ""
    while len(words) > 1 and words[0].rstrip(".").casefold() in (*TITLES, "sr", "tr"):
        if words[0] in _NOT_TITLES:
            break
        words.pop(0)
    end = "." if value.rstrip().endswith(".") and len(words[-1].rstrip(".")) == 1 else ""
    if len(words) == 1 and words[0].isupper() and not _VOWELS & set(words[0]):
        return words[0]  # "WL"
    return cased(" ".join(words).rstrip(".")) + end


def _is_post(low: str) -> bool:
    """A job that nobody is called by."""
    return not is_given(low) and (low in HEADS or (is_job(low) and not is_last_name(low)))


def _everyday(low: str) -> bool:
    """A word of English that is no name, or its plural: "bins", "tbc"."""
    plural = common_tag(low) is None and is_plural(low) and not (is_given(low) or is_last_name(low))
    if low in NOT_NAMES and not is_given(low):
        return True
    return common_tag(low.removesuffix("s") if plural else low) not in (None, "NNP")


def _wordlike(word: str) -> bool:
    return word[0].isalpha() and ".." not in word and all(char.isalpha() or char in "'’-." for char in word)

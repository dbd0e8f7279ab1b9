"""Reading pasted notes: bytes, passages with exact places, and everything that given fields decide."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notes_corpus import FILES, corpus_notes, notes_of, read_once

from followup.errors import NotesError
from followup.notes import decode_notes, read_notes
from followup.notes.corrections import find_corrections, retracted
from followup.notes.figures_put_right import in_last_form
from followup.notes.segmenting import pieces
from followup.settings import MAX_NOTES_CHARS


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"met Priya\r\nbay 6\r", "met Priya\nbay 6\n"),
        (b"\xef\xbb\xbfmet Priya", "met Priya"),
        ("met Zoë".encode("utf-16"), "met Zoë"),
        (b"\xfe\xff" + "met Zoë".encode("utf-16-be"), "met Zoë"),
    ],
    ids=["line ends", "UTF-8 with BOM", "UTF-16 LE", "UTF-16 BE"],
)
def test_text_is_decoded(raw: bytes, text: str) -> None:
    """Line ends become LF, and a byte order mark is no part of the text."""
    assert decode_notes(raw) == text


@pytest.mark.parametrize(
    ("raw", "says"),
    [(b"met \xff\xff", "byte 4"), (b"met\0Priya", "NUL at character 3"), (b"\xff\xfea", "byte")],
    ids=["not UTF-8", "NUL", "half a character"],
)
def test_binary_is_refused_in_one_line(raw: bytes, says: str) -> None:
    """What is no text is refused with the place of the first bad byte, in one line."""
    with pytest.raises(NotesError, match=says) as refused:
        decode_notes(raw, path="notes.txt")
    assert refused.value.path == "notes.txt" and "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff\n"], ids=["nothing", "blanks", "a mark alone"])
def test_empty_notes_are_refused(text: str) -> None:
    """Notes without a word are an error, not an empty draft."""
    with pytest.raises(NotesError, match="empty"):
        read_notes(text)


def test_the_limit_counts_characters() -> None:
    """At the limit notes are read, one character over they are not; the message shows both numbers."""
    assert read_notes("x" * MAX_NOTES_CHARS).passages
    with pytest.raises(NotesError, match="200,001 characters, limit 200,000"):
        read_notes("x" * (MAX_NOTES_CHARS + 1))


@pytest.mark.parametrize("text", corpus_notes())
def test_passages_stand_where_they_say(text: str) -> None:
    """Each passage is the exact substring at its place, in order, without overlap, in its line; ids are unique."""
    notes = read_once(text)
    end = 0
    for passage in notes.passages:
        assert notes.text[passage.start : passage.end] == passage.text
        assert passage.start >= end and passage.text in notes.lines[passage.line - 1]
        end = passage.end
    assert len({passage.id for passage in notes.passages}) == len(notes.passages)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever is pasted, reading ends without an error of ours, or says that there is nothing to read."""
    try:
        notes = read_notes(text)
    except NotesError:
        return
    assert all(notes.text[p.start : p.end] == p.text for p in notes.passages)


@pytest.mark.parametrize("last", ["W. Achterberg", "— T. Wójcik", "Tom"])
def test_a_signature_with_an_initial_is_kept_whole(last: str) -> None:
    """The initial is no reason to doubt the name, and goes along."""
    assert read_notes(f"met Priya about the rota\n{last}").sender == last.strip("— ")


def test_a_line_of_its_own_behind_a_dash_signs_before_all_else() -> None:
    """Who is named right above it is no writer, however it is put."""
    assert (
        read_notes("met her about the rota job\nI just saw, it's Darcy, Darcy Holt.\n- Travis").sender
        == "Travis"
    )


@pytest.mark.parametrize("last", [", , ,", "...", ". .", "-", "—,"])
def test_a_last_line_of_marks_is_no_signature(last: str) -> None:
    """Nothing but punctuation under the notes names nobody."""
    assert read_notes(f"met Priya about the rota\n{last}").sender == ""


@pytest.mark.parametrize(
    "piece",
    [
        "Priya wants it, ",
        "re the ops manager role ",
        "a b ",
        "- ",
        "no wait, 13 ",
        "| who | ",
        "x",
        "\u0301",
        "«(",
        " ",
        "\t",
        "!",
        ";",
    ],
)
def test_long_notes_take_linear_time(piece: str) -> None:
    """Four times the text takes about four times as long, whatever is repeated."""

    def seconds(length: int) -> float:
        text = "x" + (piece * length)[:length] + "x"
        gc.collect()
        gc.disable()  # a pass over what all other tests left behind takes longer than the reading
        try:
            begin = time.process_time()
            read_notes(text)
            return time.process_time() - begin
        finally:
            gc.enable()

    seconds(1000)
    assert seconds(40_000) < 8 * seconds(10_000) + 0.2


def test_the_same_notes_read_the_same() -> None:
    """Reading has no memory: a second time, after other notes, everything is equal."""
    texts = [text for _, text in notes_of(FILES[0])][:10]
    first = [read_notes(text) for text in texts]
    assert [read_notes(text) for text in reversed(texts)] == first[::-1]


def test_given_fields_win() -> None:
    """What the user gives stands, whatever the notes say."""
    notes = read_notes(
        "met Priya Nair re night shift lead\nTom", to=("Dr Okafor",), sender="Ana", role="Planner", team="Ops"
    )
    assert [name.full for name in notes.interviewers] == ["Dr Okafor"]
    assert (notes.sender, notes.role, notes.team) == ("Ana", "Planner", "Ops")


def test_spoken_marks_end_a_passage() -> None:
    """In dictation "period" and "full stop" stand for the marks; one "notice period" does not."""
    text = (
        "so she wants refunds under ten days period his wife is due in three weeks period and I told her about the "
        "checklist comma she liked that full stop the notice period is four weeks"
    )
    found = [passage.text for passage in read_notes(text).passages]
    assert "his wife is due in three weeks" in found
    plain = [
        passage.text for passage in read_notes("they asked about my notice period and the rota").passages
    ]
    assert plain == ["they asked about my notice period and the rota"]


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("rollback 50 to 9 min. the 9 was the first version, it is 6", "9"),
        ("mispicks 41 and then 16. edit: after was 14 not 16", "16"),
    ],
)
def test_a_figure_that_is_disowned_later_is_taken_back(line: str, figure: str) -> None:
    """However far behind it the notes say so; a figure that is merely explained where it stands first is not."""
    assert figure in read_notes(f"met Priya about the rota\n{line}").retracted
    assert not read_notes("met Priya about the rota\n9 was the best week, it is 82 and not 85").retracted


@pytest.mark.parametrize(
    "line",
    ["9 was x ", "14 is 15 not 16 ", "name - Graeme Holt\n", "Abcd not Abce ", "{} - no, 9999 it was\n"],
)
def test_corrections_without_end_are_read_in_time(line: str) -> None:
    """Three times the text takes no more than about three times as long: each of these was compared with all before."""
    seconds = []
    for times in (1000, 3000):
        text = "".join(line.replace("{}", str(1000 + 2 * turn)) for turn in range(times))
        start = time.process_time()
        retracted(text, find_corrections(text))
        seconds.append(time.process_time() - start)
    assert seconds[1] < 6 * seconds[0] + 0.2


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        ("the count on the gate went from 520 to 210\nsorry 190. 190 it was", "the count on the gate went from 520 to 190 it was"),
        ("lap times went from 44 seconds to 21. No. I'm telling lies. 23.", "lap times went from 44 seconds to 23."),
        ("boarding fell from 35 minutes to 16. No, let me not lie, it was 19.", "boarding fell from 35 minutes to 19."),
        ("before were 31 tows in the month, after were 14. No. 30 and 12, I looked", "before were 30 tows in the month, after were 12, I looked"),
        ("rejects down from 24 to 8 a month\nplease note: 26 to 8, the book says so", "rejects down from 26 to 8 a month, the book says so"),
        ("three came back out of two sixty no take that back four it was four", "four came back out of two sixty"),
        ("Fifteen joints, none redone.\nHIM: Fifteen?\nME: Sorry, fourteen.", "fourteen joints, none redone.\nHIM: fourteen."),
        ("bins went from 40 a week to 12. Actually 12 was one good week, 15 is more like it", "bins went from 40 a week to 15. Actually 12 was one good week, 15 is more like it"),
        ("errors at 41% and now 30 - no wait, 23%, Bo weighed it", "errors at 41% and now 23%, Bo weighed it"),
        ("30% of picks - no wait, 13% by May", "13% of picks by May"),
        (
            "calls fell from 40 in the day to 15. No, sorry, I checked in my book, it was from 40 to 12",
            "calls fell from 40 in the day to 12",
        ),
        ("six weeks no sorry four weeks for a count", "four weeks for a count"),
        ("went from 9 min a bus to 6 .. eh no 6.5 lah", "went from 9 min a bus to 6.5 lah"),
    ],
    ids=["next line", "asides", "not lie", "both ends", "a note below", "a share", "asked back", "explained", "percent", "of what", "looked up", "counted again", "eh no"],
)  # fmt: skip
def test_a_figure_is_read_as_the_notes_last_tell_it(told: str, holds: str) -> None:
    """Also where what holds stands in the next sentence or line, and where both ends of a range are told anew."""
    assert in_last_form(told, 0, len(told)) == holds


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        ("dents fell from 31 a week to 14ish. actualy 13", "dents fell from 31 a week to 13ish"),
        ("first go right 64% → 73... nie, 72%", "first go right 64% → 72%"),
        ("refills 52 a day to 24, er, 23", "refills 52 a day to 23"),
        ("we have 18 carts no 15 carts on the ward", "we have 15 carts on the ward"),
        ("pallets parked 57 → 8 (R checked, he had 59 → 8, go w/ his)", "pallets parked 59 → 8"),
        ("25 trips a day down to 14. wait 24. 24 to 14", "24 trips a day down to 14"),
        ("lost tags 71 to 18 a month. She liked it. Correction: 71 to 22, the 18 was only May", "lost tags 71 to 22 a month. She liked it. Correction: 71 to 22, the 18 was only May"),
        ("took late calls from 28 to 5. sorry, 29 to start with", "took late calls from 29 to 5. sorry, 29 to start with"),
        ("spoilt trays 34 to 11 (I had it wrong, it's 12)", "spoilt trays 34 to 12"),
        ("wet sacks 23 to 9. The 9 should be 7", "wet sacks 23 to 7. The 9 should be 7"),
        ("loose bolts 42 to 15. it's 13 not 15", "loose bolts 42 to 13. it's 13 not 15"),
        ("bikes in repair fell from 38 to 19\nhe liked it\nPS the figure for the bikes was 17", "bikes in repair fell from 38 to 17\nhe liked it\nPS the figure for the bikes was 17"),
        ("it went to 3200 people and 11% came back. no hang on it was 410 so nearer 13%", "it went to 3200 people and 13% came back. no hang on it was 410 so nearer 13%"),
        ("we found 19 leaks in six weeks. Sorry, it was 16. Nineteen was with the others", "we found 16 leaks in six weeks. Sorry, it was 16. Nineteen was with the others"),
        ("told him we have 6 kitchens. he corrected me, it is 7 kitchens", "told him we have 7 kitchens"),
        ("140 late orders, sorry, 14 late orders", "14 late orders"),
        ("the count moved to mondays sorry thursdays", "the count moved to thursdays"),
        ("23 signed up on time. sory 32 no no 23 only", "23 signed up on time. sory 32 no no 23 only"),
        ("spoilt trays went from forty no sorry not forty thirty one a month to 9", "spoilt trays went from thirty one a month to 9"),
    ],
    ids=["a slip", "another tongue", "a filler", "counted again", "who looked it up", "a range again", "far below", "at first", "wrong", "told again", "not", "a postscript", "a share", "told by what it was", "by somebody", "a digit more", "days", "back again", "not that one"],
)  # fmt: skip
def test_what_takes_back_has_a_small_grammar(told: str, holds: str) -> None:
    """Whoever says it and in whatever words: what was told is replaced by what holds, at the end that is meant."""
    assert in_last_form(told, 0, len(told)) == holds


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("met Mrs Donaghy about the rota. EDIT. it's not Donaghy, that's the one in Tuam. She's Mrs Donnelly.", "Donnelly"),
        ("met Mr Petersen about the rota job. spelling: Peterson", "Peterson"),
        ("met Lee Chang about the rota job. PS his name is Lee Cheang", "Cheang"),
    ],
    ids=["another", "spelling", "his name is"],
)  # fmt: skip
def test_a_name_is_read_as_the_notes_last_tell_it(text: str, named: str) -> None:
    """Also where another clause or nothing but the same line stands between."""
    assert [name.last for name in read_notes(text).interviewers] == [named]


def test_a_word_of_english_is_no_name_that_is_taken_back() -> None:
    """ "Job" begins as "Joan" does; what the notes say of the job can still be told."""
    assert "job" not in read_notes("met Jon Hale for the rota job. scratch that, Joan Hale").retracted


def test_a_share_puts_a_share_right() -> None:
    """Per cent behind a count takes back the per cent before it; of a range it is the end beside it."""
    priced = read_notes("met Priya about the rota\n40 jobs priced, within 5% of the cost on 31. No. 13%")
    assert priced.retracted == {"5%"}
    assert read_notes("met Priya about the rota\nreturns went from 12% to 4, no 6%").retracted == {"4"}


def test_no_figure_holds_where_nobody_knows_which_was_meant() -> None:
    """Halfway between both ends of a range; either may be the one that is taken back."""
    notes = read_notes("met Priya about the rota\nqueue from 40 to 15 people. No, 25.")
    assert notes.retracted == {"40", "15"}


@pytest.mark.parametrize(
    "told",
    [
        "3 patients wait 96 minutes",
        "fell from 45 to 12. sorry about the 40 minutes I took",
        "from 22 to 12, actually in 3 weeks",
        "we fixed 5 lines, actually 4 of the 9",
        "at 40 a shift, meant to be 30",
        "from 20 to 16, and she wants 14 not 16",
        "line 2 stood, six weekends not 2 like they said",
        "a call at week 2 and week 6, she has a list to go with it",
        "we have 3 sites, no 4 is worse",
        "at the head of no. 2 conveyor, 12 in all",
        "from 31 in May to 8 in June. Wait, 31 was April",
        "sick 4 days, actually 2 of them on leave",
    ],
)
def test_figures_that_stand_side_by_side_take_nothing_back(told: str) -> None:
    """Counts of two things, the number of a thing, a figure that is spoken of again."""
    assert in_last_form(told, 0, len(told)) == told


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("Both of us felt the customer must be called before he calls us, every Friday, even when there is no news", True),
        ("we were of one mind that the person who trains the loaders must have been a loader before anything else", True),
        ("TOGETHER: the brine must be tasted by a person in the morning, and not only by the probe at night", True),
        ("conductor and driver must know each other one day before, and not meet for the first time at the gate", True),
        ("I told her about the rota and the colour tags must get milk on the way home after the school run", False),
        ("she nodded at the map and nobody knows yet must ping Ana about the swap before the end of the day", False),
    ],
    ids=["felt", "a relative clause", "a label", "two of them", "milk", "ping"],
)  # fmt: skip
def test_a_must_stays_with_its_subject(line: str, whole: bool) -> None:
    """What somebody must do is no new thought; a reminder behind a finished clause is one."""
    found = [text for text in (line[piece.start : piece.end] for piece in pieces(line)) if "must" in text]
    assert [text.startswith("must") for text in found] == [not whole]

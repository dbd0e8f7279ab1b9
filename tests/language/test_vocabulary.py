"""The word classes of the acts grammar, as their file has them and as a sentence is read."""

from __future__ import annotations

import pytest

from followup.language.lexicon import WordTable, read_table
from followup.language.reading import read_sentence
from followup.language.vocabulary import phrases_from, word_classes


def test_every_phrase_is_spelt_as_it_is_read() -> None:
    """A phrase that no reading can hold ("can't", "so-called" in one piece) would never be found."""
    lines = [line.split() for line in read_table("classes.txt").decode().splitlines() if line[:1] != "#"]
    unread = [
        member
        for _, *members in lines
        for member in members
        if read_sentence(member.replace("_'s", "'s").replace("_", " ")).words != member.split("_")
    ]
    assert unread == []


def test_a_phrase_is_known_by_its_first_two_words() -> None:
    """Phrases are looked up by two words; the rest of each comes with its classes."""
    rests = dict(phrases_from("white")["smoke"])
    assert "DECI" in rests[()]
    assert "kettle" not in phrases_from("white")


def test_inflection_and_a_slip_in_a_key_word_are_undone() -> None:
    """Forms of a word, and one wrong letter in a long key word, have the classes of the word."""
    assert word_classes("critiques") == word_classes("critique") != frozenset()
    assert word_classes("feedbakc") == word_classes("feedback")


@pytest.mark.parametrize("name", ["lexicon.txt", "first_names.txt", "last_names.txt", "word_groups.txt"])
def test_every_entry_of_a_table_is_found_and_nothing_else(name: str) -> None:
    """Entries of all blocks, the first and the last too, have their value; what lies between two of them has none."""
    table = WordTable(name)
    lines = read_table(name).decode("utf-8").splitlines()
    for line in {*lines[:: len(lines) // 2_000], lines[0], lines[-1]}:
        key, _, value = line.partition(" ")
        assert table.get(key) == value
        assert table.get(f"{key}~") is None
    odd = ["", " ", "\n", "\ud800", "\U0010ffff", f"{lines[0]}\n{lines[1]}", f"{lines[5]} "]
    assert [key for key in odd if table.get(key) is not None] == []

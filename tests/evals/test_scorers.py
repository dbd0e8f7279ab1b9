"""Every scorer: a good letter near the top, each defect below it, with a reason that says what to do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from followup.evals.cases import Case, Expect
from followup.evals.sample import make_sample
from followup.evals.scorers import FLOOR, SCORERS, overall, score_all
from followup.evals.scorers.base import Score

NAMES = [scorer.name for scorer in SCORERS]


def scores(case: Case, text: str) -> dict[str, Score]:
    return score_all(make_sample(case, text))


def value(case: Case, text: str, name: str) -> float:
    found = scores(case, text)[name].value
    assert found is not None
    return found


def test_the_twelve_scorers_are_there() -> None:
    """The names that reports promise."""
    assert (
        "structure rules recipient role facts grounding discretion specificity voice concision order likeness".split()
    ) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_good_letter_is_near_the_top(case: Case, letter: str, name: str) -> None:
    """The reference of a case loses next to nothing anywhere."""
    assert value(case, letter, name) >= 0.85, scores(case, letter)[name].reason


Change = Callable[[str], str]
DEFECTS: list[tuple[str, str, Change, str]] = [
    ("structure", "no-subject", lambda t: t.split("\n\n", 1)[1], "subject"),
    ("structure", "no-closing", lambda t: t.replace(t[t.index("I would very") : t.index("Best")], ""), "forward"),
    ("structure", "cut-off", lambda t: t.replace(" and I would be glad to carry that further.", " and"), "finish"),
    ("recipient", "wrong-name", lambda t: t.replace("Hi Priya", "Hi Gregory"), "greet"),
    ("recipient", "wrong-signature", lambda t: t.replace("\nTom", "\nGregory"), "sign"),
    ("recipient", "two-people", lambda t: t.replace("Hi Priya", "Hi Priya and Gregory"), "Gregory"),
    ("role", "wrong-role", lambda t: t.replace("Night Shift Lead", "Fleet Insurance Clerk"), "role"),
    ("facts", "no-facts", lambda t: t.replace("pick errors", "things").replace("label change in bay 6", "change"), "use"),
    ("grounding", "invented-figure", lambda t: t.replace("carry that", "cut costs by 83% and carry that"), "83"),
    ("grounding", "other-unit", lambda t: t.replace("4%", "4 hours"), "4 stands for"),
    ("grounding", "invented-name", lambda t: t.replace("the temps", "the temps of Rosalind"), "Rosalind"),
    ("grounding", "qualification", lambda t: t.replace("I would be glad", "with my MBA I would be glad"), "mba"),
    ("discretion", "secret", lambda t: t.replace("by Christmas", "by Christmas, and 31-34k,"), "31-34k"),
    ("specificity", "general", lambda t: t.replace(t[t.index("Your aim") : t.index("I would very")], "It was good.\n\n"), "before"),
    ("specificity", "no-figures", lambda t: t.replace("from 4% down to 2", "from some% down to some"), "figure"),
    ("voice", "outsider", lambda t: t.replace("to lead the nights", "to join your company"), "colleague"),
    ("voice", "cliche", lambda t: t.replace("Thank you", "I hope this message finds you well. Thank you"), "own words"),
    ("voice", "doubt", lambda t: t.replace("I would very", "I am sorry I was so nervous. I would very"), "doubts"),
    ("voice", "lower-case", str.lower, "capital"),
    ("voice", "shouting", lambda t: t.replace("further.", "further!!!"), "mark"),
    ("voice", "third-person", lambda t: t.replace("and I would be glad", "and Tom would be glad"), "say I"),
    ("voice", "boast", lambda t: t.replace("I would very", "You will not find anyone better. I would very"), "facts speak"),
    ("voice", "settled", lambda t: t.replace("I would very", "As agreed, I will start on nights. I would very"), "given you the job"),
    ("voice", "rivals", lambda t: t.replace("I would very", "There are three of us on the list. I would very"), "leave the others"),
    ("voice", "private", lambda t: t.replace("I would very", "My back is better now. I would very"), "private"),
    ("voice", "still-notes", lambda t: t.replace("Your aim of", "He has the aim of"), "to the reader"),
    ("grounding", "gift", lambda t: t.replace("Lead role.", "Lead role. Thank you for the delicious lunch."), "nothing of this"),
    ("grounding", "turned-figures", lambda t: t.replace("from 4% down to 2", "from 2 down to 4%"), "before"),
    ("recipient", "unsigned", lambda t: t.replace("Best wishes,\nTom", "Best wishes,"), "sign as"),
    ("concision", "padding", lambda t: t.replace("I would very", "It is what it is and always was. " * 12 + "I would very"), "cut"),
    ("order", "thanks-last", lambda t: t.replace("Thank you for taking", "I liked").replace("hearing from you.", "it. Thank you."), "thank"),
    ("likeness", "other-words", lambda t: "Subject: Hello\n\nHi,\n\nThanks.\n\nBye", "chrF"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "change", "reason"),
    [pytest.param(name, change, reason, id=f"{name}-{id}") for name, id, change, reason in DEFECTS],
)
def test_a_defect_costs_and_says_so(case: Case, letter: str, name: str, change: Change, reason: str) -> None:
    """A defect lowers the scorer it belongs to, and the reason names it."""
    damaged = change(letter)
    assert damaged != letter
    assert value(case, damaged, name) < value(case, letter, name) - 0.05
    assert reason.casefold() in scores(case, damaged)[name].reason.casefold()


@pytest.mark.parametrize("name", ["facts", "role", "recipient", "specificity"])
def test_nothing_to_measure_by_is_null_with_a_reason(case: Case, letter: str, name: str) -> None:
    """A case that expects nothing gives null, never 0, and says why."""
    bare = case.model_copy(
        update={
            "expect": Expect(facts=() if name == "specificity" else None),
            "given": case.given.model_copy(update={"role": None, "to": ()}),
            "notes": "a talk about pallets and labels",
            "references": (),
        }
    )
    found = scores(bare, letter)
    if name != "role":
        assert found[name].value is None
        assert found[name].reason
    assert found["likeness"].value is None


def test_what_one_of_a_panel_said_is_credited_to_that_one(case: Case, letter: str) -> None:
    """The notes tell who wants what; a draft that changes the two round loses, one that keeps them does not."""
    notes = "Priya: pick errors down before peak, a board at the door\nOmar wants the voice headsets taught to temps"
    panel = case.model_copy(
        update={"notes": notes, "expect": Expect(greets=(("priya",), ("omar",)), names=("Priya", "Omar"))}
    )
    right = "Priya, pick errors before peak stayed with me. Omar, the voice headsets are for the temps too."
    body = letter.replace("Hi Priya,", "Hi Priya and Omar,").replace(
        letter[letter.index("Your aim") : letter.index("I would very")], f"{right}\n\n"
    )
    turned = body.replace("Priya, pick", "Omar, pick").replace("Omar, the", "Priya, the")
    assert "that was" not in scores(panel, body)["grounding"].reason
    assert value(panel, turned, "grounding") < value(panel, body, "grounding") - 0.15


@pytest.mark.parametrize(
    "sentence",
    [
        "The programme is one I learnt a lot from, and my favourite.",
        "It was kind of you to stay so long.",
        "Two of the four errors are on nights.",
    ],
    ids=["british-spelling", "kind-of-you", "a-share"],
)
def test_plain_words_cost_no_voice_and_no_figure(case: Case, letter: str, sentence: str) -> None:
    """British spelling is no slip, "kind of you" no hedge, and "two of four" turns no figures round."""
    found = scores(case, letter.replace("I would very", f"{sentence} I would very"))
    assert "spelling" not in found["voice"].reason and "straight" not in found["voice"].reason
    assert "before" not in found["grounding"].reason


def test_a_paraphrased_fact_counts(case: Case, letter: str) -> None:
    """A fact said in other words, with its figures, is still used."""
    text = letter.replace("pick errors", "errors when we pick")
    assert value(case, text, "facts") > 0.7


def test_overall_is_a_weighted_geometric_mean_with_a_floor() -> None:
    """The formula of the README, by hand: two equal weights, one score at the floor."""
    assert overall({"structure": 1.0, "facts": 0.25}) == pytest.approx(0.5)
    assert overall({"structure": 1.0, "facts": 0.0}) == pytest.approx(FLOOR**0.5, abs=1e-4)
    assert overall({"structure": 1.0, "facts": None}) == 1.0
    assert overall({"structure": 1.0, "rules": 0.0}) == 0.0


def test_scores_stay_in_range_on_strange_texts(case: Case) -> None:
    """Any text gets a score of 0..1, never an error."""
    for text in ["", "\n\n\n", "x" * 5000, "Subject:", "🙏" * 50, "a.\n" * 500, "Hi,\n\nThanks\n\n--\n"]:
        for score in scores(case, text).values():
            assert score.value is None or 0 <= score.value <= 1


@pytest.mark.parametrize("greeting", ["Kia ora Priya,", "Bonjour Priya,", "Good morning, dear Priya,"])
def test_any_greeting_words_will_do(case: Case, letter: str, greeting: str) -> None:
    """The words that greet are known in one place; none of them is somebody who must not be greeted."""
    sample = make_sample(case, letter.replace("Hi Priya,", greeting), [])
    assert score_all(sample)["recipient"].value == 1

"""Damages of how it is said: asks, pressure, phrases, doubts, carelessness, length."""

# ruff: noqa: E501 - tables read best with a kind, or a sentence, a line

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from followup.evals.damages.base import Damage, Letter, sentences

_ASKS = (
    "I would be grateful for any feedback on how I did.",
    "Could you tell me what I might have answered better?",
    "If anything in my answers gave you pause, I would love to know.",
    "How did I come across?",
    "Your honest impression of my presentation would help me a lot.",
)
_PRESSURE = (
    "Please let me know your decision by Friday.",
    "I have another offer, so a quick answer would help.",
    "When can I expect to hear whether I got it?",
    "Do keep me posted on the outcome.",
    "I need to tell my manager on Monday, so an answer before then would be good.",
)
_PAY = (
    "I would also like to talk about the salary for this grade.",
    "Could the bonus be raised a little?",
    "I hope that a pay rise comes with it.",
)
_BEGGING = (
    "Please, please give me this chance, I need it so badly.",
    "It would mean the world to me and my family.",
    "I beg you to think of me.",
    "I would do anything to get this job.",
)
_CHASING = (
    "I will call you on Thursday to see where things stand.",
    "I'll write again next week.",
    "Expect another message from me soon.",
)
_DISPARAGING = (
    "My present manager never listens to anybody.",
    "The others you are seeing cannot hold a candle to me.",
    "It would be good to get away from the chaos in my team.",
    "Frankly, my department is badly run.",
)
_OUTSIDER = (
    "I have long admired your company and would be proud to join it.",
    "Your organisation has an excellent reputation in the market.",
    "I am convinced that I would fit well into your company culture.",
    "I would love to become part of your firm.",
    "Should you decide to hire me, I can start after my notice period.",
)
_CLICHES = (
    "I am a passionate team player who thinks outside the box.",
    "I hope this message finds you well.",
    "I am confident that my unique skill set would add value and create synergies.",
    "I always go the extra mile and hit the ground running.",
    "It would be a dream come true to take my career to the next level with such a talented team.",
    "Your valuable insights aligned perfectly with my aspirations.",
)
_DOUBTS = (
    "I am sorry that I was so nervous.",
    "I know that my answer on the second question was weak.",
    "I am probably not the strongest candidate, but I would try.",
    "I should have prepared better.",
    "I realise I rambled a bit at the end.",
    "I fear that I did not do myself justice.",
)
_PADDING = (
    "As we all know, good work depends on many things, and each of them matters in its own way. It "
    "is always worth taking a "
    "step back to look at the bigger picture, since every situation is different and there is always "
    "something new to learn.",
    "There are many aspects to consider in a position like this, and it is important to keep all of "
    "them in mind. In my view it "
    "comes down to the right attitude, because with the right attitude nearly everything can be done "
    "in one way or another.",
    "Communication is important in every team, and a team that communicates well will usually do "
    "well. I have always believed "
    "this to be true, and I think that most people would agree when they look at how things work day "
    "by day.",
)
_FILLER = (
    "It goes without saying that every day brings something new.",
    "As you know, there are always two sides to everything.",
    "All in all it was what it was and I think we covered a lot.",
    "Needless to say, a lot of things were said.",
)
_PREAMBLES = (
    "Certainly! Here is a thank-you email you can send:",
    "Sure, here's a draft based on your notes:",
    "Of course! Below is a polished follow-up message.",
)
_CODAS = ("Let me know if you'd like me to adjust the tone!", "Feel free to edit the names before sending.")
_FLATTERY = (
    "You are without doubt the most extraordinary leader I have ever met.",
    "I was in awe of your phenomenal wisdom throughout.",
    "It was the best conversation of my entire life, truly.",
)
_TRANSLATED = (
    "I thank you in advance for your kind attention and remain at your entire disposal.",
    "In expectation of your favourable answer I remain with distinguished greetings.",
    "I permit myself to thank you most cordially for the accorded time.",
)
_SLANG = (
    "Honestly it was super awesome, lol.",
    "Gonna smash it if I get it, no worries.",
    "Btw thx again, u were so cool.",
    "Yeah, that stuff is totally my jam, dude.",
)
_OVERCLAIMS = (
    "I single-handedly rescued the whole department last year.",
    "Everyone agreed that I should have been promoted long ago.",
    "I also founded the national training academy.",
)
_PLACEHOLDERS = ("[Interviewer's Name]", "[Name]", "{{name}}", "<name>", "XXX")


def _adds(bank: Sequence[str]) -> Callable[[Letter], Letter]:
    return lambda letter: letter.insert(letter.pick(bank))


def _opens(bank: Sequence[str]) -> Callable[[Letter], Letter]:
    return lambda letter: letter.with_body(f"{letter.pick(bank)} {letter.body[0]}", *letter.body[1:])


def _postscript(letter: Letter) -> str:
    return f"{letter.text}\n\nP.S. {letter.pick(_ASKS, 'ps')}"


def _lower(letter: Letter) -> Letter:
    return replace(letter, subject=letter.subject.lower(), greeting=letter.greeting.lower(), body=tuple(p.lower() for p in letter.body),
                   sign_off=letter.sign_off.lower())  # fmt: skip


def _lower_body(letter: Letter) -> Letter:
    return replace(letter, body=tuple(p.lower() for p in letter.body))


def _shouted(letter: Letter) -> Letter:
    place = max(0, len(letter.body) - 2)
    return replace(letter, body=tuple(p.upper() if i == place else p for i, p in enumerate(letter.body)))


def _typos(letter: Letter) -> Letter:
    """Every fourth longer word with two letters changed about."""
    count = 0

    def swap(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        word = match.group()
        return word if count % 4 else word[:2] + word[3] + word[2] + word[4:]

    return replace(letter, body=tuple(re.sub(r"\b[a-z]{5,}\b", swap, p) for p in letter.body))


def _exclaimed(letter: Letter) -> Letter:
    return replace(letter, body=tuple(re.sub(r"\.(?=\s|$)", "!", p) for p in letter.body))


def _hedged(letter: Letter) -> Letter:
    return replace(
        letter, body=tuple(re.sub(r"\bI\b(?= (?!am\b))", "I just sort of", p, count=1) for p in letter.body)
    )


def _listed(letter: Letter) -> Letter | None:
    place = max(0, len(letter.body) - 2)
    found = sentences(letter.body[place])
    listed = "\n".join(f"- **{s.rstrip('.')}**" for s in found)
    return replace(letter, body=tuple(listed if i == place else p for i, p in enumerate(letter.body)))


def _long(letter: Letter) -> Letter:
    return letter.with_body(letter.body[0], *_PADDING, *letter.body[1:])


def _placeholder(letter: Letter) -> Letter | None:
    greeting, count = re.subn(
        r"^(\w+) [^,!:\n]+", lambda m: f"{m.group(1)} {letter.pick(_PLACEHOLDERS)}", letter.greeting
    )
    return replace(letter, greeting=greeting) if count else None


def _clash(letter: Letter) -> Letter | None:
    name = letter.sign_off.splitlines()[1:]
    if re.match(r"(?:Hi|Hello|Hey)\b", letter.greeting):
        return replace(
            letter, sign_off="\n".join(["I remain, most respectfully, your humble servant,", *name])
        )
    return (
        replace(letter, greeting=re.sub(r"^\w+", "Hey there", letter.greeting)) if letter.greeting else None
    )


def _run_on(letter: Letter) -> Letter | None:
    place = max(0, len(letter.body) - 2)
    found = sentences(letter.body[place])
    if len(found) < 2:
        return None
    joined = " and ".join(s.rstrip(".") for s in found) + "."
    return replace(letter, body=tuple(joined if i == place else p for i, p in enumerate(letter.body)))


def _thanked_thrice(letter: Letter) -> Letter:
    return letter.with_body(
        *letter.body, "Thank you again for your time. Many thanks once more, and thanks for everything."
    )


_QUESTIONS = (
    "Isn't that what we all want?",
    "Who would not enjoy that?",
    "Could we perhaps do that together?",
)
_FOREIGN = (
    "Ich habe mich sehr über das Gespräch gefreut und freue mich auf Ihre Antwort.",
    "Je serais ravi de rejoindre votre équipe dès que possible.",
    "Fue un placer hablar con usted sobre este puesto.",
)


def _telegram(letter: Letter) -> Letter:
    """Without articles and small words."""
    return replace(
        letter,
        body=tuple(
            re.sub(r"\b(?:the|a|an|is|are|was|were|to|of|that|would|for) ", "", p) for p in letter.body
        ),
    )


def _dashed(letter: Letter) -> Letter:
    return replace(letter, body=tuple(re.sub(r", ", " \u2014 ", p) for p in letter.body))


STYLE = (
    Damage("one-block", "the body in one paragraph", lambda x: x.with_body(" ".join(x.body))),
    Damage("question", "a question to the reader", _adds(_QUESTIONS)),
    Damage("foreign", "a sentence in another language", _adds(_FOREIGN)),
    Damage("link", "an address on the web", _adds(("You can see more on www.my-portfolio.example/work.", "My profile is at https://people.example/me."))),
    Damage("telegram", "without small words", _telegram),
    Damage("dashed", "dashes for commas", _dashed),
    Damage("ask", "asks for feedback", _adds(_ASKS)),
    Damage("ask-postscript", "asks for feedback below the name", _postscript),
    Damage("pressure", "presses for a decision", _adds(_PRESSURE)),
    Damage("pay", "talks about the own pay", _adds(_PAY)),
    Damage("begging", "begs", _adds(_BEGGING)),
    Damage("chasing", "announces another message", _adds(_CHASING)),
    Damage("disparaging", "speaks ill of others", _adds(_DISPARAGING)),
    Damage("outsider", "written as if from outside", _adds(_OUTSIDER)),
    Damage("cliches", "phrases that say nothing", _opens(_CLICHES)),
    Damage("self-doubt", "runs itself down", _adds(_DOUBTS)),
    Damage("overclaim", "a boast that the notes do not know", _adds(_OVERCLAIMS)),
    Damage("flattery", "praise without measure", _adds(_FLATTERY)),
    Damage("filler", "a sentence that says nothing", _adds(_FILLER)),
    Damage("padding", "a paragraph that says nothing", lambda x: x.with_body(*x.body[:-1], x.pick(_PADDING), x.body[-1])),
    Damage("too-long", "three such paragraphs", _long),
    Damage("thanked-thrice", "thanks again and again", _thanked_thrice),
    Damage("preamble", "the words of a chat model before it", lambda x: f"{x.pick(_PREAMBLES)}\n\n{x.text}"),
    Damage("coda", "the words of a chat model after it", lambda x: f"{x.text}\n\n{x.pick(_CODAS)}"),
    Damage("listed", "the recap as a marked-up list", _listed),
    Damage("placeholder", "a slot left open", _placeholder),
    Damage("lower-case", "all in lower case", _lower),
    Damage("lower-body", "the body in lower case", _lower_body),
    Damage("shouted", "the recap in capitals", _shouted),
    Damage("typos", "every fourth longer word misspelt", _typos),
    Damage("exclaimed", "an exclamation mark after every sentence", _exclaimed),
    Damage("emoji", "an emoji", lambda x: x.insert(x.pick(("😀", "🙏", "🎉👍", "🚀")))),
    Damage("hedged", "'I just sort of' throughout", _hedged),
    Damage("run-on", "the recap in one breath", _run_on),
    Damage("translated", "courtesies of another language", _adds(_TRANSLATED)),
    Damage("slang", "talks as if among friends", _adds(_SLANG)),
    Damage("clash", "greeting and sign-off from two worlds", _clash),
)  # fmt: skip

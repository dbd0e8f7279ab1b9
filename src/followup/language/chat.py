"""What a chat model puts around a letter: preambles, offers to adjust, Markdown."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.language.patterns import Needing, lazy

_THING = (
    r"(?:e-?mail|draft|message|note|follow[ -]?up|thank[ -]?you|version|letter|reply|template|text|rewrite|"
    r"revision|response|option)"
)
_PREAMBLE = Needing(
    "absolutely|alright|below |certainly|created|definitely|drafted|gladly|got it|great|"
    "happy to help|here|no problem|of course|ok|prepared|put together|revised|right away|sure|"
    "understood|written",
    r"\s*(?:(?:sure|certainly|of course|absolutely|great|okay|ok|got it|happy to help|no problem|gladly|"
    r"understood|alright|right away|definitely)"
    r"(?:[!,.:—– -]{1,4}(?:here|below|this is|let me)| ?[!,.:—–-][ —–-]{0,3}(?:i['’]ve|i have|i can|i['’]d|happy|glad|thanks))\b"
    r"|(?:here(?:['’]s| is| are| you go| goes| it is)|below (?:is|you|are)|i['’]ve (?:written|drafted|"
    r"prepared|put together|revised|rewritten|created)|"
    r"i have (?:written|drafted|prepared|created|revised))\b[^\n]{0,80}?\b" + _THING + r"\b)",
    re.IGNORECASE,
)
_EPILOGUE = Needing(
    " helps|add your|adjust|alternative|body|casual|chang|concise|customi|draft|edit|expand|"
    "fill|follow|formal|good luck |i hope this |i kept |insert|letter|longer|mail|message|modif|"
    "note|option|personali|polish|refine|replace|revis|rewrit|shorten|shorter|swap|tailor|tip|"
    "tone|tweak|version|why this works|word count",
    r"\s*[*_(\[]*(?:(?:please )?(?:let me know|tell me|just say|feel free|say the word|would you like|is "
    r"there anything (?:else )?you|do "
    r"you want|want me|shall i|should i|if you(?:['’]d| would) (?:like|prefer)|i can also|"
    r"i can|happy to)\b[^\n]{0,60}?\b(?:adjust|tweak|revis\w+|rewrit\w+|chang\w+|shorten\w*|shorter|longer|"
    r"formal|casual|tone|edit\w*|modif\w+|customi[sz]e\w*|personali[sz]e\w*|"
    r"another (?:version|draft|option)|more (?:formal|casual|concise)|version|refine\w*|tailor\w*|polish\w*|"
    r"alternative\w*|expand\w*)\b"
    r"|(?:note|tips?|key changes|why this works|what i changed|notes on|changes made|word count)\s?\**:"
    r"|(?:this|the) (?:e-?mail|draft|message|version|note|follow[ -]?up|letter|body) (?:above )?(?:is|keeps|"
    r"follows|expresses|conveys|strikes|avoids|should|stays|maintains|has|comes|thanks|highlights|uses|"
    r"sticks|does)\b"
    r"|(?:feel free to|you can|you may|be sure to|make sure to|remember to|don['’]t forget to|just|please) "
    r"(?:adjust|replace|fill|swap|edit|customi[sz]e|personali[sz]e|modify|tweak|insert|add your)\b"
    r"|hope (?:this|that) helps|good luck (?:with|on)|word count\b|i kept (?:it|this)\b|i hope this "
    r"(?:helps|works|draft)|\(?word count)",
    re.IGNORECASE,
)
_SELF = Needing(
    " notes you |<|inst]|access|ai|artificial intelligence|as a|based on |browse|chatbot|"
    "knowledge cut|language model|llm|system prompt|verify",
    r"\bas an? (?:ai|a\.i\.|artificial intelligence|(?:large )?language model|llm|ai language model|"
    r"assistant|chatbot)\b"
    r"(?! (?:team|squad|group|engineer|lead|product|manager|working|researcher|coach|buyer|manager|cook|"
    r"chef|nurse|teacher|principal|head|librarian|director|store|to the|in (?:the|your)|at|on))"
    r"|\bi(?:['’]m| am) (?:just )?an? (?:ai|artificial intelligence|(?:large )?language model|llm|"
    r"chatbot)\b(?! \w+ (?:engineer|lead))"
    r"|\bmy (?:training data|knowledge cut-?off)\b|\b(?:i cannot|i can['’]t|i['’]m unable to|i am unable "
    r"to) (?:access|browse|verify) (?:the|your|real|personal)\b[^\n]{0,40}\b(?:notes|internet|data|"
    r"information)\b"
    r"|\bbased on (?:the|your) (?:notes|information|details|context) (?:you )?(?:provided|given|shared)\b|"
    r"\b(?:the|your) notes you (?:provided|pasted|shared|gave me)\b"
    r"|</?(?:think|thinking|answer|output|response|final|draft|email)>|<\|[a-z_]{2,20}\|>|\[/?INST\]|"
    r"\bsystem prompt\b",
    re.IGNORECASE,
)
_MARKDOWN = lazy(
    r"\*\*[^*\n]{1,200}\*\*|__[^_\n]{1,200}__|(?<![\w*])\*(?![\s*])[^*\n]{1,80}(?<![\s*])\*(?![\w*])|"
    r"```[^\n]{0,20}|(?<!`)`[^`\n]{1,80}`|^#{1,6} \S[^\n]{0,80}"
    r"|\[[^\]\n]{1,80}\]\((?:https?:|mailto:|#|/)[^)\s]{1,200}\)|^\s*(?:[-*_] ?){3,}$|"
    r"^\|(?:[^|\n]{0,80}\|){2,}|^> \S|</?(?:b|i|u|p|br|strong|em|h[1-6]|ul|li|div|span)\s?/?>",
    re.IGNORECASE | re.MULTILINE,
)
#: Without one of these there is no Markdown, and no model speaking of itself.
_MARKS = lazy(r"[*_`#<|>\[]|---|- - -")
_SELF_HINT = lazy(
    r"\b[Aa]n? (?:[Aa]\.?[Ii]|[Aa]rtif|[Ll]arge|[Ll]ang|LLM|llm|[Aa]ssist|[Cc]hatb)|training|cut-?off|unable|"
    r"cannot|can['’]t|[Bb]ased on|notes you|<|INST|prompt"
)
_LABEL = Needing(
    "body|closing|draft|greeting|mail|message|opening|option |recap|sign|version ",
    r"\s*[*_#]*\s?(?:body|e-?mail(?: body)?|message|draft|opening|recap|closing|greeting|sign-?off|option "
    r"\d|version \d|draft \d)[*_]*\s?:[*_]*\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4_000)
def is_preamble(line: str) -> bool:
    """True for a line in which a chat model hands over its text: "Here is your email:"."""
    return bool(_PREAMBLE.match(line) or _LABEL.match(line) or line.strip().startswith("```"))


@lru_cache(maxsize=4_000)
def is_epilogue(line: str) -> bool:
    """True for a line in which a chat model talks about its text: "Let me know if you'd like changes"."""
    return bool(_EPILOGUE.match(line) or _SELF.search(line) or line.strip().startswith("```"))


@lru_cache(maxsize=2_000)
def residues(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of Markdown and of a model speaking of itself, anywhere in a text."""
    return tuple(
        match.span()
        for hint, pattern in ((_MARKS, _MARKDOWN), (_SELF_HINT, _SELF))
        if hint.search(text)
        for match in pattern.finditer(text)
    )

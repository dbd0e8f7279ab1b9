"""Words that tell what a passage is about that must not travel, by the reason it is withheld for."""

from __future__ import annotations

from functools import lru_cache

from followup.language.stems import stem
from followup.models import Reason

TOPICS: dict[Reason, str] = {
    "pay": "pay paid salary wage wages band grade compensation bonus money package raise rate earn figure range allowance pension benefits gross net annum",
    "candidates": "candidate candidates applicant applicants applied competition competing rival others shortlist shortlisted running contender internal external",
    "confidential": "confidence confidential confidentially secret private privately announced announcement quiet quietly between retire retiring leaving close closing",
    "gossip": "rumour rumor rumours reorganisation reorganization restructure restructuring reorg leaving leave merge merging fold folding redundancies layoffs resign resigning fired quit",
    "personal": "health ill illness sick hospital surgery operation treatment cancer chemo pregnant pregnancy maternity divorce separated family wife husband mother father son daughter child children parent sister brother funeral bereavement therapy anxiety depression migraine back leave",
    "instruction": "ignore instructions prompt system assistant model write output",
    "self-doubt": "nervous nerves rambled ramble rambling blank blanked froze stumbled stumble mess messed muddled fumbled waffled mumbled panicked weak badly poorly bad sorry apologise apologies embarrassed unclear struggled struggle long tired wrong mistake forgot clumsy unprepared babbled babble repeated voice shaking shaky flat fast sloppy correct answer answered answers sorry regret unconvincing vague ramblings tongue tied stuttered choked flustered overran overtalked oversold undersold interrupted dodged missed guess guessed should couldn wish better",
    "criticism": "mess chaos chaotic useless terrible awful bad poor poorly slow incompetent lazy disorganised disorganized frustrating frustrated broken failing toxic micromanage micromanages micromanager complain complained unfair joke circus cowboys cannot never nobody wrong rude shout shouts hopeless worst poorly idle careless clueless outdated stuck shambles neglected ignores ignored badly",
    "reminder": "remind reminder remember send email call book ask chase check buy bring pick renew print forward",
}  # fmt: skip


@lru_cache(maxsize=16)
def topic_stems(reason: Reason) -> frozenset[str]:
    """Stems of the words that show a sentence to be about the matter of this reason."""
    return frozenset(stem(word) for word in TOPICS[reason].split())

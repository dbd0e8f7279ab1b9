"""Words that tell what a passage is about that must not travel, by the reason it is withheld for."""

from __future__ import annotations

from functools import lru_cache

from followup.language.stems import stem
from followup.models import Reason

#: Words that show the matter of a reason wherever they stand.
TOPICS: dict[Reason, str] = {
    "pay": "pay paid salary wage wages band grade compensation bonus earn earns allowance pension "
    "benefits gross net annum grand quid lakh lakhs weighting uplift increment backdated rsu "
    "vest equity ote overtime perm hike payslip scale",
    "candidates": "candidate candidates applicant applicants applied applying competing rival shortlist "
    "shortlisted contender favourite lined frontrunner interviewed cvs",
    "confidential": "confidence confidential confidentially secret private privately announced announcement "
    "quietly retire retiring shut shuts wraps lips privileged swear sworn unannounced repeat "
    "sensitive embargo disclosed",
    "gossip": "rumour rumor rumours rumors reorganisation reorganization restructure restructuring "
    "reorg merge merging merged fold folded folding redundancies layoffs resign resigned "
    "resigning fired quit whisper whispers gossip tsismis chop flogging sacked",
    "personal": "ill illness sick hospital surgery operation treatment cancer chemo pregnant pregnancy "
    "maternity divorce separated family wife husband mother father mum mom dad son daughter "
    "child children baby twins parent parents sister brother funeral bereavement therapy "
    "therapist anxiety depression migraine knee hip ivf dialysis died death drinks drinking "
    "cried crying slept fasting pension boyfriend girlfriend",
    "instruction": "ignore instructions bot ai skip reveal mail pretend translate redaction privacy",
    "self-doubt": "nervous nerves rambled ramble rambling blank blanked stumbled stumble mess messed "
    "muddled fumbled fluffed waffled mumbled panicked badly poorly apologise apologies "
    "embarrassed embarrassing unclear struggled struggle mistake forgot clumsy unprepared "
    "babbled babble shaking shaky sloppy regret unconvincing vague tongue tied stuttered "
    "choked flustered overran overtalked oversold undersold dodged muppet sweaty clueless "
    "stupid silly",
    "criticism": "mess chaos chaotic useless terrible awful incompetent lazy disorganised disorganized "
    "frustrating frustrated broken failing toxic micromanage micromanages micromanager "
    "complain complained unfair joke circus cowboys rude shout shouts hopeless worst idle "
    "clueless shambles neglected ignores shrug asleep",
    "reminder": "remind reminder renew todo dig cert alarm laptop referee forget nudge",
}  # fmt: skip
#: Words that show it in a passage which is suspected already, and mean many other things elsewhere.
SIGNS: dict[Reason, str] = {
    "pay": "worth offered expectations range figure raise rate money package budget premium "
    "supplement commission",
    "candidates": "external internal field others competition",
    "confidential": "between us yet hat record hush close closes closing leaving mention quiet official "
    "officially",
    "gossip": "apparently leave leaving closing shutting reckons replaced pushed sold",
    "personal": "partner op tired leave health religion faith",
    "instruction": "reply model email prompt bold bullets",
    "self-doubt": "correct sorry voice wrong weak flat bad guess guessed wish sounded repeated interrupted "
    "missed tired should couldn",
    "criticism": "nobody slow poor bad cannot poorly fed outdated stuck careless",
    "reminder": "ring send chase remember tonight tomorrow email iron",
}  # fmt: skip


@lru_cache(maxsize=16)
def topic_stems(reason: Reason) -> frozenset[str]:
    """Stems of the words that show a sentence to be about the matter of this reason."""
    return frozenset(stem(word) for word in TOPICS[reason].split())


@lru_cache(maxsize=16)
def sign_stems(reason: Reason) -> frozenset[str]:
    """The same for a passage that is suspected already."""
    return topic_stems(reason) | frozenset(stem(word) for word in SIGNS[reason].split())

"""Sentence frames by kind of point. A frame claims no more than the cue of its kind said."""

from __future__ import annotations

from followup.notes.points.base import Kind

#: `{}` takes the text of the point. Frames of one kind differ in their first words.
SINGLE: dict[Kind, tuple[str, ...]] = {
    "topic": (
        "I enjoyed our conversation about {}.",
        "It was good to talk with you about {}.",
        "Our conversation about {} has stayed with me.",
    ),
    "want": (
        "It was helpful to hear that you {}.",
        "I can see why you {}.",
        "I took away that you {}.",
        "I came away with a clear sense that you {}.",
    ),
    "aim": (
        "I took away that {}.",
        "It was helpful to hear that {}.",
        "It stayed with me that {}.",
    ),
    "hear": (
        "I was interested to hear that {}.",
        "It was useful to learn that {}.",
        "It was helpful to hear that {}.",
    ),
    "quoted": (
        'Your words "{}" have stayed with me.',
        'I will remember your line "{}".',
        'I keep coming back to your line "{}".',
    ),
    "asked": (
        "I enjoyed your question {}.",
        "Your question {} has stayed with me.",
        "I was glad that you asked {}.",
    ),
    "mine": (
        "I was glad to {}.",
        "It was a pleasure to {}.",
        "I appreciated the chance to {}.",
    ),
    "told": (
        "I was glad to tell you that {}.",
        "As I mentioned, {}.",
        "It was good to tell you that {}.",
    ),
    "suggested": (
        "I was glad to suggest {}.",
        "I was happy to suggest {}.",
    ),
    "liked": (
        "I was glad that you liked {}.",
        "It was encouraging that you liked {}.",
    ),
    "agreed": (
        "I was glad that we agreed {}.",
        "It was good that we agreed {}.",
    ),
    "invited": (
        "I would be glad to {}, as you suggested.",
        "As you suggested, I would gladly {}.",
    ),
    "promised": (
        "I will gladly {}, as we discussed.",
        "As we discussed, I will gladly {}.",
    ),
    "offer": (
        "I would be glad to {}.",
        "I would gladly {}.",
    ),
}

#: Where a topic is trouble: nobody enjoys talking of complaints.
TROUBLE: tuple[str, ...] = (
    "It was helpful to talk with you about {}.",
    "Our conversation about {} has stayed with me.",
)

#: One sentence from two points, first kind then second.
FUSED: dict[tuple[Kind, Kind], tuple[str, ...]] = {
    ("topic", "want"): ("I enjoyed our conversation about {}, and it was helpful to hear that you {}.",),
    ("topic", "mine"): (
        "I enjoyed our conversation about {}, and I was glad to {}.",
        "It was good to talk with you about {} and to {}.",
    ),
    ("topic", "asked"): ("I enjoyed our conversation about {} and your question {}.",),
    ("topic", "topic"): (
        "I enjoyed our conversation about {} and {}.",
        "It was good to talk with you about {} and {}.",
    ),
    ("topic", "hear"): ("I enjoyed our conversation about {}, and I was interested to hear that {}.",),
    ("want", "mine"): (
        "It was helpful to hear that you {}, and I was glad to {}.",
        "I can see why you {}, and I was glad to {}.",
    ),
    ("topic", "told"): ("I enjoyed our conversation about {}, and I was glad to tell you that {}.",),
    ("topic", "suggested"): ("I enjoyed our conversation about {}, and I was glad to suggest {}.",),
    ("want", "suggested"): (
        "It was helpful to hear that you {}, and I was glad to suggest {}.",
        "I can see why you {}, and I was glad to suggest {}.",
    ),
    ("asked", "suggested"): ("I enjoyed your question {}, and I was glad to suggest {}.",),
    ("asked", "told"): ("I enjoyed your question {}, and I was glad to tell you that {}.",),
    ("mine", "suggested"): ("I was glad to {} and to suggest {}.",),
    ("want", "want"): ("It was helpful to hear that you {}, and that you {}.",),
    ("want", "hear"): ("It was helpful to hear that you {}, and that {}.",),
    ("asked", "mine"): ("I enjoyed your question {}, and I was glad to {}.",),
    ("hear", "mine"): ("I was interested to hear that {}, and I was glad to {}.",),
    ("mine", "mine"): ("I was glad to {} and to {}.",),
    ("mine", "liked"): ("I was glad to {}, and that you liked {}.",),
    ("mine", "offer"): ("I was glad to {}, and I would be happy to {}.",),
    ("agreed", "offer"): ("I was glad that we agreed {}, and I would be happy to {}.",),
    ("liked", "offer"): ("I was glad that you liked {}, and I would be happy to {}.",),
}

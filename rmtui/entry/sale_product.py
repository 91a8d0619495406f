"""The words of a product that was sold, without those around them: how and when, whose money, for how long."""

from __future__ import annotations

import re

from rmtui.comparing import is_han
from rmtui.entry.contact_finder import how
from rmtui.entry.moments import moment_end
from rmtui.entry.normal_form import word_starts
from rmtui.entry.phrase_table import word_at
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import phrases
from rmtui.words import sales as words
from rmtui.words.days import ENGLISH_WEEKDAYS

PASSIVES = tuple(f" {word}" for word in (*phrases(words.PASSIVES), *phrases(words.DONE_WITH_PRODUCT)))
"""Behind a product at the end of an English clause: it was bought."""


def product_of(text: str) -> str:
    """The words of a product without what only leads to it, and without the way of the contact and its part of today:
    over the phone this morning.
    """
    text = _before_others(text).strip(" ,，。.;；、的")
    folded = text.lower()
    if len(folded) == len(text) and not any(map(is_han, text)):
        if folded.endswith(_TERMS) and re.fullmatch(_TERM_ALONE, folded):
            return ""
        folded = folded[: when.start()] if (when := when_bought(folded)) else folded
        source = next((at for word in _SOURCES if (at := folded.find(word)) > 0), 0)
        folded = folded[:source] if source and product_kind(folded[:source]) else folded
        while begun := next((at for at in word_starts(folded, 1, len(folded)) if _is_way_or_moment(folded, at)), 0):
            folded = folded[:begun].rstrip(" ,")
        text = text[: len(folded)].strip()
    while lead := word_at(text.lower(), 0, _BEFORE_PRODUCT):
        text = text[len(lead) :].strip()
    while tail := next((word for word in _BEHIND_PRODUCT if text.lower().endswith(word)), ""):
        text = text[: -len(tail)].strip()
    return text


_BEFORE_PRODUCT = (
    *("of the ", "of ", "into the ", "into a ", "into an ", "into ", "in the ", "in a ", "in ", "worth of "),
    *("for the ", "for a ", "to the ", "a ", "an ", "the ", "元", "块", "on ", "另", "又", "再", "买"),
)
_BEHIND_PRODUCT = (" of", " for", " with", " at", " -", "已经", "已", "都", "今天", "今日", "买", *PASSIVES)
_SOURCES = (" from ", " via ", " thru ", " through ")
"""Between a product and where its money came from, or the way it was bought."""
_TERMS = ("year", "years", "yr", "yrs", "month", "months", "mth", "mths")
_TERM_ALONE = r"(?:for )?(?:a|[0-9]{1,2}|one|two|three|five) ?-?(?:years?|yrs?|months?|mths?)"
"""English words that only tell how long a deposit runs: [deposited 20k] for a year."""


def _before_others(text: str) -> str:
    """The words of a Chinese product without what goes on behind them: 黄金|给她闺女当嫁妆, 定期三年的|送了她一桶油."""
    places = (text.find(word, 1) for word in phrases(words.BEHIND_PRODUCT))
    cuts = sorted(at for at in places if at > 0 and text[at - 1] != "其")
    return next((text[:at] for at in cuts if product_kind(text[:at])), text)


def _is_way_or_moment(text: str, at: int) -> bool:
    """Whether a text ends in a way of contact or a part of today that begins at `at`."""
    way, (moment, away) = how(text, at), moment_end(text, at)
    return (way is not None and way.end == len(text)) or (at < moment == len(text) and away == 0)


def when_bought(text: str) -> re.Match[str] | None:
    """The `day` or `time` at the end of a clause of English words that tells of a sale."""
    return re.search(_WHEN_BOUGHT, text) if text.endswith(_MOMENTS) else None


_MOMENTS = phrases(f"day, ago, pm, am, week, month, night, end, morning, noon, evening, {ENGLISH_WEEKDAYS}")
"""What such a day or time ends with."""
_WHEN_BOUGHT = (
    r"(?:^| )(?:(?P<day>(?:on |last |the day before )*(?:yesterday|yday|week|month|night|weekend"
    rf"|{'|'.join(phrases(ENGLISH_WEEKDAYS))})(?: morning| afternoon| evening)?"
    r"|[a-z0-9]+ (?:day|week|month)s? ago)"
    r"|(?P<time>(?:at|around) [0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]m))$"
)

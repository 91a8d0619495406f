"""Warns where words tell what the client means to do by a day: she'll move 50k before Christmas, 她下周转50万过来.

It is no next step of the manager's, nor certain enough to be awaited, so that it stays text. So does what is not to be
done until then: 年前别打电话.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import values
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.phrase_table import holds, table_of
from rmtui.entry.steps.step_clause import may_forbid
from rmtui.entry.steps.step_finder import day_ahead
from rmtui.language import _
from rmtui.words import client_intents as words

if TYPE_CHECKING:
    from rmtui.entry.leftovers import Line, Span

_MAX_CLAUSES = 8


def intent_doubts(line: Line, sales: list[Span]) -> tuple[str, ...]:
    """The warning for the first clause that tells such a thing, other than one with a sale in words; () for none."""
    others = (span for span in line.clauses[:_MAX_CLAUSES] if not any(span[0] <= at < span[1] for at, _end in sales))
    for start, end in others:
        if is_han(line.text[start]) and _is_left_alone(line.text[start:end]):
            message = _("“{text}” stays text. Snooze the client to be reminded only then.")
            return (message.format(text=values.quoted(line.typed[start:end].strip())),)
        tells = _han_intent if is_han(line.text[start]) else _english_intent
        ahead = day_ahead(line.text, (start, end), line.today) if tells(line.text[:end], start) else None
        if ahead and not (is_han(line.text[start]) and _behind_leads(line.text, start) != ahead[0]):
            message = _("“{text}” is the client's to do and stays text. Write < before it to wait for it.")
            return (message.format(text=values.quoted(line.typed[start:end].strip())),)
    return ()


def _is_left_alone(clause: str) -> bool:
    """Whether a Chinese clause tells until when, or in which time, the client is not to be called: 年前别打电话."""
    return may_forbid(clause) and re.search(_LEFT_ALONE, clause) is not None


_LEFT_ALONE = (
    r"(?:[前末天周月日节年内]|期间|(?<!以)后)[都就先请暂时千万]*(?:别|不要|勿|莫|甭|不用|不必)(?:再|来|去|给[他她])*"
    r"(?:打|联系|找|发|推|约|回访|上门)"
)
_PROMISING = ("promised", "assured", "guaranteed", "pledged")
_PROMISED = (
    rf"(?:and |but |so )?(?:he|she|they)(?:'s|'ve| has| have)? (?:{'|'.join(_PROMISING)})"
    r"(?! (?:me |us )?(?:to|that|he|she|they)\b) [^,;.]* (?:by|before|for) "
)
"""A thing that the client promised by a day: they assured the accounts by Friday."""


def _english_intent(text: str, start: int) -> bool:
    from rmtui.entry.steps.english_awaited import behind_duty, promise_end

    at = max(behind_duty(text, start, words.INTENDING), promise_end(text, start))
    if text.startswith("to decide ", start):  # both keen, | to decide by Christmas
        return True
    if any(word in text[start:] for word in _PROMISING) and re.compile(_PROMISED).match(text, start):
        return True
    return at > start and table_of(words.ACTS).end(text, skip_blanks(text, at)) > skip_blanks(text, at)


def _han_intent(text: str, start: int) -> bool:
    told = text[start:]
    tables = words.HAN_ACTS, words.HAN_MONEY
    return "了" not in told and "我" not in told and all(holds(told, one) for one in tables)


def _behind_leads(text: str, at: int) -> int:
    """Behind who means to do it: 她说, 陈会计说."""
    if said := re.compile(_SOMEBODY_SAID).match(text, at):
        at = said.end()
    while (end := table_of(words.HAN_LEADS).end(text, at)) > at:
        at = end
    return at


_SOMEBODY_SAID = "[^我说讲,]{2,4}[说讲]"
"""A contact person or a relative, who speaks for the client."""

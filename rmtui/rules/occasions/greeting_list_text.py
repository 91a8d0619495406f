"""Greetings in words: how many by each channel, and the state of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from rmtui.language import _
from rmtui.rules.occasions.greetings import Greeting
from rmtui.rules.text.phrases import caution_text
from rmtui.terms import term
from rmtui.wording import format_day


def counts_text(greetings: Iterable[Greeting], *, with_ways: bool = True, with_cautions: bool = False) -> str:
    """34 to send: WeChat 20, SMS 9, letter 5; 2 greeted; 3 left out; 4 without a title; 1 with a caution."""
    found = list(greetings)
    to_send = [one for one in found if one.is_open]
    ways = Counter(one.delivery for one in to_send)
    by_way = _(", ").join(f"{term(way)} {count}" for way, count in ways.items())
    text = _("{count} to send").format(count=len(to_send))
    greeted = sum(bool(one.greeted) for one in found)
    left_out = len(found) - len(to_send) - greeted
    untitled = sum(one.is_untitled for one in to_send)
    cautioned = sum(any(map(caution_text, one.clients)) for one in to_send) if with_cautions else 0
    parts = (
        _("{label}: {words}").format(label=text, words=by_way) if by_way and with_ways else text,
        _("{count} greeted").format(count=greeted) if greeted else "",
        _("{count} left out").format(count=left_out) if left_out else "",
        _("{count} without a title").format(count=untitled) if untitled else "",
        _("{count} with a caution").format(count=cautioned) if cautioned else "",
    )
    return _("; ").join(filter(None, parts))


def remarks_text(greeting: Greeting) -> str:
    """! recently bereaved; no title known: what to mind of a greeting before it is sent; "" for nothing."""
    cautions = [" ".join(caution_text(client).split()) for client in greeting.clients] if greeting.is_open else ()
    return _("; ").join(filter(None, (*cautions, _("no title known") if greeting.is_untitled else "")))


def state_text(greeting: Greeting, today: date) -> str:
    """greeted on 23 Sep (W); left out: wants no greetings; "" for one still to be sent."""
    if greeting.greeted:
        day = format_day(greeting.greeted.on, today)
        return _("greeted on {day} ({letter})").format(day=day, letter=greeting.greeted.letter)
    return _("left out: {reason}").format(reason=greeting.reason) if greeting.reason else ""

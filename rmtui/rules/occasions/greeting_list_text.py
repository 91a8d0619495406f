"""Greetings in words: how many by each channel, and the state of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from rmtui.language import _
from rmtui.rules.occasions.greetings import Greeting
from rmtui.terms import term
from rmtui.wording import format_day


def counts_text(greetings: Iterable[Greeting], *, with_ways: bool = True) -> str:
    """34 to send: WeChat 20, SMS 9, letter 5; 2 greeted; 3 left out; 4 without a title."""
    found = list(greetings)
    to_send = [one for one in found if one.is_open]
    ways = Counter(one.delivery for one in to_send)
    by_way = _(", ").join(f"{term(way)} {count}" for way, count in ways.items())
    text = _("{count} to send").format(count=len(to_send))
    greeted = sum(bool(one.greeted) for one in found)
    left_out = len(found) - len(to_send) - greeted
    untitled = sum(one.is_untitled for one in to_send)
    parts = (
        _("{label}: {words}").format(label=text, words=by_way) if by_way and with_ways else text,
        _("{count} greeted").format(count=greeted) if greeted else "",
        _("{count} left out").format(count=left_out) if left_out else "",
        _("{count} without a title").format(count=untitled) if untitled else "",
    )
    return _("; ").join(filter(None, parts))


def no_title_text() -> str:
    """Of a greeting in which somebody is addressed by the whole name."""
    return _("no title known")


def state_text(greeting: Greeting, today: date) -> str:
    """greeted on 23 Sep (W); left out: wants no greetings; "" for one still to be sent."""
    if greeting.greeted:
        day = format_day(greeting.greeted.on, today)
        return _("greeted on {day} ({letter})").format(day=day, letter=greeting.greeted.letter)
    return _("left out: {reason}").format(reason=greeting.reason) if greeting.reason else ""

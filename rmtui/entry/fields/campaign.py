"""The fields of a campaign."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.entry.names import half_width
from rmtui.entry.values import Refused, quoted, read_name
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.records.campaign import Campaign, CampaignKind
from rmtui.records.holding import ProductRisk

MOST_CONTACTS = 31
"""The highest limit a month."""
_NO_TOPIC = r"[\s#＃>＞<＜=＝+＋\\＼,，.。;；:：、!！?？()（）“”\"'·/|]+"


def topic_of(text: str) -> str:
    """A text as one topic: Family day 2026 is Family-day-2026. It begins with a letter; "" where it has none."""
    return re.sub(_NO_TOPIC, "-", re.sub(r"^[\W\d_]+", "", text)).strip("-")


def _read_topic(text: str, today: date) -> str:  # noqa: ARG001 - all readers are called alike
    topic = topic_of(text)
    if not topic:
        raise Refused(_("“{text}” is no topic: it begins with a letter.").format(text=quoted(text)))
    return topic


def _read_limit(text: str, today: date) -> int:  # noqa: ARG001
    number = half_width(text)
    if not (number.isascii() and number.isdigit() and len(number) < 3 and int(number) <= MOST_CONTACTS):
        message = _("“{text}” is not a number from 0 to {most}.")
        raise Refused(message.format(text=quoted(text), most=MOST_CONTACTS))
    return int(number)


_STARTED = timedelta(days=92)
"""A day that was so lately is the start of a campaign that runs, not one of next year."""


def _starts_on() -> Field:
    ahead, back = (day("starts_on", N_("Begins on"), way, required=True, flag="--from") for way in (FORWARD, BACK))

    def read(text: str, today: date) -> date:
        found: date = ahead.read(text, today)
        last = today - _STARTED
        if found - relativedelta(years=1) >= last:
            with suppress(BadInput, ValueError):
                lately: date = back.read(text, today)
                return lately if lately >= last else found
        return found

    return ahead._replace(read=read)


CAMPAIGN_FIELDS = declare_fields(
    Campaign,
    Field("name", N_("What it is called"), N_("Family day 2026"), read=read_name, required=True),
    choice("kind", N_("Kind"), CampaignKind),
    Field("product", N_("Product"), N_("as it is called when it is sold")),
    choice("risk", N_("Risk of the product"), ProductRisk),
    _starts_on(),
    day("ends_on", N_("Last day"), FORWARD, required=True, flag="--until"),
    Field("filter", N_("For whom"), N_("a filter as tier:A holds:fund, segment:NAME; empty for who is added by name")),
    Field(
        "message",
        N_("Message"),
        N_("What is told to everybody; in braces: salutation, name, words, product, until"),
        lines=3,
    ),
    Field(
        "limit",
        N_("Campaigns a month"),
        N_("who was contacted for so many others in the month is left alone; 0 for no limit"),
        read=_read_limit,
    ),
    Field("topic", N_("Topic"), N_("what its contacts have behind #; empty to make it of the name"), read=_read_topic),
    Field("note", N_("Notes"), lines=2),
)

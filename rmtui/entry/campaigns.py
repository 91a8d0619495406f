"""Campaigns: whether one can be kept, which one a text means, whom its filter picks, and the copy for the next year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from rmtui.comparing import folded
from rmtui.entry.fields.campaign import topic_of
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import parse_filter
from rmtui.errors import BadInput, NotFound, Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.campaign import Campaign
from rmtui.records.client import Client
from rmtui.records.ids import SHORT_ID, new_id
from rmtui.rules.campaign.message import place_names, unknown_places

_YEAR = r"(?<!\d)(19|20)\d\d(?!\d)"


def check_campaign(campaign: Campaign, others: Iterable[Campaign], context: FilterContext) -> None:
    """BadInput where the name or topic is another campaign's, or the message has unknown placeholders; FilterError
    where a new filter cannot be parsed.
    """
    known = [*others]
    for other in (one for one in known if one.id != campaign.id):
        if folded(other.name) == folded(campaign.name):
            raise BadInput(_("There is a campaign “{name}” already.").format(name=plain(other.name)))
        if folded(other.topic) == folded(campaign.topic):
            message = _("The campaign “{name}” has the topic #{topic} already: its contacts would count for both.")
            raise BadInput(message.format(name=plain(other.name), topic=plain(other.topic)))
    if unknown := unknown_places(campaign.message):
        message = _("The message has no place {place}. There are: {places}.")
        places = " ".join(place_names())
        raise BadInput(message.format(place=plain(f"{{{unknown[0]}}}"), places=places))
    is_same = any(one.id == campaign.id and one.filter == campaign.filter for one in known)
    if campaign.filter.strip() and not is_same:
        parse_filter(campaign.filter, context)


def find_campaign(text: str, campaigns: Iterable[Campaign]) -> Campaign:
    """The campaign of a name, a part of it, a topic, or the end of an id. NotFound, or Unsorted for several."""
    known, wanted = [*campaigns], folded(text.strip())
    exact = [one for one in known if wanted in (folded(one.name), folded(one.topic), one.id)]
    found = exact or [
        one
        for one in known
        if wanted and (wanted in folded(one.name) or (len(wanted) >= SHORT_ID and one.id.endswith(wanted)))
    ]
    if not found:
        raise NotFound(_("No campaign is called “{name}”: “rmtui campaigns” shows them.").format(name=plain(text)))
    if len(found) > 1:
        message = _("“{name}” may be: {candidates}. Write more of it.")
        names = _(", ").join(plain(one.name) for one in found)
        raise Unsorted(message.format(name=plain(text), candidates=names))
    return found[0]


def picked_by(filter: str, context: FilterContext) -> Sequence[Client]:
    """The clients that a filter picks; nobody for an empty one. FilterError where it cannot be parsed any more."""
    return parse_filter(filter, context).select(context) if filter.strip() else ()


def next_campaign(campaign: Campaign, others: Iterable[Campaign], today: date) -> Campaign:
    """A copy for the next year, a year later or as often as lies ahead, with a name and topic that are free."""
    years = 1
    while campaign.ends_on + relativedelta(years=years) < today:
        years += 1
    name = re.sub(_YEAR, lambda found: str(int(found[0]) + years), campaign.name)
    if name == campaign.name:
        name = f"{campaign.name} {campaign.starts_on.year + years}"
    taken = {folded(one) for other in others for one in (other.name, other.topic)}
    count, free = 1, name
    while {folded(free), folded(topic_of(free))} & taken:
        count += 1
        free = f"{name} ({count})"
    return replace(
        campaign,
        id=new_id(),
        revision=1,
        name=free,
        topic=topic_of(free) or topic_of(f"C{free}"),
        starts_on=campaign.starts_on + relativedelta(years=years),
        ends_on=campaign.ends_on + relativedelta(years=years),
        previous=campaign.id,
    )

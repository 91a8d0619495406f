"""Occasions in words. Names are as they were typed; pass the text through `rmtui.plain` before a terminal shows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from rmtui.language import _, ngettext
from rmtui.records.client import Client, Stage
from rmtui.records.observance import Observance
from rmtui.rules.occasions.coming import ComingOccasion, OccasionKind
from rmtui.rules.people.milestones import Milestone, MilestoneKind, milestone_text
from rmtui.terms import term

_ROUND = 10
"""Years of a round birthday."""


def occasion_text(occasion: ComingOccasion) -> str:
    """Mid-Autumn Festival; birthday, turns 42 (lunar); birthday of daughter Emma, turns 8; Open day (17 years)."""
    if isinstance(occasion.kind, MilestoneKind):
        return milestone_text(Milestone(occasion.day, occasion.kind, occasion.name, occasion.years))
    match occasion.kind:
        case OccasionKind.FESTIVAL:
            return term(Observance(occasion.name))
        case OccasionKind.OWN:
            years = occasion.years
            text = ngettext("{name} ({count} year)", "{name} ({count} years)", years) if years else "{name}"
            return text.format(name=occasion.name, count=years)
    is_round = bool(occasion.years) and (occasion.years or 0) % _ROUND == 0
    if occasion.name:
        text = (_("round birthday of {who}") if is_round else _("birthday of {who}")).format(who=occasion.name)
    else:
        text = _("round birthday") if is_round else _("birthday")
    if occasion.years:
        text = _("{birthday}, turns {age}").format(birthday=text, age=occasion.years)
    return _("{birthday} (lunar)").format(birthday=text) if occasion.lunar else text


def occasion_name(code: str) -> str:
    """The occasion of a template in words: a festival, a birthday; one's own as it was typed; "" for any."""
    if code in [*Observance]:
        return term(Observance(code))
    known = {
        OccasionKind.BIRTHDAY: _("birthday"),
        OccasionKind.FAMILY_BIRTHDAY: _("family birthday"),
        OccasionKind.CONTACT_PERSON_BIRTHDAY: _("contact person birthday"),
        MilestoneKind.YEARS_WITH_BANK: _("years with the bank"),
    }
    return {kind.value: name for kind, name in known.items()}.get(code, code)


def clients_count_text(ids: Collection[str], clients: Mapping[str, Client]) -> str:
    """34 clients, 8 prospects; nobody. `ids`: of those concerned."""
    prospects = sum(id in clients and clients[id].stage is Stage.PROSPECT for id in ids)
    count = len(ids) - prospects
    parts = (
        ngettext("{count} client", "{count} clients", count).format(count=count) if count else "",
        ngettext("{count} prospect", "{count} prospects", prospects).format(count=prospects) if prospects else "",
    )
    return _(", ").join(filter(None, parts)) or _("nobody")

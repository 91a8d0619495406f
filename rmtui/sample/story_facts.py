"""What stories know of a client: the facts they must fit, and the values of their slots, all from the record."""

from __future__ import annotations

from datetime import date

from rmtui.records.client import Client, ClientKind, MaritalStatus, Relative, RiskGrade, Stage, Tier
from rmtui.sample.branch import Branch

SPOUSES = {"丈夫": "先生", "妻子": "爱人", "husband": "husband", "wife": "wife"}
"""How the manager calls a client's husband or wife, by relation."""

_PARENTS = ("母亲", "父亲", "mother", "father")
"""Who has one of them on record may have reasons to keep them out of it."""
_GRANDCHILDREN = ("孙子", "孙女", "外孙", "外孙女", "grandson", "granddaughter")
_BY_TAG = ("owner", "payroll", "mortgage", "abroad", "credit", "export")
"""Facts that a tag of the same meaning tells."""


def audience(client: Client) -> str:
    """The kind of stories for a client: "company", "english", "prospect" or "person"."""
    if client.kind is ClientKind.COMPANY:
        return "company"
    if "English" in client.tags:
        return "english"
    return "prospect" if client.stage is Stage.PROSPECT else "person"


def facts(branch: Branch, client: Client, today: date) -> frozenset[str]:
    """The slot_values in the headings of stories that are true of a client."""
    age = today.year - client.birthday.year if client.birthday and client.birthday.year else 0
    children = [today.year - child.born_in for child in _relatives(client, branch.children) if child.born_in]
    retired = branch.tags["retired"] in client.tags
    true = {
        "retired": retired,
        "working": bool(client.employer) and not retired and branch.tags["owner"] not in client.tags,
        "counter": branch.app_channel in client.avoid,
        "app": branch.app_channel not in client.avoid,
        "toddler": any(years < 7 for years in children),
        "child": any(7 <= years < 19 for years in children),
        "grand": bool(_relatives(client, _GRANDCHILDREN)),
        "wed": bool(_relatives(client, tuple(SPOUSES))),
        "single": client.marital is MaritalStatus.SINGLE,
        "steady": client.risk in (RiskGrade.C1, RiskGrade.C2),
        "bold": client.risk in (RiskGrade.C3, RiskGrade.C4, RiskGrade.C5),
        "parents": 30 <= age <= 55 and not _relatives(client, _PARENTS),
        "rich": client.tier in (Tier.A, Tier.B),
    }
    return frozenset(fact for fact, holds in true.items() if holds) | {
        fact for fact in _BY_TAG if branch.tags[fact] in client.tags
    }


def slot_values(branch: Branch, client: Client, woman: bool, today: date) -> dict[str, str]:
    """What the slots of a story stand for with this client; a slot that does not apply is missing."""
    known = {**branch.pronouns(woman), "area": client.area, "employer": client.employer}
    if client.interests:
        known["hobby"] = client.interests[0]
    if client.contact_persons:
        known["person"] = client.contact_persons[0].name
    for relative in client.family:
        if relative.relation in SPOUSES:
            known["spouse"] = SPOUSES[relative.relation]
        land = next((land for land in branch.abroad if relative.place == branch.studying(land)), None)
        if land:
            known |= {"student": branch.first_name(relative.name), "land": land, "coin": branch.abroad[land]}
        elif relative.relation in branch.children and relative.born_in and today.year - relative.born_in < 19:
            known.setdefault("kid", branch.first_name(relative.name))
    return known


def _relatives(client: Client, relations: tuple[str, ...]) -> list[Relative]:
    return [relative for relative in client.family if relative.relation in relations]

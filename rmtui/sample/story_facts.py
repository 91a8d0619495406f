"""What stories know of a client: the facts they must fit, and the values of their slots, all from the record."""

from __future__ import annotations

from datetime import date

from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, MaritalStatus, Relative, RiskGrade, Stage, Tier
from rmtui.sample.people import ABROAD

SPOUSES = {"丈夫": "先生", "妻子": "爱人", "husband": "husband", "wife": "wife"}
"""How the manager calls a client's husband or wife, by relation."""

_CHILDREN = ("儿子", "女儿", "son", "daughter")
_PARENTS = ("母亲", "父亲")
"""Clients with a parent on record get no stories about parents."""
_GRANDCHILDREN = ("孙子", "孙女", "外孙", "外孙女")
_BY_TAG = {
    "老板": "owner",
    "代发": "payroll",
    "按揭": "mortgage",
    "留学": "abroad",
    "授信": "credit",
    "结汇": "export",
}


def audience(client: Client) -> str:
    """The kind of stories for a client: "company", "english", "prospect" or "person"."""
    if client.kind is ClientKind.COMPANY:
        return "company"
    if "English" in client.tags:
        return "english"
    return "prospect" if client.stage is Stage.PROSPECT else "person"


def facts(client: Client, today: date) -> frozenset[str]:
    """The facts in story headings that are true of a client."""
    age = today.year - client.birthday.year if client.birthday and client.birthday.year else 0
    children = [today.year - child.birth_year for child in _relatives(client, _CHILDREN) if child.birth_year]
    retired = client.occupation.startswith("退休")
    true = {
        "retired": retired,
        "working": bool(client.employer) and not retired and "老板" not in client.tags,
        "counter": Channel.WECHAT in client.avoid,
        "app": Channel.WECHAT not in client.avoid,
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
        fact for tag, fact in _BY_TAG.items() if tag in client.tags
    }


def slot_values(client: Client, woman: bool, today: date) -> dict[str, str]:
    """The values of story slots for this client; slots that do not apply are missing."""
    known = {"ta": "她" if woman else "他", "area": client.area, "employer": client.employer}
    if client.interests:
        known["hobby"] = client.interests[0]
    if client.contact_persons:
        known["person"] = client.contact_persons[0].name
    for relative in client.family:
        if relative.relation in SPOUSES:
            known["spouse"] = SPOUSES[relative.relation]
        land = next((land for land in ABROAD if relative.place.startswith(land)), None)
        if land:
            known |= {"student": relative.name[-2:], "land": land, "coin": ABROAD[land]}
        elif relative.relation in _CHILDREN and relative.birth_year and today.year - relative.birth_year < 19:
            known.setdefault("kid", relative.name[-2:])
    return known


def _relatives(client: Client, relations: tuple[str, ...]) -> list[Relative]:
    return [relative for relative in client.family if relative.relation in relations]

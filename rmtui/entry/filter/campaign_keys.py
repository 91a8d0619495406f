"""The filter keys of the campaigns that a client is in: `campaign(name:saver stage:accepted)`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rmtui.comparing import name_key
from rmtui.entry.filter.context import FilterContext, Test
from rmtui.entry.filter.key import Key, Scope, enum_key, text_key, yes_no_key
from rmtui.language import N_
from rmtui.records.campaign import Campaign, CampaignKind, CampaignStage

if TYPE_CHECKING:
    from rmtui.rules.campaign.members import MemberRow


def campaign_scope() -> Scope:
    """The campaigns a client is in."""
    return Scope(
        names=["campaign", "营销活动"],
        label=N_("a campaign that the client is in"),
        make_field_keys=_keys,
        word_test=lambda word: lambda one, _context: _is_called(one.campaign, word),
        has=_has,
        reads_log=True,
    )


def _has(test: Test) -> Test:
    return lambda client, context: any(test(one, context) for one in context.memberships(client))


def _keys() -> Iterable[Key]:
    called, part = N_("part of its name, or its topic"), N_("part of its text")
    yield text_key("name 名称", called, lambda one, word: _is_called(one.campaign, word), _topics)
    yield enum_key("stage 阶段", lambda one: one.row.stage, CampaignStage, ordered=True)
    yield enum_key("kind 类型", lambda one: one.campaign.kind, CampaignKind)
    yield yes_no_key("sold 有成交", lambda one: bool(one.row.sales))
    yield text_key("why 谢绝原因", part, lambda one, word: name_key(word) in name_key(one.row.member.why))
    yield text_key("feedback 反馈", part, lambda one, word: name_key(word) in _said(one.row))


def _is_called(campaign: Campaign, word: str) -> bool:
    wanted = name_key(word)
    return wanted in name_key(campaign.name) or wanted in name_key(campaign.topic)


def _topics(context: FilterContext) -> Iterable[str]:
    return dict.fromkeys(one.campaign.topic for client in context.clients for one in context.memberships(client))


def _said(row: MemberRow) -> str:
    return name_key(" ".join((row.member.feedback, *(one.note for one in row.contacts))))

"""The fields of a campaign's member."""

from __future__ import annotations

from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.language import N_
from rmtui.records.campaign import CampaignMember, CampaignStage
from rmtui.records.channel import Channel

CAMPAIGN_MEMBER_FIELDS = declare_fields(
    CampaignMember,
    choice("stage", N_("Stage"), CampaignStage),
    Field("why", N_("Why declined")),
    Field("feedback", N_("Feedback"), lines=2),
    choice("channel", N_("Channel"), Channel),
    Field("words", N_("Own words"), N_("told to this client alone: the “words” in braces of the message"), lines=2),
)

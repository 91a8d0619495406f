"""The stage of a campaign's member that a contact shows. Loaded for the due queue."""

from datetime import date, timedelta

from rmtui.records.campaign import Campaign, CampaignStage
from rmtui.records.channel import Channel
from rmtui.records.events import Contact

CONTACTED_AHEAD = timedelta(days=60)
"""How long before its first day contacts with its topic count: invitations go out before an event."""
_WRITTEN = (Channel.EMAIL, Channel.WECHAT, Channel.SMS)


def told_stage(contact: Contact) -> CampaignStage:
    """The stage that a contact shows: a message is an invitation, an attempt changes nothing (FIELD.md, 未接通)."""
    if not contact.reached:
        return CampaignStage.CHOSEN
    is_message = contact.channel in _WRITTEN and not contact.incoming
    return CampaignStage.INVITED if is_message else CampaignStage.REACHED


def is_contacted_on(campaign: Campaign, day: date) -> bool:
    """Whether a campaign contacts its members on a day."""
    return campaign.starts_on - CONTACTED_AHEAD <= day <= campaign.ends_on

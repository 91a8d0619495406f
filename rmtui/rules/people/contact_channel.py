"""The channel by which a client is to be contacted (FIELD.md, 沟通方式)."""

from rmtui.records.channel import Channel
from rmtui.records.client import Client

_USUAL = (Channel.TELEPHONE, Channel.WECHAT, Channel.SMS, Channel.EMAIL, Channel.MEETING, Channel.VISIT)
"""Where the client prefers none, or one that cannot be gone."""


def contact_channel(client: Client, chosen: Channel | None = None) -> Channel | None:
    """`chosen`, else the preferred way, else a call; none that is unwanted, and no email without an address. None where
    all are unwanted.
    """
    ways = (one for one in (client.channel, *_USUAL) if one and (one is not Channel.EMAIL or client.email))
    return next((one for one in (chosen, *ways) if one and one not in client.avoid), None)

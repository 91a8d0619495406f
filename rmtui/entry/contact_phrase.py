"""How a client was in contact, as the finders of phrases propose it."""

from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel, Outcome


class ContactPhrase(NamedTuple):
    """How a client was in contact, up to `end`."""

    end: int
    channel: Channel | None
    incoming: bool = False
    outcome: Outcome | None = None
    in_note: bool = False
    """Whether the phrase is part of the note, too."""
    is_appointment: bool = False
    """Whether it tells what was arranged: the day behind the name lies ahead."""
    noun_may_follow: bool = False
    """Whether the noun may still follow behind the name: 打了两次[马骏]电话, gave [her] a call."""
    is_errand: bool = False
    """Whether it tells what was done for the client, which is a contact only where its channel is told."""

"""Templates of greetings, and how a greeting is delivered (FIELD.md, 节日问候)."""

from rmtui.records.base import Record
from rmtui.records.client import ClientKind
from rmtui.str_enum import StrEnum


class Delivery(StrEnum):
    """How a greeting reaches the client."""

    WECHAT = "wechat"
    SMS = "sms"
    EMAIL = "email"
    LETTER = "letter"
    """A card or letter by post; logged as email, the channel for what is written."""
    CALL = "call"


class GreetingLanguage(StrEnum):
    """The language of a text."""

    CHINESE = "zh"
    ENGLISH = "en"


class GreetingTemplate(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A text for an occasion, with places such as {salutation} that are filled in for each client."""

    occasion: str = ""
    """A value of `Observance`, a kind of occasion as "birthday", the name of an occasion of one's own; "" for any."""
    language: GreetingLanguage | None = None
    """None: for clients of any."""
    delivery: Delivery | None = None
    """None: for any."""
    kind: ClientKind | None = None
    """None: for persons and companies alike."""
    clients: tuple[str, ...] = ()
    """Ids of the clients whom these words are kept for; () for all."""
    text: str
    """See `rmtui.rules.occasions.greeting_text`."""

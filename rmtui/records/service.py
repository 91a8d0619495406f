"""The services that a plan promises to clients in a year (FIELD.md, 服务承诺)."""

from rmtui.str_enum import StrEnum


class Service(StrEnum):
    """A kind of service."""

    CONVERSATION = "conversation"
    REVIEW = "review"
    GREETING = "greeting"
    INVITATION = "invitation"
    THANKS = "thanks"

"""A tier proposed for a client by the assets, and refused by the manager."""

from datetime import date

from rmtui.records.base import Record
from rmtui.records.client import Tier
from rmtui.records.units import Amount


class TierRefusal(Record, frozen=True, kw_only=True, omit_defaults=True):
    """It holds for a year, or until the assets cross the threshold once more."""

    client: str
    on: date
    tier: Tier
    """The one that was proposed."""
    assets: Amount = 0
    """At this bank on that day, in the base currency."""

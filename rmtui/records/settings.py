"""The settings of a book."""

from datetime import date

import msgspec

from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Tier
from rmtui.records.defaults import DEFAULT_PLAN_HOURS, HOME_CURRENCY
from rmtui.records.observance import Observance
from rmtui.records.service import Service
from rmtui.records.units import Amount, ExchangeRate, InterestRate


class Assumptions(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Assumptions of the protection gap. Sums are each for one person and one year."""

    living: Amount = 4_000_000
    """Living costs of a dependant."""
    years: int = 10
    """Years the family must live without the client's income."""
    education: Amount = 3_000_000
    """Costs of a child's education, until the age of `independent_at`."""
    independent_at: int = 22
    """Age at which a child is independent."""
    parents: Amount = 2_400_000
    """Support of a parent."""


class PastRates(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Exchange rates that were changed."""

    before: date
    """They were in force until the day before this one."""
    rates: dict[str, ExchangeRate] = {}


class PastEarnings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Margins and fees that were changed."""

    before: date
    """They were in force until the day before this one."""
    margins: dict[str, InterestRate] = {}
    fees: dict[str, InterestRate] = {}


class Settings(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One record in a book, of id "settings"."""

    id: str = "settings"
    manager: str = ""
    currency: str = HOME_CURRENCY
    """The base currency: of an amount that names none, and of every total."""
    bank: str = ""
    """Bank and branch, printed on what is handed over."""
    reservation: str = ""
    """Disclaimer under a sheet that is handed over; "" for the default text."""
    cadence: dict[Tier, int] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Days by tier, where they differ from `rmtui.records.defaults`."""
    reasons: dict[str, dict[str, int]] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Notice, grace and points of the reasons of the due queue, by cause, where they differ from the defaults in
    `rmtui.rules.contact.reason_rules`.
    """
    services: dict[Tier, dict[Service, int]] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Services a year by tier, where they differ from `rmtui.rules.contact.services`."""
    case_days: int = 15
    """Days within which a complaint or request is answered."""
    complex_case_days: int = 30
    """The same of a complex one."""
    inspection_days: int = 90
    """Days from one inspection of a normal business loan to the next."""
    watched_inspection_days: int = 30
    """The same of a loan from special mention on."""
    resets: tuple[Channel, ...] | None = None
    """Channels that reset the cadence; None for those of `rmtui.records.defaults`."""
    preferred_resets: bool = False
    """A client's preferred channel resets the cadence of that client, too."""
    wechat_counts: bool = False
    """In books older than `resets`: WeChat resets the cadence, too. Read only where `resets` is None."""
    festivals: tuple[Observance, ...] = ()
    """What clients keep unless they differ; () for the festivals of the base currency's country."""
    holidays: str = ""
    """The country whose bank holidays it goes by (`rmtui.rules.days.holidays`); "" for that of the base currency."""
    plan_hours: int = DEFAULT_PLAN_HOURS
    """Hours that a proposal of a day fills."""
    rates: dict[str, ExchangeRate] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Exchange rates by currency: USD 71000 is 7.1 yuan a dollar, JPY Decimal("485.32") is 0.048532."""
    past_rates: tuple[PastRates, ...] = ()
    """Earlier rates, the oldest first: a sale counts by the rate of its day."""
    assumptions: Assumptions = Assumptions()
    margins: dict[str, InterestRate] = {}  # noqa: RUF012 - msgspec copies it for each record
    """What the bank earns a year with balances of a kind of product, where it differs from the example table in
    `rmtui.rules.assets.earnings`.
    """
    fees: dict[str, InterestRate] = {}  # noqa: RUF012 - msgspec copies it for each record
    """What it earns with a sale of a kind of product, likewise."""
    past_earnings: tuple[PastEarnings, ...] = ()
    """Earlier margins and fees, the oldest first: what was earned in a month stays what it was."""
    tier_assets: dict[Tier, Amount] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Assets at this bank from which a client belongs in a tier; empty for tiers by 80/20."""
    leaving: dict[str, dict[str, int]] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Points and limits of the signs of leaving, where they differ from `rmtui.rules.contact.leaving`."""
    leaving_from: int = 30
    """Points of the signs of leaving from which on a client is warned of."""
    gift_limit: Amount = 100_000
    """Worth of what one person may be given in a year."""
    received_limit: Amount = 20_000
    """Worth of what may be accepted of one person in a year."""
    import_answers: dict[str, str] = {}  # noqa: RUF012 - msgspec copies it for each record
    """What a column or a word of the bank's own means in files that are imported, by the question's key."""


DEFAULT_SETTINGS = Settings()
"""The settings of a book without any."""

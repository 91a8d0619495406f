"""The fields of a book's settings."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from rmtui import currency
from rmtui.entry.fields.choices import word, yes_or_no
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.earnings import earnings_fields
from rmtui.entry.fields.field import Field, declare_fields, not_understood_text
from rmtui.entry.fields.leaving import sign_fields
from rmtui.entry.fields.reasons import reason_fields
from rmtui.entry.fields.services import plan_fields
from rmtui.entry.fields.typed import base_amount, blank_for
from rmtui.entry.names import half_width
from rmtui.entry.rates import rates_text, read_rates
from rmtui.entry.values import Refused, quoted
from rmtui.language import N_, _
from rmtui.records.channel import Channel
from rmtui.records.client import Tier
from rmtui.records.defaults import DEFAULT_CADENCE, RESETTING_CHANNELS
from rmtui.records.settings import Assumptions, Settings
from rmtui.rules.days.holidays import HOLIDAY_COUNTRIES, holiday_country_label
from rmtui.rules.review.sheet import usual_reservation
from rmtui.rules.vocabulary import value_of
from rmtui.rules.work.day_proposal import MOST_HOURS
from rmtui.rules.work.tiers import THRESHOLD_TIERS
from rmtui.terms import term
from rmtui.wording import format_days, format_money, join_sentences

_MOST_YEARS = 60
_MOST_CASE_DAYS = 365
_MOST_WARNING = 500
_LETTERS = set("TEMWSV")


def cadence_name(tier: Tier) -> str:
    """The name of the field for the cadence of a tier."""
    return f"cadence-{tier.value}"


def _read_channels(text: str, today: date) -> tuple[Channel, ...]:  # noqa: ARG001
    """T M V, or telephone, meeting; none for the trade's."""
    words = re.split(r"[\s,，、;；+]+", text)
    names = [name for word in words for name in (word if set(word.upper()) <= _LETTERS else [word])]
    found = {value_of(Channel, name) for name in names if name}
    if None in found:
        sentence = _("“{text}” is not a list of channels. Write T M V; the channels are T E M W S V.")
        raise Refused(sentence.format(text=quoted(text)))
    return tuple(one for one in Channel if one in found) or RESETTING_CHANNELS


def _channels_meaning(channels: tuple[Channel, ...]) -> str:
    return _(", ").join(map(term, channels))


def _read_years(text: str, today: date) -> int:  # noqa: ARG001
    number = half_width(text)
    if not (number.isascii() and number.isdigit() and len(number) < 4 and int(number) <= _MOST_YEARS):
        sentence = _("“{text}” is not a number of years from 0 to {most}.")
        raise Refused(sentence.format(text=quoted(text), most=_MOST_YEARS))
    return int(number)


def _read_hours(text: str, today: date) -> int:  # noqa: ARG001
    number = half_width(text)
    if not (number.isascii() and number.isdigit() and len(number) < 3 and 1 <= int(number) <= MOST_HOURS):
        sentence = _("“{text}” is not a number of hours from 1 to {most}.")
        raise Refused(sentence.format(text=quoted(text), most=MOST_HOURS))
    return int(number)


def _read_days(text: str, today: date) -> int:  # noqa: ARG001
    number = half_width(text)
    if not (number.isascii() and number.isdigit() and len(number) < 4 and 1 <= int(number) <= _MOST_CASE_DAYS):
        sentence = _("“{text}” is not a number of days from 1 to {most}.")
        raise Refused(sentence.format(text=quoted(text), most=_MOST_CASE_DAYS))
    return int(number)


def _days(name: str, label: str, hint: str = N_("From the day it came in; empty for the usual ones.")) -> Field:
    return Field(name, label, hint, read=_read_days, meaning=format_days)


def _read_points(text: str, today: date) -> int:  # noqa: ARG001
    number = half_width(text)
    if not (number.isascii() and number.isdigit() and len(number) < 4 and 1 <= int(number) <= _MOST_WARNING):
        sentence = _("“{text}” is not a number of points from 1 to {most}.")
        raise Refused(sentence.format(text=quoted(text), most=_MOST_WARNING))
    return int(number)


SETTINGS_FIELDS = declare_fields(
    Settings,
    Field("manager", N_("Your name"), N_("For what is printed and sent in your name.")),
    Field("bank", N_("Your bank"), N_("Bank and branch, for what is handed over.")),
    Field("reservation", N_("Disclaimer"), N_("Printed under every sheet; empty means: {words}"), lines=2),
    Field(
        "resets",
        N_("Counts as spoken"),
        N_("The channels after which a client is not due for a while: T M V. Empty for these."),
        read=_read_channels,
        format=" ".join,
        meaning=_channels_meaning,
        required=True,
    ),
    yes_or_no(
        "preferred_resets",
        N_("Preferred channel also counts"),
        hint=N_("Does the channel that a client prefers count for that client, whatever it is?"),
    ),
    _days("case_days", N_("Days to answer a case")),
    _days("complex_case_days", N_("Days to answer a complex case")),
    Field(
        "leaving_from",
        N_("Warn of leaving from"),
        N_("From how many points of the signs of leaving there is a warning; empty for 30."),
        read=_read_points,
    ),
    base_amount("gift_limit", N_("Gifts to a person"), N_("In a year; above it there is a warning. Empty for 1,000.")),
    base_amount("received_limit", N_("Accepted of a person"), N_("In a year, as above. Empty for 200.")),
    _days("inspection_days", N_("Days between inspections"), N_("Of a normal business loan; empty for 90.")),
    _days(
        "watched_inspection_days",
        N_("Days between inspections, watched"),
        N_("Of a loan from special mention on; empty for 30."),
    ),
    CLIENT_FIELDS["festivals"]._replace(
        label=N_("Festivals kept"),
        hint=N_("CN, GB, Christmas, none; empty for the festivals of the base currency's country"),
        flag="",
    ),
    word(
        "holidays",
        N_("Bank holidays"),
        HOLIDAY_COUNTRIES,
        holiday_country_label,
        hint=N_("Of which country; empty for that of the base currency."),
    ),
    Field(
        "plan_hours",
        N_("Hours of a day plan"),
        N_("How many hours of calls and meetings a proposal of a day fills."),
        read=_read_hours,
    ),
    word(
        "currency",
        N_("Base currency"),
        currency.BASE_CURRENCIES,
        currency.currency_label,
        empty=currency.DEFAULT,
        hint=N_("Amounts without a sign are in it, and all totals."),
    ),
    Field(
        "rates",
        N_("Exchange rates"),
        N_("The price of one unit: USD 0.79, EUR 0.86; or 100 JPY = 0.52. What is held in it counts by that."),
        read=lambda text, _today: read_rates(text),
        format=rates_text,
    ),
)


CADENCE_FIELDS = {
    name: CLIENT_FIELDS["cadence"]._replace(
        name=name, label=N_("Days, tier {tier} ({count})"), format=str, meaning=format_days, flag=""
    )
    for name in map(cadence_name, Tier)
}
"""A field a tier; the label says what is customary, which blank means."""


def _base_amount(name: str, label: str, hint: str) -> Field:
    return base_amount(name, label, hint, empty="", format=blank_for(getattr(Assumptions(), name), format_money))


def _years(name: str, label: str, hint: str) -> Field:
    return Field(name, label, hint, read=_read_years, format=blank_for(getattr(Assumptions(), name), str))


ASSUMPTION_FIELDS = declare_fields(
    Assumptions,
    _base_amount("living", N_("Living costs ({sum})"), N_("Of one dependant in a year, as 40k.")),
    _years("years", N_("Years to live on ({count})"), N_("Years that the family lives without the client's income.")),
    _base_amount("education", N_("Education ({sum})"), N_("Of one child in a year, as 30k.")),
    _years("independent_at", N_("Independent at ({count})"), N_("Age up to which a child's education is paid.")),
    _base_amount("parents", N_("Parents ({sum})"), N_("Support of one parent in a year, as 24k.")),
)
"""What the protection gap is reckoned with; a label says what is customary, which blank means."""


def settings_fields() -> dict[str, Field]:
    """All fields of a book's settings in the person's language, with what is customary in the label."""
    reservation = SETTINGS_FIELDS["reservation"]
    hint = _(reservation.hint).format(words=usual_reservation())
    return {
        **SETTINGS_FIELDS,
        "reservation": reservation._replace(hint=hint),
        **_cadence_fields(),
        **_gap_fields(),
        **plan_fields(),
        **reason_fields(),
        **earnings_fields(),
        **_tier_fields(),
        **sign_fields(),
    }


def tier_name(tier: Tier) -> str:
    """The name of the field for the threshold of a tier."""
    return f"assets-{tier.value}"


def _tier_fields() -> dict[str, Field]:
    return {
        tier_name(tier): base_amount(
            tier_name(tier),
            _("Tier {tier} from").format(tier=tier.value),
            _("The assets at this bank from which a client belongs in it. Where no tier has any, 80/20 proposes."),
            format=blank_for(None, format_money),
        )
        for tier in THRESHOLD_TIERS
    }


def _cadence_fields() -> dict[str, Field]:
    fields = {}
    for tier in Tier:
        field, count = CADENCE_FIELDS[cadence_name(tier)], DEFAULT_CADENCE[tier]
        default = _("Empty means {days}, the default.").format(days=format_days(count))
        fields[field.name] = field._replace(
            read=_cadence_reader(field),
            label=_(field.label).format(tier=tier.value, count=count),
            hint=_("{sentence} Else {what}.").format(sentence=default, what=field.allowed),
        )
    return fields


def _cadence_reader(field: Field) -> Callable[[str, date], int]:
    """Its reader, which says by itself what may be written: the hint says more than that."""

    def read(text: str, today: date) -> int:
        try:
            return int(field.read(text, today))
        except ValueError:
            raise Refused(not_understood_text(text, field.allowed)) from None

    return read


def _gap_fields() -> dict[str, Field]:
    default = _("Empty means what the brackets say.")
    return {
        name: field._replace(
            label=_(field.label).format(sum=format_money(field.empty), count=field.empty),
            hint=join_sentences(_(field.hint), default),
        )
        for name, field in ASSUMPTION_FIELDS.items()
    }

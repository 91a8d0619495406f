"""The settings of a book as a flat list of values, one a field, and the settings made from changed values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from rmtui.entry.fields.earnings import earnings_name
from rmtui.entry.fields.leaving import sign_name
from rmtui.entry.fields.reasons import reason_name
from rmtui.entry.fields.services import plan_name
from rmtui.entry.fields.settings import ASSUMPTION_FIELDS, SETTINGS_FIELDS, cadence_name, tier_name
from rmtui.language import _
from rmtui.records.client import Tier
from rmtui.records.settings import Settings
from rmtui.rules.assets.base_currency_change import with_converted_rates
from rmtui.rules.assets.earnings import differing_earnings, earnings_table, with_past_earnings
from rmtui.rules.assets.past_rates import with_past_rates
from rmtui.rules.contact.cadence import book_resetting_channels
from rmtui.rules.contact.leaving import differing_signs, sign_rules
from rmtui.rules.contact.reason_rules import differing_parts, reason_rules
from rmtui.rules.contact.services import differing_plans, tier_plan
from rmtui.rules.work.tiers import THRESHOLD_TIERS

_CADENCE = {cadence_name(tier): tier for tier in Tier}


def settings_values(settings: Settings) -> dict[str, Any]:
    """The value of each field by its name; None for a customary cadence, and where a tier has no threshold."""
    return {
        **{name: getattr(settings, name) for name in SETTINGS_FIELDS},
        "resets": book_resetting_channels(settings),
        **{name: settings.cadence.get(tier) for name, tier in _CADENCE.items()},
        **{name: getattr(settings.assumptions, name) for name in ASSUMPTION_FIELDS},
        **{reason_name(cause): rule for cause, rule in reason_rules(settings).items()},
        **{plan_name(tier): tier_plan(tier, settings) for tier in Tier},
        **{earnings_name(kind): one for kind, one in earnings_table(settings).items()},
        **{tier_name(tier): settings.tier_assets.get(tier) for tier in THRESHOLD_TIERS},
        **{sign_name(sign): rule for sign, rule in sign_rules(settings).items()},
    }


def changed_settings(settings: Settings, values: Mapping[str, Any], today: date) -> Settings:
    """The settings with other values of some fields, and with rates converted to another base currency.

    Rates, margins and fees that change are kept for the days before today. BadInput where there are rates, but none
    of that currency.
    """
    cadence = {tier: values.get(name, settings.cadence.get(tier)) for name, tier in _CADENCE.items()}
    assumptions = {name: values[name] for name in ASSUMPTION_FIELDS if name in values}
    rules = {cause: values.get(reason_name(cause), rule) for cause, rule in reason_rules(settings).items()}
    plans = {tier: values.get(plan_name(tier)) or tier_plan(tier, settings) for tier in Tier}
    earnings = {kind: values.get(earnings_name(kind), one) for kind, one in earnings_table(settings).items()}
    limits = {tier: values.get(tier_name(tier), settings.tier_assets.get(tier)) for tier in THRESHOLD_TIERS}
    signs = {sign: values.get(sign_name(sign), rule) for sign, rule in sign_rules(settings).items()}
    changed = msgspec.structs.replace(
        settings,
        **{name: values[name] for name in SETTINGS_FIELDS if name in values},
        cadence={tier: days for tier, days in cadence.items() if days},
        reasons=differing_parts(rules),
        services=differing_plans(plans),
        tier_assets={tier: assets for tier, assets in limits.items() if assets},
        leaving=differing_signs(signs),
        **differing_earnings(earnings),
        assumptions=msgspec.structs.replace(settings.assumptions, **assumptions),
    )
    changed = with_past_earnings(settings, with_past_rates(settings, changed, today), today)
    return with_converted_rates(settings, changed)


def currency_change_text(before: Settings, after: Settings) -> str:
    """What another base currency changes, to be confirmed; "" where it is the same."""
    if before.currency == after.currency:
        return ""
    sentence = _(
        "From {before} to {after}: amounts that are there stay what they are, those in {before} are shown as that. "
        "Exchange rates, those of reviews too, are converted. What has no currency of its own keeps its figures: "
        "targets, payroll, the limits of tiers and gifts, the sums of the protection gap. Look at them."
    )
    return sentence.format(before=before.currency, after=after.currency)

"""The fields of a sale. Amount, currency, kind and product are one text, as in a line of entry: 50万基金."""

from __future__ import annotations

from datetime import date

from rmtui.entry.amounts import read_amount, second_amount
from rmtui.entry.direction import BACK
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.fields.typed import day
from rmtui.entry.line import EntrySale
from rmtui.entry.values import quoted
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.records.events import Sale
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.wording import format_money

SOLD = "sold"
"""The name of the field that has what was sold, and for how much."""


def read_sold(text: str, today: date) -> EntrySale:  # noqa: ARG001
    """BadInput where the text does not begin with an amount."""
    text = text.strip().lstrip("=＝").strip()
    found = read_amount(text)
    if found is None:
        sentence = _("“{line}” does not begin with an amount. Write 500k fund.")
        raise BadInput(sentence.format(line=quoted(text)))
    amount, currency, end = found
    product = text[end:].strip()
    if second_amount(product) >= 0:
        raise BadInput(_("“{line}” is more than one sale. Each has an entry of its own.").format(line=quoted(text)))
    return EntrySale(amount, currency, product_kind(product), product)


def sold_text(sale: Sale | EntrySale) -> str:
    """50万 基金, as it would be typed."""
    return f"{format_money(sale.amount, sale.currency)} {sale.product}".rstrip()


SALE_FIELDS = declare_fields(
    Sale,
    Field("client", N_("Client"), N_("a client's name or number"), required=True),
    day("on", N_("Day"), BACK, required=True),
    Field(
        SOLD,
        N_("Sold"),
        N_("An amount and what: 500k fund"),
        read=read_sold,
        format=sold_text,
        required=True,
    ),
    HOLDING_FIELDS["institution"]._replace(
        label=N_("Provider"), hint=N_("Whose product it is, a fund house or an insurer; empty for this bank's own")
    ),
)
"""Who the client is, the caller finds."""

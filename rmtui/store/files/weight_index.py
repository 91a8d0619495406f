"""The index of who weighs more in the queue for the contribution of a year, so that its sales are read once a day and
after a change.
"""

import zlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from rmtui.rules.assets.earnings import has_own_earnings
from rmtui.rules.days.months import month_key
from rmtui.rules.days.periods import YEAR, Period
from rmtui.store.files import disk, file_protocol, index_file
from rmtui.store.files.layout import month_file

if TYPE_CHECKING:
    from rmtui.store.files.reading import Reader

_VERSION = 2
"""Raised when what the index holds changes, so that an older one is made anew."""


class _Kept(msgspec.Struct, array_like=True):
    """The index."""

    stamp: int = 0
    """Of the day, the rates, the margins and the months before this one."""
    newest: disk.Stamp = (0, 0, 0)
    """Of the file of this month; where it is another, its sales may be the same ones."""
    sales: int = 0
    """The checksum of these."""
    weights: dict[str, int] = {}


def weights(reader: "Reader", margins: Mapping[str, int], today: date) -> dict[str, int]:
    """What the shares of the contribution add to the weight of clients; nothing where it is not known.

    `margins`: by client what the balances bring in a year.
    """
    settings = reader.settings()
    if not has_own_earnings(settings):
        return {}
    this_month = month_file(month_key(today))
    months = [month_file(month_key(first)) for first in Period.around(today, 1).months_before(YEAR)]
    stamps = file_protocol.stamps(reader.root, months)
    newest = stamps.pop(this_month)
    stamp = zlib.crc32(msgspec.json.encode((_VERSION, today, settings, margins, stamps)))
    kept = _Kept()
    with suppress(msgspec.DecodeError, RecursionError):
        kept = msgspec.json.decode(index_file.read(reader.root, index_file.WEIGHTS), type=_Kept)
    if (kept.stamp, kept.newest) == (stamp, newest):
        return kept.weights
    sales = zlib.crc32(msgspec.json.encode([*reader.files.log_page(this_month).sales.values()]))
    if (kept.stamp, kept.sales) == (stamp, sales):
        found = kept.weights
    else:
        from rmtui.rules.work.contribution import contribution_weights
        from rmtui.store.files import work_index

        work = work_index.work_of_months(reader.root, months, reader.files.log_page)
        found = contribution_weights(margins, [sale for month in work for sale in month.sales], settings, today)
    index_file.write(reader.root, index_file.WEIGHTS, msgspec.json.encode(_Kept(stamp, newest, sales, found)))
    return found

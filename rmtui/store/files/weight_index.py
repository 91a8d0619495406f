"""The index of who weighs more in the queue for the contribution of a year, so that its sales are read once a day and
after a change.
"""

from __future__ import annotations

import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from rmtui.rules.assets.earnings import has_own_earnings
from rmtui.rules.days.months import month_key
from rmtui.rules.days.periods import YEAR, Period
from rmtui.store.files import disk, file_protocol, index_file
from rmtui.store.files.layout import month_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from rmtui.store.files.reading import Reader

_VERSION = 1
"""Raised when what the index holds changes, so that an older one is made anew."""


def weights(reader: Reader, margins: Mapping[str, int], today: date) -> dict[str, int]:
    """What the shares of the contribution add to the weight of clients; nothing where it is not known.

    `margins`: by client what the balances bring in a year.
    """
    settings = reader.settings()
    if not has_own_earnings(settings):
        return {}
    months = [month_file(month_key(first)) for first in Period.around(today, 1).months_before(YEAR)]
    stamps = [disk.stamp(path) for _name, path in file_protocol.current_paths(reader.root, months)]
    rates_and_margins = zlib.crc32(msgspec.json.encode((settings, margins)))
    stamp = msgspec.json.encode((_VERSION, today, rates_and_margins, stamps))
    with suppress(msgspec.DecodeError, RecursionError):
        kept_stamp, kept = msgspec.json.decode(
            index_file.read(reader.root, index_file.WEIGHTS), type=tuple[msgspec.Raw, dict[str, int]]
        )
        if bytes(kept_stamp) == stamp:
            return kept
    from rmtui.rules.work.contribution import contribution_weights
    from rmtui.store.files import work_index

    work = work_index.work_of_months(reader.root, months, reader.files.log_page)
    found = contribution_weights(margins, [sale for month in work for sale in month.sales], settings, today)
    index_file.write(reader.root, index_file.WEIGHTS, msgspec.json.encode((msgspec.Raw(stamp), found)))
    return found

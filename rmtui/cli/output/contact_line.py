"""A contact of the book on one line, as `day`, `find` and `show` print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.text.phrases import promise_text, sale_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from rmtui.records.events import Contact, Sale


def contact_line(contact: Contact, names: str, today: date, sales: Iterable[Sale] = ()) -> str:
    """A contact with the `names` of its clients, without its day: 09:10 T 王芳: 聊了到期理财. Of `sales`, its own."""
    promise = contact.promise
    said = (
        "" if contact.reached else _("(not reached)"),
        plain(contact.note),
        promise_text(promise, today, promise.done_on) if promise else "",
        *(f"#{plain(topic)}" for topic in contact.topics),
        *(sale_text(sale) for sale in sales if sale.contact == contact.id),
    )
    return line_text((contact.at or "     ", contact.letter), names, said)


def line_text(head: Iterable[str], names: str, said: Iterable[str]) -> str:
    """What stands before the names, and what behind them, or that nothing does."""
    text = " ".join(filter(None, said)) or _("no note")
    return " ".join((*filter(None, head), _("{field}: {text}").format(field=names, text=text)))

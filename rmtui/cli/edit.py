"""`rmtui edit`: what is known of a client, changed field by field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rmtui.cli.add import add_field_flags
from rmtui.errors import BadInput, UsageError
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.entry.fields import Field
    from rmtui.records.client import Client

_AT_HOME = re.compile(r"1[3-9]\d{9}|0\d*|[48]00\d{7}|\d{0,8}")
"""The digits of a number in mainland China, without its country code."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whom, and a flag for every field."""
    parser.epilog = _(
        "An empty TEXT clears a field. Of what a client may have several, TEXT takes the place of all,"
        " +TEXT adds one and -TEXT takes one away: --phone +13900000001 --tag -fund."
    )
    parser.add_argument("client", metavar="CLIENT", help=_("name, alias, number, phone ending or pinyin"))
    add_field_flags(parser)


def arranged(words: list[str]) -> list[str]:
    """The words with -TEXT joined to the flag before it, as it would be taken for an option itself."""
    joined: list[str] = []
    for word in words:
        is_value = word.startswith("-") and not word.startswith("--") and word != "-h"
        if is_value and joined and joined[-1].startswith("--") and "=" not in joined[-1]:
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 2 where nothing is to be changed, 3 and 4 as everywhere where CLIENT is not one client."""
    import msgspec

    from rmtui.entry.difference import difference
    from rmtui.entry.fields import FIELDS, check_number
    from rmtui.entry.pinyin import spell

    book = context.book()
    client = context.client(args.client)
    said = [(field, getattr(args, field.name)) for field in FIELDS if getattr(args, field.name)]
    if not said:
        raise UsageError(_("Say what to change: “rmtui edit --help” lists the fields."))
    values = {field.name: _changed(field, getattr(client, field.name), texts, context.today) for field, texts in said}
    new = {name: value for name, value in values.items() if value != getattr(client, name)}
    check_number(new.get("number", ""), [one for one in book.clients().values() if one.id != client.id])
    if new.get("referred_by"):
        new["referred_by"] = _referrer(new["referred_by"], client, context)
    if "name" in new:
        new.setdefault("pinyin", spell(new["name"]))
    after = msgspec.structs.replace(client, **new)
    if after == client:
        context.out(_("Nothing to change: it is so already."))
        return 0
    book.save(after, what="edit")
    for line in difference(client, after, book.clients()):
        context.out(line)
    return 0


def _changed(field: Field, old: Any, texts: list[str], today: date) -> Any:
    """The field's value after what was typed: the last word, or all of them if there may be several."""
    from rmtui.entry.fields import united

    if not field.repeatable:
        return field.parse(texts[-1], today)
    steps = [_step(field, text) for text in texts]
    values = old if all(sign for sign, _text in steps) else ()
    for sign, text in steps:
        typed = field.parse(text, today)
        if sign == "-":
            if not any(field.same(one, gone) for one in values for gone in typed):
                raise BadInput(_("{field}: there is no “{text}”.").format(field=_(field.label), text=plain(text)))
            values = tuple(one for one in values if not any(field.same(one, gone) for gone in typed))
        else:
            values = united(field, values, typed)
    return values


def _step(field: Field, text: str) -> tuple[str, str]:
    """+ or - or neither, and the value. The + of a number abroad is both a sign and a part of it."""
    from rmtui.entry.names import half_width

    sign, value = half_width(text[:1]), text[1:].strip()
    if sign not in ("+", "-"):
        return "", text
    if field.name == "phones" and sign == "+" and not _AT_HOME.fullmatch(re.sub(r"\D", "", value)):
        value = "+" + value.removeprefix("+")
    return sign, value


def _referrer(text: str, client: Client, context: Context) -> str:
    referrer = context.client(text)
    if referrer.id == client.id:
        raise BadInput(_("{name} cannot be the one who referred {name}.").format(name=plain(client.name)))
    return referrer.id

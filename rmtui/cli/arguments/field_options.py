"""Declared fields (`rmtui.entry.fields`) as options of a command, and what their texts change."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import offer
from rmtui.entry.fields.field import merge_values
from rmtui.errors import BadInput, UsageError, errors_about
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.fields.field import Field


class FieldChange(NamedTuple):
    """The texts typed for a field; the last two only for a field that holds several values."""

    replaced_by: tuple[str, ...]
    """Takes the place of the present value."""
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def field_option(field: Field, how: str = "") -> str:
    """--phone: the option of a field; --add-phone where `how` is "add"."""
    option = field.flag or "--" + field.name.replace("_", "-")
    return f"--{how}-{option.removeprefix('--')}" if how else option


def parse_option(field: Field, text: str, today: date, how: str = "") -> Any:
    """The value of a text. Errors name the option that it was typed for."""
    option = field_option(field, how)
    with errors_about(option):
        return field._replace(label=option).parse(text, today)


def add_field_options(parser: argparse.ArgumentParser, fields: Iterable[Field], *, changing: bool = False) -> None:
    """An option for every field; one that holds several values may be given more than once.

    `changing`: of such a field values can be added and dropped as well.
    """
    group = parser.add_argument_group(_("what is known"))
    for field in fields:
        options = dict.fromkeys((field_option(field), "--" + field.name.replace("_", "-")))
        text = _("{field}: {text}").format(field=_(field.label), text=field.allowed or _("any text"))
        text = text.replace("%", "%%")
        option = group.add_argument(*options, dest=field.name, action="append", metavar=_("TEXT"), help=text)
        offer_values(option, field)
        for how in ("add", "drop") if changing and field.repeatable else ():
            option = parser.add_argument(
                field_option(field, how), dest=f"{how}_{field.name}", action="append", help=argparse.SUPPRESS
            )
            offer_values(option, field)


def offer_values(argument: argparse.Action, field: Field) -> None:
    """Have the shell's Tab offer what a field may be, where that is a choice; of tags those that there are."""
    if field.name == "tags":
        offer(argument, lambda context: sorted({tag for one in context.book().clients().values() for tag in one.tags}))
    elif field.choices:
        offer(argument, lambda _context: map(field.format, field.choices))


def join_values(words: list[str]) -> list[str]:
    """The words with -TEXT joined to the option before it, since argparse would take it for an option."""
    joined: list[str] = []
    for word in words:
        is_value = word.startswith("-") and not word.startswith("--") and word != "-h"
        if is_value and joined and joined[-1].startswith("--") and "=" not in joined[-1]:
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def typed_values(fields: Iterable[Field], args: argparse.Namespace, today: date) -> dict[str, Any]:
    """The values given for a new record, by field. BadInput for a text that a field refuses."""
    found = {}
    for field in fields:
        if texts := getattr(args, field.name, None):
            found[field.name] = parse_option(field, "\n".join(texts) if field.repeatable else texts[-1], today)
    return found


def typed_changes(fields: Iterable[Field], args: argparse.Namespace) -> dict[str, FieldChange]:
    """The texts typed for each field that is to be changed."""
    return {field.name: change for field in fields if any(change := _field_change(field, args))}


def nothing_typed(command: str) -> UsageError:
    """The error where a command of a change was given nothing to change."""
    message = _("Say what to change: “rmtui {command} --help” lists the fields.")
    return UsageError(message.format(command=command))


def changed_values(
    fields: Mapping[str, Field], record: object, changes: Mapping[str, FieldChange], today: date
) -> dict[str, Any]:
    """The new values of the fields that differ. BadInput for a text that a field refuses."""
    found = {}
    for name, change in changes.items():
        old = getattr(record, name, None)
        value = _changed_value(fields[name], old, change, today)
        if value != old:
            found[name] = value
    return found


def _field_change(field: Field, args: argparse.Namespace) -> FieldChange:
    """The texts typed for a field. BadInput for +TEXT and -TEXT, which may be meant as --add and --drop."""
    replaced_by = getattr(args, field.name, None) or ()
    name = field_option(field).removeprefix("--")
    for text in replaced_by if field.repeatable and field.name != "phones" else ():
        if text[:1] in "+＋-－" and text[1:].strip():
            raise BadInput(
                _("“{text}”: --add-{name} adds one, --drop-{name} takes one away, without a sign.").format(
                    text=plain(text), name=name
                )
            )
    return FieldChange(
        *(tuple(getattr(args, dest, None) or ()) for dest in (field.name, f"drop_{field.name}", f"add_{field.name}"))
    )


def _changed_value(field: Field, old: Any, change: FieldChange, today: date) -> Any:
    """The new value of a field: of one value the last text, of several all of them."""
    if not field.repeatable:
        return parse_option(field, change.replaced_by[-1], today)
    values = () if change.replaced_by else old
    for text in change.replaced_by:
        values = merge_values(field, values, parse_option(field, text, today))
    for text in change.dropped:
        dropped = parse_option(field, text, today, "drop")
        if not any(field.same(value, one) for value in values for one in dropped):
            option = field_option(field, "drop")
            raise BadInput(_("{field}: there is no “{text}”.").format(field=option, text=plain(text)))
        values = tuple(value for value in values if not any(field.same(value, one) for one in dropped))
    for text in change.added:
        values = merge_values(field, values, parse_option(field, text, today, "add"))
    return values

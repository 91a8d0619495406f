"""Templates of the work report: which sections there are and what of the book each shows, read from a TOML file.

called = "relationship manager"
title = "Work report"

[[sections]]
name = "figures"
title = "Figures against targets"
show = ["targets", "sales"]
text = "Words to begin with, if any."
"""

from __future__ import annotations

import tomllib
from collections.abc import Container

import msgspec

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain


class SectionTemplate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One section."""

    name: str
    """What it is called in commands and in the book."""
    title: str
    show: tuple[str, ...] = ()
    """What of the book it shows: the name of a block, with a choice behind a colon: targets:loan,deposits."""
    text: str = ""
    """Words before the draft."""


class ReportTemplate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A template; its `name` is that of its file."""

    title: str
    sections: tuple[SectionTemplate, ...]
    called: str = ""
    """Whose report it is; it may be chosen by this, too."""
    name: str = ""


def parse_template(name: str, content: str, blocks: Container[str]) -> ReportTemplate:
    """The template in the text of a file; `blocks` are the names of those there are. BadInput says what is wrong."""
    try:
        found = msgspec.convert({**tomllib.loads(content), "name": name}, ReportTemplate)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError) as problem:
        message = _("The report template {name} cannot be read: {reason}.")
        raise BadInput(message.format(name=plain(name), reason=plain(str(problem)))) from None
    names = [section.name for section in found.sections]
    if len({*names}) < len(names) or not all(names):
        raise BadInput(
            _("In the report template {name} each section needs a name of its own.").format(name=plain(name))
        )
    for section in found.sections:
        for shown in section.show:
            if block_name(shown) not in blocks:
                message = _("The report template {name} shows “{block}”, which there is not.")
                raise BadInput(message.format(name=plain(name), block=plain(shown)))
    return found


def block_name(shown: str) -> str:
    """The block that is shown, without what is chosen of it."""
    return shown.partition(":")[0]


def block_choice(shown: str) -> tuple[str, ...]:
    """What is chosen of a block; () for all of it."""
    return tuple(one.strip() for one in shown.partition(":")[2].split(",") if one.strip())

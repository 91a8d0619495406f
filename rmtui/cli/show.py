"""`rmtui show`: a client's folder, in the order of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_client, add_json, offer
from rmtui.cli.folder.open_folder import OpenFolder
from rmtui.cli.folder.sections import ELSEWHERE, section_lines
from rmtui.comparing import folded
from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.errors import UsageError
from rmtui.language import N_, _, current_language, in_every_language
from rmtui.plain import plain
from rmtui.records.kinds import KINDS, BookFile, RecordKind
from rmtui.wording import similar_text

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context

PROFILE = "profile"
"""The section of what the client record itself says, and how it stands with the client."""

TITLES = {
    "holdings": N_("Assets"),
    "inspections": N_("Loans"),
    "policies": N_("Coverage"),
    "documents": N_("Documents"),
    "reviews": N_("Reviews"),
    "contacts": N_("Recent contacts"),
    "sales": N_("Sold"),
}
"""The heading of the section of a kind; that of any other kind is its name."""


_TABS = {"inspections": N_("Loans"), "policies": N_("cover"), "campaign_members": N_("Campaigns")}
"""What else a section is called: by the tab of the desk, or in short."""


def sections() -> dict[str, RecordKind]:
    """The sections of records, by the name of the table: what is typed of a client; contacts and sales come last."""
    kinds = (kind for kind in KINDS.values() if kind.has_owners and kind.table in FIELDS_AS_TYPED)
    shown = [kind for kind in kinds if kind.table not in ("clients", "snoozes")]
    return {kind.table: kind for kind in sorted(shown, key=lambda kind: kind.file is BookFile.MONTH)}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whose folder, and which parts of it."""
    parser.epilog = _("SECTION: {names}. Without one: all of them.").format(names=_section_names())
    add_client(parser)
    section = parser.add_argument("section", nargs="*", metavar=_("SECTION"), help=_("only these parts of the folder"))
    section.required = False
    offer(section, lambda _context: (PROFILE, *sections()))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 4 where there is no such client, 3 where it may be several, 2 where there is no such section."""
    known = sections()
    args.section = [_find_section(name) for name in args.section]
    folder = OpenFolder(context.client(args.client), context.book(), context.today)
    if args.json:
        from rmtui.cli.folder.folder_json import folder_json

        context.json(folder_json(folder, ["clients" if name == PROFILE else name for name in args.section]))
        return 0
    if PROFILE in (args.section or [PROFILE]):
        from rmtui.cli.folder.profile_section import profile_lines

        for line in profile_lines(folder):
            context.out(line)
    for name, kind in known.items():
        if name in (args.section or known):
            lines = [*section_lines(kind, folder)]
            if not lines and args.section:
                lines = [_nothing_text(kind)]
            if lines:
                context.out()
                context.out(_(TITLES.get(kind.table, kind.name)))
            for line in lines:
                context.out(f"  {line}")
    return 0


def _nothing_text(kind: RecordKind) -> str:
    """What an empty section says that was asked for: nothing, or where such records are shown."""
    command = ELSEWHERE.get(kind.table)
    return _("“{command}” shows them.").format(command=command) if command else _("Nothing recorded.")


def section_words() -> dict[str, set[str]]:
    """By the name of each section what else it is called, in every language."""
    profile = in_every_language(N_("Profile"))
    return {
        PROFILE: profile,
        **{
            name: set[str]().union(*map(in_every_language, (kind.name, *_further_names(name))))
            for name, kind in sections().items()
        },
    }


def _further_names(table: str) -> list[str]:
    """What a section is called beside the name of its kind: its heading, its tab."""
    return [names[table] for names in (TITLES, _TABS) if table in names]


def _find_section(text: str) -> str:
    """The name of the section that a text names. UsageError lists those there are."""
    words = {folded(word): name for name, others in section_words().items() for word in (name, *others)}
    if name := words.get(folded(text)):
        return name
    similar = similar_text(text, words)
    message = _("There is no section “{name}”.{similar} There are {known}.")
    raise UsageError(message.format(name=plain(text), similar=similar, known=_section_names()))


def _section_names() -> str:
    """policies or coverage, in Chinese 保单 policies."""
    titles = {PROFILE: _("Profile"), **{name: _(kind.name) for name, kind in sections().items()}}
    is_chinese = current_language() == "zh"
    if is_chinese:
        return _(", ").join(f"{title} {name}" for name, title in titles.items())
    names = ((name, *(word for one in _further_names(name) if " " not in (word := _(one).lower()))) for name in titles)
    return _(", ").join(_(" or ").join(dict.fromkeys(one)) for one in names)

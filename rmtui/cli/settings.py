"""`rmtui settings`: the settings of the book and of this machine: list, show, set, reset."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui import preferences
from rmtui.cli.arguments.common import add_actions, add_json, add_yes, confirm, offer
from rmtui.entry.fields.earnings import EARNING_WORDS, earnings_name
from rmtui.entry.fields.leaving import SIGN_WORDS, sign_name
from rmtui.entry.fields.preferences import preference_fields
from rmtui.entry.fields.reasons import PART_WORDS, reason_name
from rmtui.entry.fields.services import plan_name
from rmtui.entry.fields.settings import ASSUMPTION_FIELDS, SETTINGS_FIELDS, settings_fields, tier_name
from rmtui.entry.fields.typed import rate_text
from rmtui.entry.settings_values import changed_settings, currency_change_text, settings_values
from rmtui.errors import UsageError
from rmtui.exchange.record_json import amount_json, record_json
from rmtui.language import N_, _, reload_settings
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain, plain_lines
from rmtui.records.client import Tier
from rmtui.records.defaults import DEFAULT_CADENCE
from rmtui.records.holding import HoldingKind
from rmtui.records.settings import DEFAULT_SETTINGS
from rmtui.rules.assets.base_currency_change import converted_reviews
from rmtui.rules.assets.earnings import earnings_table
from rmtui.rules.contact.leaving import LIMIT_UNITS, sign_rules
from rmtui.rules.contact.reason_rules import PARTS, Cause, reason_rules
from rmtui.rules.contact.services import tier_plan
from rmtui.rules.work.tiers import THRESHOLD_TIERS
from rmtui.terms import term
from rmtui.wording import similar_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Mapping

    from rmtui.cli.context import Context
    from rmtui.entry.fields.field import Field
    from rmtui.records.settings import Settings

ACTIONS = ("list", "show", "set", "reset")


class Setting(NamedTuple):
    """A setting as it is."""

    field: Field
    value: Any
    """None for a customary cadence."""
    json: Any
    """The value that holds, for programs."""
    is_default: bool
    of_book: bool
    """Of the book, where undo takes changes back; else of this machine."""

    @property
    def name(self) -> str:
        """As it is typed: preferred-resets."""
        return self.field.name.replace("_", "-")

    @property
    def text(self) -> str:
        """The value that holds, as it may be typed."""
        return self.field.text(self.value) or (str(self.json) if isinstance(self.json, int) else self._default_text)

    @property
    def _default_text(self) -> str:
        meaning = self.field.meaning
        return meaning(self.value) if meaning and self.value else ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action, and which setting."""
    actions = add_actions(parser, "settings")
    parser.epilog = "\n".join(
        (
            _("Without an action the list. These are this machine’s, the others the book’s:"),
            _("language, theme, dates, panes, passphrase-command, lock-minutes."),
            "",
            "  " + _("rmtui settings set manager Ann Lee"),
            "  " + _("rmtui settings set cadence-A 21"),
            "  " + _("rmtui settings set rates USD 0.79, EUR 0.86"),
            "  " + _("rmtui settings show reasons"),
            "  " + _("rmtui settings set reason-birthday notice 10"),
            "  " + _("rmtui settings show earnings"),
            "  " + _("rmtui settings set earnings-fund margin 0.6%, fee 1%"),
            "  " + _("rmtui settings show leaving"),
            "  " + _("rmtui settings reset cadence-A"),
        )
    )
    listing = actions.add_parser("list", help=_("all of them, with what each is for"))
    add_json(listing)
    showing = actions.add_parser("show", help=_("one of them"))
    _add_name(showing)
    add_json(showing)
    setting = actions.add_parser("set", help=_("change a setting"))
    add_json(setting)
    add_yes(setting)
    _add_name(setting)
    setting.add_argument("value", nargs="+", metavar=_("VALUE"), help=_("as “show” gives it; “” for the default"))
    resetting = actions.add_parser("reset", help=_("put some back to the default"))
    add_json(resetting)
    add_yes(resetting)
    _add_name(resetting, nargs="+")


def _add_name(parser: argparse.ArgumentParser, **more: Any) -> None:
    name = parser.add_argument("name", metavar=_("SETTING"), help=_("its name in the list"), **more)
    offer(name, lambda _context: (*setting_names(), *TABLES))


def arrange(words: list[str]) -> list[str]:
    """The words, with "show" before the name of a setting."""
    is_name = bool(words) and not words[0].startswith("-") and words[0] not in ACTIONS
    return ["show", *words] if is_name else words


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 2 where there is no such setting, or nobody can be asked, 1 where a value is refused."""
    settings = _all_settings(context)
    for warning in preferences.read().warnings:
        context.warn(warning)
    match args.action:
        case "list":
            shown = list(settings.values())
        case "show":
            shown = _find(args.name, settings)
        case "set":
            return _set(_find(args.name, settings), " ".join(args.value), args, context)
        case _:
            return _set([one for name in args.name for one in _find(name, settings)], "", args, context)
    if args.json:
        context.json({"settings": [_json(one) for one in shown]})
    elif args.action == "show" and args.name.casefold() in TABLES:
        _print_table(TABLES[args.name.casefold()], shown, context)
    elif args.action == "show":
        _print_setting(shown[0], context)
    else:
        rows = ((one.name, one.text, _(one.field.label)) for one in shown)
        context.table((_("Setting"), _("Set to"), _("What it is")), rows)
    return 0


def setting_names() -> list[str]:
    """The names of all settings, as they are typed."""
    return [name.replace("_", "-") for name in (*preference_fields(), *settings_fields())]


def setting_words(name: str) -> list[str]:
    """What a setting may be, where there are only a few words for it: GBP, day, yes."""
    field = _fields(name).get(_field_name(name))
    if field is None:
        return []
    return [value if isinstance(value, str) else field.format(value) for value in field.choices if value != ""]


def _fields(name: str = "") -> dict[str, Field]:
    """All fields. Which colours there are only the desk knows, and is asked where the setting of that name is meant."""
    if _field_name(name) != "theme":
        return {**preference_fields(), **settings_fields()}
    from rmtui.tui.widgets.theme import theme_names

    return {**preference_fields(theme_names()), **settings_fields()}


def _all_settings(context: Context) -> dict[str, Setting]:
    """Every setting by the name of its field: those of this machine, then those of the book."""
    own, book = preferences.read(), context.book().settings()
    values, defaults, written = settings_values(book), settings_values(DEFAULT_SETTINGS), _book_json(book)
    found = {}
    for name, field in preference_fields().items():
        value = getattr(own, name)
        found[name] = Setting(field, value, value, not value, of_book=False)
    for name, field in settings_fields().items():
        found[name] = Setting(field, values[name], written[name], values[name] == defaults[name], of_book=True)
    return found


def _book_json(settings: Settings) -> dict[str, Any]:
    """The value of each field that holds, as JSON has it."""
    values = settings_values(settings)
    cadence = {f"cadence-{tier}": values[f"cadence-{tier}"] or days for tier, days in DEFAULT_CADENCE.items()}
    record = record_json(msgspec.structs.replace(settings, resets=values["resets"]))
    gap = {name: record["assumptions"][name] for name in ASSUMPTION_FIELDS}
    plans = {plan_name(tier): dict(tier_plan(tier, settings)) for tier in Tier}
    rules = reason_rules(settings).items()
    reasons = {reason_name(cause): {name: getattr(rule, name) for name in PARTS[cause]} for cause, rule in rules}
    earnings = {
        earnings_name(kind): {"margin": amount_json(one.margin), "fee": amount_json(one.fee)}
        for kind, one in earnings_table(settings).items()
    }
    limits = {tier_name(tier): amount_json(settings.tier_assets.get(tier)) for tier in THRESHOLD_TIERS}
    signs = {sign_name(sign): rule._asdict() for sign, rule in sign_rules(settings).items()}
    own = {name: record[name] for name in SETTINGS_FIELDS}
    return {**own, **cadence, **gap, **plans, **reasons, **earnings, **limits, **signs}


def _json(setting: Setting) -> dict[str, Any]:
    place = "book" if setting.of_book else "machine"
    return {"name": setting.name, "value": setting.json, "default": setting.is_default, "place": place}


def _print_setting(setting: Setting, context: Context) -> None:
    """Print the value; on a terminal also what it is, and what may be written."""
    context.out(plain_lines(setting.text))
    if sys.stdout.isatty():
        for line in filter(None, (_(setting.field.label), _fields(setting.name)[setting.field.name].allowed)):
            context.out(f"  {line}")


class _Table(NamedTuple):
    """Settings that are shown together: a row each, a column for each of their parts."""

    title: str
    """Of the column that says what each is; to be translated."""
    names: tuple[str, ...]
    """Of their fields."""
    words: Mapping[str, str]
    """What the parts are called, by name."""
    cell: Callable[[Setting, str], str]
    """What stands there for a part, by its name."""


def _reason_cell(one: Setting, part: str) -> str:
    cause = next(cause for cause in Cause if reason_name(cause) == one.field.name)
    return str(getattr(one.value, part)) if part in PARTS[cause] else ""


def _sign_cell(one: Setting, part: str) -> str:
    sign = next(sign for sign in LIMIT_UNITS if sign_name(sign) == one.field.name)
    return term(LIMIT_UNITS[sign]) if part == "unit" else str(getattr(one.value, part))


TABLES = {
    "reasons": _Table(N_("Reason"), tuple(map(reason_name, Cause)), PART_WORDS, _reason_cell),
    "earnings": _Table(
        N_("Kind"),
        tuple(map(earnings_name, HoldingKind)),
        EARNING_WORDS,
        lambda one, part: rate_text(getattr(one.value, part)),
    ),
    "leaving": _Table(N_("Sign"), tuple(map(sign_name, LIMIT_UNITS)), {**SIGN_WORDS, "unit": N_("unit")}, _sign_cell),
}
"""By the name that stands for all settings of a table."""


def _print_table(table: _Table, shown: Iterable[Setting], context: Context) -> None:
    """Print a table with a column for each part; a star where a row is not as customary."""
    rows = (
        ("*" * (not one.is_default) + one.name, _(one.field.label), *(table.cell(one, part) for part in table.words))
        for one in shown
    )
    context.table((_("Setting"), _(table.title), *map(_, table.words.values())), rows)


def _field_name(text: str) -> str:
    """The name of a field that is typed as cadence-a or PREFERRED-RESETS."""
    names = {name.replace("_", "-").casefold(): name for name in (*preference_fields(), *settings_fields())}
    return names.get(text.replace("_", "-").casefold(), "")


def _find(text: str, settings: dict[str, Setting]) -> list[Setting]:
    """The setting of a name, or all of a table. UsageError where there is none."""
    if table := TABLES.get(text.casefold()):
        return [settings[name] for name in table.names]
    if name := _field_name(text):
        return [settings[name]]
    message = _("There is no setting “{name}”.{similar} “rmtui settings” lists all of them.")
    raise UsageError(message.format(name=plain(text), similar=similar_text(text, setting_names())))


def _set(chosen: Iterable[Setting], text: str, args: argparse.Namespace, context: Context) -> int:
    """Give settings the value of a text, "" for what is customary; all or none."""
    values: dict[bool, dict[str, Any]] = {True: {}, False: {}}
    for setting in chosen:
        field = _fields(setting.name)[setting.field.name]
        values[setting.of_book][field.name] = field._replace(label=setting.name).parse(text, context.today)
    book = context.book()
    before = book.settings()
    after = changed_settings(before, values[True], context.today)
    if not _is_confirmed(currency_change_text(before, after), args, context):
        return 0
    old = _all_settings(context)
    own = {name: value for name, value in values[False].items() if value != old[name].value}
    if after != before:
        book.amend((before, after), *converted_reviews(book.reviews(), before, after), what="settings")
    if own:
        preferences.write(own, settings_template)
        reload_settings()
    _print_changes({name: one for name, one in old.items() if one.of_book or name in own}, args, context)
    return 0


def settings_template() -> str:
    """What a new file of this machine's settings says; the desk knows the keys and colours that it explains."""
    from rmtui.tui.navigation import keymap

    return keymap.settings_template()


def _is_confirmed(consequence: str, args: argparse.Namespace, context: Context) -> bool:
    if not consequence:
        return True
    context.warn(consequence)
    unattended = _("Nobody can be asked here: add --yes to change the currency. Nothing was changed.")
    return confirm(args, context, _("Change it?"), unattended)


def _print_changes(old: dict[str, Setting], args: argparse.Namespace, context: Context) -> None:
    new = _all_settings(context)
    changed = [name for name, setting in old.items() if setting.json != new[name].json]
    if args.json:
        context.json({"settings": [_json(new[name]) for name in changed]})
        return
    for name in changed:
        was, now = (plain(settings[name].text) or _("(nothing)") for settings in (old, new))
        context.out(_("{field}: {text}").format(field=_(new[name].field.label), text=f"{was} → {now}"))
    if not changed:
        context.out(_("Nothing to change: it is already so."))
    elif any(new[name].of_book for name in changed):
        context.out(_("“rmtui undo” undoes it."))

"""`rmtui words`: the person's own words, and the other names of clients, in lines of entry, imports and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_actions, add_json, offer
from rmtui.cli.output.change_report import print_changes
from rmtui.cli.settings import settings_template
from rmtui.comparing import name_key
from rmtui.entry.names import NameIndex
from rmtui.entry.word_changes import (
    add_own_word,
    meaning_text,
    meaning_words,
    remove_own_word,
    with_alias,
    without_alias,
)
from rmtui.errors import NotFound, Unsorted, UsageError
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.own_words import Meaning, OwnWord, find_own_word, own_words, read_meaning
from rmtui.plain import plain
from rmtui.rules.people.namesakes import display_name
from rmtui.store import is_book
from rmtui.wording import join_sentences

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


class _Alias(NamedTuple):
    """Another name of a client."""

    word: str
    client: Client


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action, and which word."""
    actions = add_actions(parser, "words")
    parser.epilog = "\n".join(
        (
            _("Without an action the list. A word is known in lines of entry, filters, forms and imported lists."),
            "",
            "  " + _('rmtui words add "played padel" meeting'),
            "  " + _('rmtui words add "buzzed me" telephone incoming'),
            "  " + _('rmtui words add "gave me a miss" not-reached'),
            "  " + _("rmtui words add Annie Anna Barrett"),
            "",
            _("Other names of clients are kept in the book, and “rmtui undo” undoes them; the words that mean"),
            _("a channel, incoming or not-reached are kept in the settings of this machine."),
        )
    )
    listing = actions.add_parser("list", help=_("your own words, and the other names of clients"))
    add_json(listing)
    adding = actions.add_parser("add", help=_("say what a word means"))
    adding.add_argument("word", metavar=_("WORD"), help=_("a word, or several in quotation marks"))
    meaning = adding.add_argument(
        "meaning",
        nargs="*",
        metavar=_("MEANING"),
        help=_("a channel, incoming, not-reached; or the client whose name it is"),
    )
    offer(meaning, lambda _context: meaning_words())
    add_json(adding)
    removing = actions.add_parser("remove", help=_("forget a word"))
    offer(removing.add_argument("word", nargs="+", metavar=_("WORD"), help=_("as the list shows it")), known_words)
    add_json(removing)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there are no words, or WORD is none of them; 1 where it cannot be one's own."""
    return {"list": _list, "add": _add, "remove": _remove}[args.action](args, context)


def known_words(context: Context) -> list[str]:
    """Every word that can be removed."""
    return [*(own.word for own in own_words().values()), *(alias.word for alias in _aliases(context))]


def _list(args: argparse.Namespace, context: Context) -> int:
    words, aliases = list(own_words().values()), list(_aliases(context))
    if args.json:
        context.json({"words": [*map(_own_word_json, words), *map(_alias_json, aliases)]})
    elif words or aliases:
        clients = context.book().clients() if aliases else {}
        rows = [(own.word, meaning_text(own.meaning)) for own in words]
        rows += [(alias.word, display_name(alias.client, clients)) for alias in aliases]
        context.table((_("Word"), _("Means")), rows)
    else:
        context.warn(_("There are no words of your own yet: “rmtui words add WORD MEANING” adds one."))
    return 0 if words or aliases else 4


def _own_word_json(own: OwnWord) -> dict[str, Any]:
    meaning = own.meaning
    outcome = "not-reached" if meaning.not_reached else None
    return _word_json(own.word, channel=meaning.channel or None, incoming=meaning.incoming, outcome=outcome)


def _alias_json(alias: _Alias) -> dict[str, Any]:
    return _word_json(alias.word, client=alias.client.id)


def _word_json(
    word: str,
    *,
    channel: str | None = None,
    incoming: bool = False,
    outcome: str | None = None,
    client: str | None = None,
) -> dict[str, Any]:
    return {"word": word, "channel": channel, "incoming": incoming, "outcome": outcome, "client": client}


def _aliases(context: Context) -> Iterator[_Alias]:
    """The other names of clients, in the order of the book; none where there is no book."""
    if is_book(context.path):
        for client in context.book().clients().values():
            yield from (_Alias(alias, client) for alias in client.aliases)


def _add(args: argparse.Namespace, context: Context) -> int:
    if not args.meaning:
        message = _(
            "Say what “{word}” means: a channel, incoming, not-reached, or the client whose name it is,"
            ' as in “rmtui words add "played padel" meeting”.'
        )
        raise UsageError(message.format(word=plain(args.word)))
    text = " ".join(args.meaning)
    if meaning := read_meaning(text):
        return _add_own_word(args, meaning, context)
    if not is_book(context.path):
        message = _("“{text}” is not a meaning. Write a channel, incoming or not-reached.")
        raise UsageError(message.format(text=plain(text)))
    client, book = context.client(text), context.book()
    changed = with_alias(client, args.word, book.names(), context.today)
    if changed != client:
        book.amend((client, changed), what="edit")
    print_changes(args, context, changed=[(client, changed)] if changed != client else [])
    return 0


def _add_own_word(args: argparse.Namespace, meaning: Meaning, context: Context) -> int:
    names = context.book().names() if is_book(context.path) else NameIndex(())
    message = add_own_word(args.word, meaning, names, context.today, settings_template)
    added = find_own_word(args.word)
    if args.json and added:
        context.json({"added": {"words": [_own_word_json(added)]}, "changed": {}, "removed": {}})
    else:
        context.out(message)
    return 0


def _remove(args: argparse.Namespace, context: Context) -> int:
    word = " ".join(args.word)
    if own := find_own_word(word):
        message = remove_own_word(word, settings_template)
        if args.json:
            context.json({"added": {}, "changed": {}, "removed": {"words": [_own_word_json(own)]}})
        else:
            again = _("“rmtui words add {word} {meaning}” brings it back.")
            word = f'"{own.word}"' if " " in own.word or "'" in own.word else own.word
            context.out(join_sentences(message, again.format(word=plain(word), meaning=own.meaning.code)))
        return 0
    client = _client_called(word, context)
    changed = without_alias(client, word)
    context.book().amend((client, changed), what="edit")
    print_changes(args, context, changed=[(client, changed)])
    return 0


def _client_called(word: str, context: Context) -> Client:
    """The client whose other name a word is. NotFound; Unsorted (exit 3) where several have it."""
    found = {one.client.id: one.client for one in _aliases(context) if name_key(one.word) == name_key(word)}
    if not found:
        raise NotFound(_("“{word}” is not a word of your own; “rmtui words” lists them.").format(word=plain(word)))
    if len(found) > 1:
        clients = context.book().clients()
        names = _(", ").join(plain(display_name(client, clients)) for client in found.values())
        message = _("“{word}” is a name of {names}. “rmtui edit CLIENT --drop-alias” takes it from one of them.")
        raise Unsorted(message.format(word=plain(word), names=names))
    return next(iter(found.values()))

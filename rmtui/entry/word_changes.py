"""Adding and removing the person's own words: a word for a contact, or another name of a client.

A word is refused, with the remedy, where it would change how lines are read that do not mean it: a sign, a day, a
client's name, a word that is understood already.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from rmtui.comparing import name_key
from rmtui.entry import contact_finder
from rmtui.entry.amounts import read_sum
from rmtui.entry.dates import read_days
from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.entry_errors import AmbiguousName
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import merge_values
from rmtui.entry.names import KnownClient, NameIndex, half_width
from rmtui.entry.normal_form import normal_form
from rmtui.entry.times import read_time
from rmtui.errors import BadInput, NotFound
from rmtui.language import _, current_language
from rmtui.own_words import Meaning, find_own_word, read_meaning
from rmtui.plain import plain
from rmtui.preferences import write_own_word
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client, ContactPerson
from rmtui.terms import term
from rmtui.words import channels, phrases

_SIGNS = frozenset('\\>#=+*|,、;:&"“”()[]{}<')
"""What parts a line of entry, or a line of the settings file."""
_MAX_CHARACTERS = 40


def meaning_text(meaning: Meaning) -> str:
    """meeting; telephone, incoming; not reached."""
    parts = (
        term(Channel(meaning.channel)) if meaning.channel else "",
        _("incoming") if meaning.incoming else "",
        term(Outcome.NOT_REACHED) if meaning.not_reached else "",
    )
    return _(", ").join(filter(None, parts))


def meaning_words() -> list[str]:
    """What a word may mean, in words that `read_meaning` knows in the person's language."""
    language = current_language()
    others = channels.DIRECTIONS[language]["incoming"], channels.OUTCOMES[language]["not-reached"]
    return [*map(term, Channel), *(phrases(words)[0] for words in others)]


def read_definition(text: str, names: NameIndex) -> tuple[str, Meaning | str]:
    """The word and the meaning of “played padel = meeting”, or the id of the client of “AK = Anna Kowalski”.

    BadInput where it is neither, AmbiguousName where several clients may be meant.
    """
    word, sign, defined = half_width(text).partition("=")
    word, defined = text[: len(word)].strip(), defined.strip()
    if not (sign and word and defined):
        raise BadInput(_("Write the word, = and what it means: played padel = meeting."))
    if meaning := read_meaning(defined):
        return word, meaning
    found = names.find(defined)
    if len(found) > 1:
        raise AmbiguousName(defined, found)
    if not found:
        message = _("“{text}” is neither a channel nor a client. Write a channel, incoming, not-reached or a name.")
        raise BadInput(message.format(text=plain(defined)))
    return word, found[0].id


def check_own_word(word: str, names: NameIndex, today: date) -> str:
    """The word as it is kept. BadInput where it cannot be one's own."""
    word = _checked(word, today)
    if len(word) < 2:
        message = _("“{word}” is too short for a word of its own: it is in too many others.")
        raise BadInput(message.format(word=plain(word)))
    if found := names.find(word):
        message = _("“{word}” is taken for {name} in a line; choose another word.")
        raise BadInput(message.format(word=plain(word), name=plain(found[0].display_name)))
    return word


def add_own_word(word: str, meaning: Meaning, names: NameIndex, today: date, template: Callable[[], str]) -> str:
    """Write a word into the settings file, which is made from `template` if there is none. The message for the person.

    BadInput where the word cannot be one's own, ReadOnly where the file cannot be written.
    """
    word = check_own_word(word, names, today)
    write_own_word(word, meaning, template)
    return _("“{word}” means “{meaning}” from now on.").format(word=plain(word), meaning=meaning_text(meaning))


def remove_own_word(word: str, template: Callable[[], str]) -> str:
    """Remove a word from the settings file; the message for the person. NotFound where it is none of their own."""
    known = find_own_word(word)
    if known is None:
        raise NotFound(_("“{word}” is not a word of your own.").format(word=plain(word)))
    write_own_word(known.word, None, template)
    message = _("“{word}” does not mean “{meaning}” any more.")
    return message.format(word=plain(known.word), meaning=meaning_text(known.meaning))


def with_alias(client: Client, alias: str, names: NameIndex, today: date) -> Client:
    """The client with one more alias. BadInput where that would be taken for something or somebody else."""
    alias = _checked(alias, today)
    if others := [known for known in names.find_in_full(alias) if known.id != client.id]:
        message = _("“{word}” is {name} already; choose another word.")
        raise BadInput(message.format(word=plain(alias), name=plain(others[0].display_name)))
    alike = names.find_every(alias)
    others = [known for known in alike if known.id != client.id]
    if others and len(others) == len(alike):  # a part of the client's own name is for the person to decide
        message = _("“{word}” may be {name}, too; choose another word.")
        raise BadInput(message.format(word=plain(alias), name=plain(others[0].display_name)))
    return msgspec.structs.replace(client, aliases=merge_values(CLIENT_FIELDS["aliases"], client.aliases, (alias,)))


def with_kept_name(client: Client, name: str, names: NameIndex, today: date, *, of_contact_person: bool) -> Client:
    """The client with one more alias, or the company with one more contact person. BadInput where the name would be
    taken for something or somebody else.
    """
    changed = with_alias(client, name, names, today)
    if not of_contact_person:
        return changed
    person = ContactPerson(name=changed.aliases[-1])
    persons = merge_values(CLIENT_FIELDS["contact_persons"], client.contact_persons, (person,))
    return msgspec.structs.replace(client, contact_persons=persons)


def keeping_text(client: KnownClient, name: str, *, of_contact_person: bool) -> str:
    """The question whether a name is to be kept."""
    message = (
        _("“{name}” is somebody at {client}. Always?") if of_contact_person else _("“{name}” is {client}. Always?")
    )
    return message.format(name=plain(name), client=plain(client.display_name))


def without_alias(client: Client, alias: str) -> Client:
    """The client without an alias."""
    kept = tuple(one for one in client.aliases if name_key(one) != name_key(alias))
    return msgspec.structs.replace(client, aliases=kept)


def _checked(word: str, today: date) -> str:
    """A word without blanks around it. BadInput where a line of entry reads it as something else."""
    word = " ".join(word.split()).strip("'‘’")
    if not word or not name_key(word):
        raise BadInput(_("A word is missing."))
    if len(word) > _MAX_CHARACTERS or not word.isprintable():
        raise BadInput(_("“{word}” is too long for a word.").format(word=plain(word[:_MAX_CHARACTERS])))
    if signs := _SIGNS.intersection(half_width(word)):
        message = _("“{word}” holds the sign {sign}, which parts a line of entry. Write words alone.")
        raise BadInput(message.format(word=plain(word), sign=plain(min(signs))))
    days = [read_days(word, today, direction, glued=True) for direction in (BACK, FORWARD)]
    if any(found and found[1] == len(word) for found in (*days, read_time(word))) or read_sum(word):
        raise BadInput(
            _("“{word}” is a day, a time or a number in a line; choose another word.").format(word=plain(word))
        )
    if known := find_own_word(word):
        message = _("“{word}” means “{meaning}” already; remove that first.")
        raise BadInput(message.format(word=plain(known.word), meaning=meaning_text(known.meaning)))
    if built_in := read_meaning(word) or _meaning_in_lines(word):
        message = _("“{word}” is understood already, as “{meaning}”.")
        raise BadInput(message.format(word=plain(word), meaning=meaning_text(built_in)))
    return word


def _meaning_in_lines(word: str) -> Meaning | None:
    """The channel of a word before or behind a name: called, met, lunch, 见了; None where it tells none, as spoke."""
    text = normal_form(word)
    finders = contact_finder.noun, contact_finder.phrase_before_name, contact_finder.phrase_behind_name
    for phrase in filter(None, (find(text, 0) for find in finders)):
        if phrase.end == len(text) and phrase.channel:
            return Meaning(phrase.channel.value, phrase.incoming, phrase.outcome is Outcome.NOT_REACHED)
    return None

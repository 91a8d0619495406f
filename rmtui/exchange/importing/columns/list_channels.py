"""The channel of contacts in a list: as a cell or the title tells it, else as a person says."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.comparing import folded
from rmtui.entry.outcomes import read_outcome, unreached_channel
from rmtui.exchange.importing.columns.column import Column
from rmtui.exchange.importing.questions import Answers, Choice, Question, question_key
from rmtui.exchange.importing.table import Table
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.records.events import Contact
from rmtui.rules.vocabulary import value_of
from rmtui.terms import term
from rmtui.words import by_word, phrases
from rmtui.words.channels import NAMES, NAMES_OF_LISTS, OTHER_APPS

CHANNEL_OF_LISTS = question_key("channel", "lists")
"""The question by which channel the contacts of lists were."""


def channel_of_list(table: Table, columns: Sequence[Column], answers: Answers) -> Channel | None:
    """The channel of a list of contacts without a column for it: by its title or headings, else as a person says."""
    of_contacts = [one for one in columns if one.kind.record is Contact and not one.headed]
    if not of_contacts or any(one.field.name == "channel" for one in of_contacts):
        return None
    if told := channel_within(" ".join((table.title, *(one.heading.text for one in of_contacts)))):
        return told
    question = Question(
        CHANNEL_OF_LISTS,
        _("By which channel were the contacts of lists that do not say it?"),
        tuple(Choice(one.value, term(one)) for one in Channel),
        samples=(plain(table.title),) if table.title else (),
        suggested=(Channel.MEETING if table.is_agenda else Channel.TELEPHONE).value,
    )
    return value_of(Channel, answers.ask(question) or "")


def channel_within(text: str) -> Channel | None:
    """The channel of which a text has a word, and no other's: 电话回访, 出差拜访, call log."""
    written = folded(text)
    words = by_word({"zh": NAMES["zh"]}) | by_word(NAMES_OF_LISTS)
    found = {code for word, code in words.items() if word in written}
    return Channel(found.pop()) if len(found) == 1 else None


def tried_channel(text: str) -> Channel | None:
    """The channel of words that say that nobody was reached, as lists have them for the way: LVM, 未接通."""
    if value_of(Outcome, text) is not Outcome.NOT_REACHED and read_outcome(text) != (Outcome.NOT_REACHED, True):
        return None
    return unreached_channel(text) or Channel.TELEPHONE


def is_other_app(text: str) -> bool:
    """Whether a text names an app whose messages count as those by WeChat do."""
    return any(app in folded(text) for app in phrases(OTHER_APPS))

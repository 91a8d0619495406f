"""Ask a person what a line leaves unclear: which client a name means, which of several days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.settings import settings_template
from rmtui.comparing import name_key
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.new_client import assumed_text, new_client
from rmtui.entry.questions import channel_question, question_about
from rmtui.entry.reading import read_line
from rmtui.entry.word_changes import add_own_word, keeping_text, with_kept_name
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.own_words import Meaning
from rmtui.plain import plain
from rmtui.records.client import Stage
from rmtui.wording import join_sentences

if TYPE_CHECKING:
    from rmtui.cli.context import Context
    from rmtui.entry.names import KnownClient, NameIndex
    from rmtui.entry.questions import Question
    from rmtui.errors import Unsorted


def ask_which(line: str, error: Unsorted, names: NameIndex, context: Context) -> tuple[str, NameIndex]:
    """The line and the names with the person's answer. Raises `error` where nobody can be asked, or nothing is
    answered.
    """
    question = question_about(read_line(line, context.today, names), context.today, names)
    if question is None:
        raise error
    answer = question.answers[_ask_number(error, question, context)]
    if answer.line is not None:
        return answer.line, names
    if answer.client:
        is_person = answer.is_contact_person
        _offer_to_keep(question.name, answer.client, context, of_contact_person=is_person)
        return line, names.with_name(question.name, answer.client.id, of_contact_person=is_person)
    if answer.word:
        asked = channel_question(answer.word)
        meaning = Meaning(asked.answers[_ask_number(error, asked, context)].channel)
        context.out(add_own_word(answer.word, meaning, names, context.today, settings_template))
        return line, names
    new = _add_client(question.name, answer.stage, context)
    return line, names.with_clients([new]).with_name(question.name, new.id)


def _ask_number(error: Unsorted, question: Question, context: Context) -> int:
    """The index of the answer that the person picks, by its number or its beginning. Raises `error` where none is
    picked.

    A reply that is neither is a line of its own: the error carries it, so that it is not lost.
    """
    context.out(question.text)
    answers = [*enumerate((answer.text for answer in question.answers), 1)]
    shown = answers
    while True:
        for number, text in shown:
            context.out(f"  {number}  {text}")
        reply = _reply()
        if reply.isdecimal() and 1 <= int(reply) <= len(question.answers):
            return int(reply) - 1
        shown = [(number, text) for number, text in answers if reply and _begins(text, reply)]
        if len(shown) == 1:
            return shown[0][0] - 1
        if not shown and not reply.isdecimal():
            error.reply = reply
            raise error
        if not shown:
            context.out(_("There is no answer {number}.").format(number=reply))


def _reply() -> str:
    try:
        return input(_("Which one? (number, or Enter to keep the line for later) ")).strip()
    except (EOFError, KeyboardInterrupt):
        print()
        return ""


def _begins(text: str, typed: str) -> bool:
    """Whether an answer, or a word of it, begins with what was typed: John A, of John Adams (B, email); 0388."""
    words = name_key(text).replace("(", " ").split()
    return any(" ".join(words[at:]).startswith(name_key(typed)) for at in range(len(words)))


def _offer_to_keep(name: str, known: KnownClient, context: Context, *, of_contact_person: bool) -> None:
    """Ask whether a name is to mean that client, or a contact person there, in every line, unless it may be somebody
    else's.
    """
    book = context.book()
    client = book.clients().get(known.id)
    if client is None:
        return
    try:
        changed = with_kept_name(client, name, book.names(), context.today, of_contact_person=of_contact_person)
    except BadInput:
        return
    if changed != client and context.ask(keeping_text(client, name, of_contact_person=of_contact_person)):
        book.amend((client, changed), what="edit")


def _add_client(name: str, stage: str, context: Context) -> KnownClient:
    """Add somebody by name, who is in no book yet."""
    name = CLIENT_FIELDS["name"].parse(name, context.today)
    client = new_client({"name": name, "stage": Stage(stage)}, context.today)
    context.book().amend((None, client), what="add")
    message = _("Added {client}.").format(client=plain(client.name))
    context.out(join_sentences(message, assumed_text(client, {})))
    return context.book().names().by_id(client.id, client.name)

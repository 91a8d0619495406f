"""Errors of the line of entry that a person can resolve by a choice (`rmtui.entry.questions`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rmtui.entry import values
from rmtui.entry.line import EntryGift, EntrySale
from rmtui.entry.names import KnownClient
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.telephone import is_number
from rmtui.wording import format_long_day, join_sentences


def asked(message: str, line: str, span: tuple[int, int], **others: str) -> str:
    """A question about the words of a span of the line; `others` stand in it, too."""
    return message.format(words=values.quoted(line[slice(*span)].strip()), **others)


class AmbiguousName(Unsorted):
    """A name that may be several clients, or a client's name that may be the beginning of another."""

    def __init__(
        self, text: str, candidates: Sequence[KnownClient], word: str = "", span: tuple[int, int] | None = None
    ) -> None:
        """`text`: the name as typed. `word`: the longer word it begins, where that may be another name."""
        self.text, self.word = text, word
        self.candidates = tuple(candidates)
        shown = _(", ").join(plain(one.hinted_name) for one in candidates)
        if word:
            sentence = _("Does “{name}” begin with {candidates}? Then put a space behind the name.")
        else:
            sentence = _("“{name}” may be {candidates}. Use one of these exactly as written.")
        super().__init__(sentence.format(name=plain((word or text)[:40]), candidates=shown), span)


def unclear_day_text(text: str, days: Iterable[date]) -> str:
    """“5/11” may be Thu 5 Nov 2026 or Mon 11 May 2026, with how to write each, and the setting that tells the order."""
    days = sorted(set(days))
    shown, written = (_(" or ").join(map(text_of, days)) for text_of in (format_long_day, date.isoformat))
    sentence = _("“{text}” may be {days}. Write it as {day}.")
    sentence = sentence.format(text=values.quoted(text.strip()), days=shown, day=written)
    is_order_open = {(day.month, day.day) for day in days} == {(day.day, day.month) for day in days}
    setting = _("The setting “{setting}” ends this question.").format(setting=_("5/11 means"))
    return join_sentences(sentence, setting if is_order_open else "")


class UnclearDay(Unsorted):
    """An ambiguous day: 5/11, or a weekday that contradicts its date."""

    def __init__(self, line: str, start: int, end: int, days: Sequence[date]) -> None:
        """The day at `start`–`end` of the line may be any of `days`."""
        self.days = tuple(sorted(set(days)))
        self._before, self._after = line[:start], line[end:]
        self.text = line[start:end].strip()
        super().__init__(self._message(), (start, end))

    def _message(self) -> str:
        return unclear_day_text(self.text, self.days)

    def with_day(self, day: date) -> str:
        """The line with one of the days filled in."""
        return f"{self._before}{day.isoformat()} {self._after.lstrip()}"


class DayOfStep(UnclearDay):
    """A next step that names several days: call her Friday to confirm the meeting on Monday."""

    def __init__(self, line: str, span: tuple[int, int], days: Sequence[date], mark: str) -> None:
        """`mark`: that of who takes it, > or <."""
        self._mark = mark
        super().__init__(line, *span, days)

    def with_day(self, day: date) -> str:
        """The line with the step at its end, due on one of the days."""
        return f"{self._before.rstrip(' ,;')}{self._after} {self._mark} {day.isoformat()} {self.text}"


class PastDay(UnclearDay):
    """A day without a year that a next step cannot have: it was lately, and comes again only next year."""

    def _message(self) -> str:
        message = _("“{text}” is past: is it {day}? Then write it as {written}.")
        (day,) = self.days
        return message.format(text=plain(self.text), day=format_long_day(day), written=day.isoformat())


class UnknownName(Unsorted):
    """A name that no client has. `candidates` have similar ones."""

    def __init__(self, text: str, candidates: Sequence[KnownClient] = (), span: tuple[int, int] | None = None) -> None:
        self.text = text
        self.candidates = tuple(candidates)
        name = plain(text[:40])
        if candidates:
            shown = _(", ").join(plain(known.display_name) for known in candidates)
            sentence = _("No client is called “{name}”. Near: {candidates}.").format(name=name, candidates=shown)
        elif is_number(text):
            sentence = _("No client has the number “{name}”. Write the client's name.").format(name=name)
        else:
            sentence = _("No client is called “{name}”.").format(name=name)
        super().__init__(sentence, span)


class MissingName(Unsorted):
    """No client is named where one is expected."""

    def __init__(self) -> None:
        super().__init__(_("Who was it? A client's name is missing."))


class NoClientNamed(Unsorted):
    """Words about the day of the manager in the place of a client: staff training, 行里开会."""

    def __init__(self, line: str, span: tuple[int, int]) -> None:
        message = _("“{words}” is no client. What the day had besides contacts goes into its note.")
        super().__init__(asked(message, line, span), span)


class UnknownDay(Unsorted):
    """Words where the day of a next step is due, that are no day which is understood."""


class ContactLiesAhead(Unsorted):
    """A contact whose day is not past."""

    def __init__(self, line: str, start: int, end: int) -> None:
        """The day is at `start`–`end` of the line."""
        message = _(
            "{day} lies ahead. What is to be done goes behind >, or without a contact into “rmtui promises add”."
        )
        super().__init__(message.format(day=plain(line[start:end])), (start, end))


class MaybeAhead(ContactLiesAhead):
    """A contact of a weekday that may as well be an appointment for the coming one: lunch Weds 12:30."""

    def __init__(self, line: str, start: int, end: int) -> None:
        super().__init__(line, start, end)
        message = _("“{words}”: has it been, or is it still to come? Write the day as 24 Nov, or > before what comes.")
        self.args = (asked(message, line, (start, end)),)


class DayOfWhat(Unsorted):
    """A day that may be that of the contact, or of something else."""


class AlsoThere(Unsorted):
    """Somebody who is named in the note, and may have been there."""


class UnclearTime(Unsorted):
    """A time that may be that of the contact: at seven, 3pm."""


class MaybeSale(Unsorted):
    """Words that may tell sales."""

    def __init__(
        self,
        line: str,
        span: tuple[int, int],
        example: str,
        choices: tuple[tuple[str, ...], ...] = (),
        others: tuple[EntrySale, ...] = (),
    ) -> None:
        """`example`: how the words are written as a sale. `choices`: what they may mean, each amount and product of its
        sales as they stand behind `=`; () where not clear. `others`: what other words surely tell to be sold; a sign in
        the answer would leave them unread.
        """
        message = _("Is “{words}” a sale? Write it as ={sale}, or \\ before what is only text.")
        super().__init__(asked(message, line, span, sale=plain(example)), span)
        self.choices, self.others = choices, others


class UnclearGift(Unsorted):
    """Words that tell a gift and what it was worth, but not for certain who gave it."""

    def __init__(self, line: str, span: tuple[int, int], gift: EntryGift) -> None:
        """`gift`: as it is to be recorded, whoever gave it."""
        self.gift = gift
        super().__init__(
            asked(_("“{words}”: is it a gift? Write gift: or gift-received: before it."), line, span), span
        )


class MissingChannel(Unsorted):
    """Nothing tells how the client was contacted. The span is that of a verb nobody knows, if there is one."""


class UnclearChannel(Unsorted):
    """Words of a note that may tell the channel, where none was read."""

    def __init__(self, message: str, span: tuple[int, int], *, may_be_text: bool = True) -> None:
        """`may_be_text`: whether the words may tell of something else than a contact."""
        super().__init__(message, span)
        self.may_be_text = may_be_text


class UnclearOutcome(Unsorted):
    """Words of a note that may say that nobody was reached. `channel` is the letter of how it was tried."""

    def __init__(self, message: str, span: tuple[int, int], channel: str, *, may_be_text: bool = False) -> None:
        super().__init__(message, span)
        self.channel, self.may_be_text = channel, may_be_text


class MaybeUndone(UnclearOutcome):
    """A contact in the imperative, which may still have to take place: call back. `channel` is "" for none."""


class OtherPerson(Unsorted):
    """Somebody around a client, Anna's husband, whose words are the span; `at` is where the client's name ends."""

    def __init__(self, message: str, span: tuple[int, int], at: int, name: str) -> None:
        """`name`: the client's."""
        super().__init__(message, span)
        self.at, self.name = at, name


class UnclearStep(Unsorted):
    """Words of a note that may be a next step."""


class OtherContact(Unsorted):
    """Words of a note that may tell of another contact."""


class MisplacedChannel(Unsorted):
    """Words between the clients and the channel: one more client, or plain text."""


class CorrectedName(Unsorted):
    """A client whose name later words seem to correct: 打给李娜——写错了，是黄敏."""

    def __init__(self, line: str, span: tuple[int, int], client: str, other: str, corrected: str) -> None:
        """`client`, `other`: names, of whom was named first and of whom may be meant. `corrected`: the line about the
        other.
        """
        self.client, self.other, self.corrected = client, other, corrected
        super().__init__(asked(_("“{words}”: which of them was it? Write one name."), line, span), span)


class BeginsWithOthers(Unsorted):
    """A text about a client that begins with the names of others, as a line about those does."""

    def __init__(self, others: str, client: str, as_note: str, typed: str = "") -> None:
        """`others`, `client`: names. `as_note`: the line that says that the text is a note about the client; `typed`:
        the text as a line of its own, "" where there can be none.
        """
        self.others, self.client, self.as_note, self.typed = others, client, as_note, typed
        message = _("It names {others} first: is it about {client}?")
        super().__init__(message.format(others=plain(others), client=plain(client)))


# Questions that are asked in several places, each about the words of a span of the line


def maybe_step(line: str, span: tuple[int, int]) -> UnclearStep:
    """Whether the words are a next step."""
    message = _("Is “{words}” a next step? Write > before it, or \\ before what is only text.")
    return UnclearStep(asked(message, line, span), span)


def whose_step(line: str, span: tuple[int, int]) -> UnclearStep:
    """Whether the manager or the client will do what the words tell."""
    message = _("“{words}”: who will do that? Write > before it if it is you, < if it is the client.")
    return UnclearStep(asked(message, line, span), span)


def whose_sale(line: str, span: tuple[int, int]) -> Unsorted:
    """Which of several clients bought what the words tell."""
    message = _("Whose is “{words}”? Write it on a line of its own, with one name.")
    return Unsorted(asked(message, line, span), span)


def also_there(line: str, span: tuple[int, int]) -> AlsoThere:
    """Whether somebody else was there."""
    return AlsoThere(asked(_("Was “{words}” there, too? Put all names before the channel."), line, span), span)


def which_day(line: str, span: tuple[int, int]) -> Unsorted:
    """Which day of the contact a time is that is named vaguely."""
    return Unsorted(asked(_("Was the contact “{words}”? Put the day at the beginning, as 24 Nov."), line, span), span)


def no_such_day(day: str, span: tuple[int, int]) -> Unsorted:
    """That no month has the `day`."""
    return Unsorted(_("“{text}”: there is no such day.").format(text=plain(day)), span)


def other_person_text(line: str, span: tuple[int, int], client: str) -> str:
    """Whether it was the client, or somebody around them."""
    message = _(
        "Was it “{name}”, or somebody else, “{words}”? For the client write the name alone; "
        "somebody else goes into the note."
    )
    return asked(message, line, span, name=plain(client))

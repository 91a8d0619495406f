"""How the invented prospects and clients were found: source, first door, answers to the survey; and the call-backs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random

from msgspec.structs import replace

from rmtui.named_tuple import NamedTuple
from rmtui.records.callback import Callback, Population
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client, ClientKind, Source, Stage, Tier
from rmtui.records.events import Contact, Promise
from rmtui.records.question import Answer, AnswerKind, Question
from rmtui.rules.days.months import month_key, months_after
from rmtui.rules.work.callbacks import contact_candidates, draw
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at
from rmtui.sample.workdays import weekday_by

_SOURCES = (Source.STREET, Source.STREET, Source.STREET, Source.SURVEY, Source.EVENT, Source.BRANCH)
_DOORS = 120
_ANSWERED, _FOUND = 0.6, 0.25
"""How many prospects answered the survey, and of how many clients it is known how they were found."""
_FIRST_DOOR = 12
"""Days ago, when the walk of the sample began."""
_SAMPLE, _ASKED = 6, 4
"""Clients called back, and those of them who were asked."""


def questions(branch: Branch, today: date, rng: Random) -> list[Question]:
    """The questions of the survey."""
    return [
        Question(id=id_at(today, minute, rng), name=name, text=text, kind=kind, choices=choices)
        for minute, (name, text, kind, choices) in enumerate(branch.survey, 1)
    ]


def as_found(branch: Branch, clients: Iterable[Client], asked: Sequence[Question]) -> list[Client]:
    """The clients with how they were found. Each is drawn for itself: nobody's depends on the others."""
    taken: set[str] = set()
    found = []
    for client in clients:
        rng = Random(f"{branch.language} {client.pinyin}")  # noqa: S311 - no secret
        if client.stage is Stage.PROSPECT:
            found.append(_prospect(branch, client, asked, taken, rng))
        elif client.kind is ClientKind.PERSON and client.opened_on and rng.random() < _FOUND:
            source = Source.REFERRAL if client.referred_by else rng.choice(_SOURCES)
            first = client.opened_on - timedelta(days=rng.randint(8, 70))
            found.append(replace(client, source=source, found_on=first))
        else:
            found.append(client)
    return found


def _prospect(branch: Branch, client: Client, asked: Sequence[Question], taken: set[str], rng: Random) -> Client:
    """A prospect behind a door that nobody else of the area has."""
    street = branch.areas[client.area]
    doors = [branch.door(street, number) for number in rng.sample(range(2, _DOORS), 20)]
    address = client.address or next((one for one in doors if one not in taken), doors[0])
    taken.add(address)
    answers = tuple(_answer(branch, one, rng) for one in asked) if rng.random() < _ANSWERED else ()
    source = Source.REFERRAL if client.referred_by else rng.choice(_SOURCES)
    return replace(client, address=address, source=source, found_on=client.opened_on, opened_on=None, answers=answers)


def _answer(branch: Branch, question: Question, rng: Random) -> Answer:
    if question.kind is AnswerKind.AMOUNT:
        return _given(branch, question, str(rng.choice((0, 5, 8, 10, 20, 50)) * 10_000))
    return _given(branch, question, rng.choice(question.choices or ("yes", "no")))


def _given(branch: Branch, question: Question, text: str) -> Answer:
    """An answer as a book keeps it; an amount is in the branch's currency."""
    unit = f" {branch.settings.currency}" if question.kind is AnswerKind.AMOUNT else ""
    return Answer(question=question.name, text=f"{text}{unit}")


class Walk(NamedTuple):
    """The doors of a walk through one area, and what was written down at each."""

    prospects: list[Client]
    contacts: list[Contact]


def walk(branch: Branch, asked: Sequence[Question], doors: int, today: date, rng: Random) -> Walk:
    """The first `doors` of the walk, in three mornings."""
    prospects, contacts = [], []
    area, street = branch.walked
    for place, stop in enumerate(branch.doors[:doors]):
        on = weekday_by(today - timedelta(days=_FIRST_DOOR - place // 3))
        minute = 9 * 60 + 30 + place % 3 * 25
        client = Client(
            id=id_at(on, minute, rng),
            kind=ClientKind.COMPANY,
            name=stop.name,
            pinyin=stop.typed,
            area=area,
            address=branch.door(street, stop.number),
            stage=Stage.PROSPECT,
            tier=Tier.D,
            source=Source.STREET,
            found_on=on,
            answers=tuple(
                _given(branch, question, text) for question, text in zip(asked, stop.answers, strict=False) if text
            ),
        )
        prospects.append(client)
        due = weekday_by(today + timedelta(days=stop.again)) if stop.again else None
        contacts.append(
            Contact(
                id=id_at(on, minute + 5, rng),
                clients=(client.id,),
                on=on,
                at=f"{minute // 60:02}:{minute % 60:02}",
                channel=Channel.VISIT,
                outcome=Outcome.REACHED if stop.note else Outcome.NOT_REACHED,
                note=stop.note,
                promise=Promise(due=due, text=stop.promised) if due else None,
            )
        )
    return Walk(prospects, contacts)


def callbacks(
    branch: Branch, clients: Iterable[Client], contacts: Iterable[Contact], today: date, rng: Random
) -> list[Callback]:
    """A sample of the contacts of last month, most of them asked."""
    month = month_key(months_after(today, -1))
    in_month = [one for one in contacts if month_key(one.on) == month]
    candidates = contact_candidates(in_month, {client.id: client for client in clients}, branch.settings)
    drawn = draw(candidates, (), f"{Population.CONTACTS.value} {month}", size=_SAMPLE, today=today.replace(day=1))
    found: list[Callback] = []
    for minute, one in enumerate(drawn, 9 * 60):
        known = replace(one, id=id_at(one.on, minute, rng))
        if len(found) < _ASKED:
            by, answers, note = branch.called_back[len(found) % len(branch.called_back)]
            given = zip(branch.callback_questions, answers, strict=True)
            known = replace(
                known,
                asked_on=today - timedelta(days=3),
                asked_by=by,
                answers=tuple(Answer(question=name, text=text) for name, text in given if text),
                note=note,
            )
        found.append(known)
    return found

"""The complaints and requests of a branch, each of another of its clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from rmtui.records.case import Case, CaseStep
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, Stage
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at

_APART = 3
"""Clients from one who came with something to the next."""


def cases(branch: Branch, clients: Iterable[Client], today: date) -> Iterator[Case]:
    """One of each story, as it stands today."""
    rng = Random(branch.language)  # noqa: S311 - no secret
    people = [one for one in clients if one.kind is ClientKind.PERSON and one.stage is Stage.ACTIVE]
    for story, client in zip(branch.matters, people[::_APART], strict=False):
        on = today - timedelta(days=story.days_ago)
        steps = ((on + timedelta(days=after), stage, note) for after, stage, note in story.steps)
        yield Case(
            id=id_at(on, 0, rng),
            client=client.id,
            on=on,
            kind=story.kind,
            about=story.about,
            channel=Channel.TELEPHONE,
            wish=story.wish,
            complexity=story.complexity,
            steps=tuple(CaseStep(stage=stage, on=day, note=note) for day, stage, note in steps),
            satisfaction=story.satisfaction,
        )

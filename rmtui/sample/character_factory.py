"""Makes the characters of the sample: days relative to today, ids, and contact data that is arbitrary."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from rmtui.records.client import Birthday, Client
from rmtui.records.tie import Share, Tie, tie_id
from rmtui.sample import person_details
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at
from rmtui.sample.workdays import weekday_by


class CharacterFactory:
    """Days, ids and clients as of one `today`."""

    def __init__(self, branch: Branch, today: date, rng: Random) -> None:
        self.today, self._branch, self._rng, self._number = today, branch, rng, 60_010_000
        self._phones: set[str] = set()
        self.ids: dict[str, str] = {}
        """Ids of the clients made so far, by name, for those they introduced."""

    def ago(self, days: int) -> date:
        """A working day about so many days ago."""
        return weekday_by(self.today - timedelta(days=days))

    def birthday(self, days: int, age: int) -> Birthday:
        """The birthday of who will be of this age in so many days."""
        day = self.today + timedelta(days=days)
        return Birthday(month=day.month, day=min(day.day, 28), year=day.year - age)

    def id(self, began: int) -> str:
        """The id of a client first noted `began` days ago; for those whom others refer to."""
        return id_at(self.ago(began), 9 * 60 + self._rng.randrange(8 * 60), self._rng)

    def phone(self) -> str:
        return person_details.phone(self._branch, self._phones, self._rng)

    def client(self, began: int, name: str, pinyin: str, **known: Any) -> Client:
        """A client since `began` days ago, with address, phone and number made up where `known` has none."""
        area, address = person_details.home(self._branch, self._rng)
        self._number += self._rng.randint(20, 600)
        usual: dict[str, Any] = {
            "id": self.id(began),
            "number": str(self._number),
            "phones": (self.phone(),),
            "area": area,
            "address": address,
            "opened_on": self.ago(began),
        }
        client = Client(name=name, pinyin=pinyin, **(usual | known))
        self.ids[name] = client.id
        return client


def make_tie(one: str, one_is: str, other: str, other_is: str, *shared: Share) -> Tie:
    """A tie of two clients by their ids, what each is to the other, and what both share."""
    first, second = sorted(((one, one_is), (other, other_is)))
    return Tie(
        id=tie_id(one, other),
        first=first[0],
        second=second[0],
        first_is=first[1],
        second_is=second[1],
        first_shares=shared,
        second_shares=shared,
    )

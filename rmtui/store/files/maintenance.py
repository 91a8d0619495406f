"""Checking and repairing a book in files, and the way back to its earlier states: `rmtui.store.maintenance` on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.store.files import checkup, doctor, repairs, states
from rmtui.store.maintenance import unless_orphans

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from rmtui.records.client import Client
    from rmtui.store.maintenance import Answers, Difference, Finding, State


class FilesMaintenance:
    """A part is a file, by its path relative to the book."""

    def __init__(self, root: str) -> None:
        self._root = root

    def examine(self) -> list[Finding]:
        return doctor.examine(self._root)

    def repair(
        self,
        take: Collection[str] = (),
        approved: Callable[[Finding], bool] = unless_orphans,
        answers: Mapping[str, Answers] | None = None,
    ) -> list[str]:
        return repairs.repair(self._root, take, approved, answers)

    def can_take(self, finding: Finding) -> bool:
        return repairs.can_take(self._root, finding)

    def clients(self) -> Mapping[str, Client]:
        return checkup.read_clients(self._root)

    def part(self, text: str) -> str:
        return states.find_file(self._root, text)

    def states(self, part: str | None = None) -> Iterator[State]:
        return states.states(self._root, part)

    def difference(self, part: str, number: int) -> tuple[Difference, ...]:
        return states.difference(self._root, part, number)

    def restore(self, part: str, number: int, confirmed: tuple[Difference, ...]) -> None:
        states.restore(self._root, part, number, confirmed)

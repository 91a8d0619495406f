"""One look at the disk: whoever reads much of a book at one time is told once which files there are, not with each of
its records.

Within `one_look` the functions that are `seen_once` answer as they did at first, in this thread. Whoever takes the lock
looks anew (`own_look`), and a change ends the look (`look_anew`).
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator
    from typing import Any, Concatenate, ParamSpec, TypeVar

    ArgumentsT = ParamSpec("ArgumentsT")
    AnswerT = TypeVar("AnswerT")
_seen: ContextVar[dict[Hashable, Any] | None] = ContextVar("_seen", default=None)
"""The answers of this look by their questions; None where each is to be looked up."""


@contextmanager
def one_look() -> Iterator[None]:
    """Read, within it, by what is seen when it is first asked for. One within another is the same look."""
    before = _seen.get()
    token = _seen.set({} if before is None else before)
    try:
        yield
    finally:
        _seen.reset(token)


@contextmanager
def own_look() -> Iterator[None]:
    """Look anew at everything, within it and after it."""
    token = _seen.set(None)
    try:
        yield
    finally:
        _seen.reset(token)
        look_anew()


def look_anew() -> None:
    """Forget what was seen: the files are others now."""
    seen = _seen.get()
    if seen is not None:
        seen.clear()


def seen_once(
    answer: Callable[Concatenate[str, ArgumentsT], AnswerT],
) -> Callable[Concatenate[str, ArgumentsT], AnswerT]:
    """A function of the book's directory that answers alike within one look. Nobody is to alter its answer."""

    def seen(root: str, /, *arguments: ArgumentsT.args, **named: ArgumentsT.kwargs) -> AnswerT:
        answers = _seen.get()
        if answers is None:
            return answer(root, *arguments, **named)
        question = (answer, root, *arguments, *named.items())
        if question not in answers:
            answers[question] = answer(root, *arguments, **named)
        found: AnswerT = answers[question]
        return found

    return seen

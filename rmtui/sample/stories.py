"""Parses the stories: sequences of contacts about one matter, from which the log of a sample book is generated.

A story is a heading and its contacts, a line each, similar to the line of entry:

    #到期 steady -retired            topic; whom it fits (a word of `facts`, `-` before one it does not)
    TM {sum}定期快到期了              channels to choose from; what was said
    ｜{sum}定期这周到期 > 3 查额度     another wording of it; > days until a promise is due, and what was promised
    5 M 材料差一份 < 9 补流水         < the same of what the client is to do
    5 M< 来网点签了 = 20万 deposit    days after the line before; < the client began it; = what was sold, and if it is
                                      to be no other, its sum before and its name after
    9 M& 客户日一起来的               & with husband or wife if a client too, else with whoever introduced them

{slots} are filled from the client record.
"""

from __future__ import annotations

import re
from functools import cache

from rmtui.named_tuple import NamedTuple

_STEP = re.compile(
    r"(?:(?P<after>\d+) )?(?P<channels>[TEMWSV]+)(?P<signs>[<&]*) (?P<notes>.+?)"
    r"(?: > (?P<within>\d+) (?P<promise>.+?))?(?: < (?P<awaited_within>\d+) (?P<awaited>.+?))?"
    r"(?: = (?:(?P<sum>[\d.]+)(?P<unit>万|k) )?(?P<kind>[a-z]+)(?: (?P<product>[^#]+?))?)?(?: #(?P<topic>\S+))?"
)
_UNITS = {"万": 1_000_000, "k": 100_000, "": 0}
"""In the smallest unit of the currency."""
_SLOT = re.compile(r"\{(\w+)\}")


class Sale(NamedTuple):
    """The sale of a story."""

    kind: str
    product: str
    """Product name, or "" for one that suits the client."""
    amount: int
    """In the smallest unit; 0 for whatever is usual."""


class Step(NamedTuple):
    """One contact of a story."""

    after: int
    """Days since the step before."""
    channels: str
    incoming: bool
    accompanied: bool
    """With a second client, if there is a suitable one."""
    notes: tuple[str, ...]
    within: int
    """Days until the promise is due."""
    promise: str
    sale: Sale | None
    topic: str
    """Topic, where it differs from the story's."""
    awaited_within: int = 0
    """Days until what the client is to do is due."""
    awaited: str = ""


class Story(NamedTuple):
    """A sequence of contacts about one matter."""

    topic: str
    fits: frozenset[str]
    excludes: frozenset[str]
    steps: tuple[Step, ...]

    slots: frozenset[str]
    """Slots that the client must be able to fill."""

    @property
    def sale(self) -> Sale | None:
        """The sale of the story, if any."""
        return next((step.sale for step in self.steps if step.sale), None)


def parse_step(line: str) -> Step:
    """Parse a line of a story. ValueError where it is invalid."""
    found = _STEP.fullmatch(line)
    if not found:
        raise ValueError(line)
    part = found.groupdict(default="")
    amount = round(float(part["sum"] or 0) * _UNITS[part["unit"]])
    sale = Sale(part["kind"], part["product"], amount) if part["kind"] else None
    return Step(
        int(part["after"] or 0),
        part["channels"],
        "<" in part["signs"],
        "&" in part["signs"],
        tuple(part["notes"].split("｜")),
        int(part["within"] or 0),
        part["promise"],
        sale,
        part["topic"],
        int(part["awaited_within"] or 0),
        part["awaited"],
    )


def _parse_story(text: str) -> Story:
    heading, *lines = text.replace("\n｜", "｜").splitlines()
    topic, *words = heading.removeprefix("#").split()
    return Story(
        topic,
        frozenset(word for word in words if word[0] != "-"),
        frozenset(word[1:] for word in words if word[0] == "-"),
        tuple(parse_step(line) for line in lines),
        frozenset(_SLOT.findall(text)),
    )


@cache
def read_stories(text: str) -> tuple[Story, ...]:
    """The stories of one audience."""
    return tuple(_parse_story(part) for part in text.strip().split("\n\n"))

"""The person's own words: what each says of a contact in a line of entry, an import, a filter or a form.

They are the table `[words]` of the settings file: `"遛弯" = "M"`, `"找我" = "T incoming"`. Loaded by `rmtui log`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rmtui.comparing import folded, name_key
from rmtui.language import settings_table
from rmtui.named_tuple import NamedTuple
from rmtui.words import by_word, channels

TABLE = "words"
"""The name of the table in the settings file."""


class Meaning(NamedTuple):
    """What a word says of a contact; at least one of them."""

    channel: str = ""
    """Letter of the channel, or ""."""
    incoming: bool = False
    """The client initiated it."""
    not_reached: bool = False

    @property
    def code(self) -> str:
        """As it is written in the settings file: M, T incoming, not-reached."""
        parts = (self.channel, "incoming" if self.incoming else "", "not-reached" if self.not_reached else "")
        return " ".join(filter(None, parts))


class OwnWord(NamedTuple):
    """A word as the person wrote it, and its meaning."""

    word: str
    meaning: Meaning


def own_words() -> Mapping[str, OwnWord]:
    """The person's own words by their keys (`word_key`). Those whose meaning is not understood are left out."""
    return _own_words(tuple(settings_table(TABLE).items()))


@lru_cache(maxsize=1)
def _own_words(table: tuple[tuple[str, str], ...]) -> Mapping[str, OwnWord]:
    meanings = ((word, read_meaning(text)) for word, text in table)
    return {word_key(word): OwnWord(word, meaning) for word, meaning in meanings if meaning and word_key(word)}


def find_own_word(text: str) -> OwnWord | None:
    """The word of the person's own that a text is, whatever its case and width."""
    return own_words().get(word_key(text))


def word_key(word: str) -> str:
    """The key of a word for comparison: a name key with straight apostrophes."""
    return name_key(word).replace("\u2019", "'")


def read_meaning(text: str) -> Meaning | None:
    """The meaning that a text gives a word, M, meeting, 面谈, incoming, telephone not-reached; None for none."""
    found: dict[str, str | bool] = {}
    known = by_word(channels.NAMES, channels.FIELD_NAMES, channels.DIRECTIONS, channels.OUTCOMES)
    words = folded(text).replace("not reached", "not-reached").replace(",", " ").split()
    for word in words:
        code = known.get(word, word.upper() if len(word) == 1 else "")
        if code in channels.NAMES["en"] and "channel" not in found:
            found["channel"] = code
            found |= {"incoming": True} if word in channels.INCOMING.split(", ") else {}
        elif code == "incoming":
            found["incoming"] = True
        elif code == "not-reached":
            found["not_reached"] = True
        else:
            return None
    return Meaning(**found) if found else None  # type: ignore[arg-type]

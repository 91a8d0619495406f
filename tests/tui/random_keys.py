"""Random keys on every screen, which neither close the desk with an error nor leave a book that cannot be read.

One by one and faster than the screen, while the terminal takes other sizes, on a full book and on one of hostile text.
Not part of the suite: what it finds is another each time. `make random-keys SEED=7` repeats one.
"""

from __future__ import annotations

import os
from itertools import takewhile
from pathlib import Path
from random import Random

import pytest
from textual.widgets import Input

from rmtui.cli import main
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.tui.sitting import FOLDED, FOUR_PANES, sitting
from tests.tui.test_every_screen import HOSTILE, hostile_records
from tests.tui.ways import OTHERS, SCREENS, Way, fill_day, go

SEED = os.environ.get("SEED", "1")
KEYS_TYPED = 60
WAYS = {**SCREENS, **OTHERS}

_SIGNS = "abcdefghijklmnopqrstuvwxyzCMTU0123456789,.;/?!@#<>-=+()[]王，。？：！"
_MOVES = ("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown")
_OTHERS = ("space", "backspace", "delete", *(f"f{number}" for number in range(1, 10)))
_CONTROL = tuple(f"ctrl+{letter}" for letter in "adefknoprstuwxyz")
_TEXTS = ("王芳 T 聊了 > 明天 发方案", "50万", "tomorrow", "31 Feb", HOSTILE, "长" * 3000, "-1")
_SIZES = {"80x24": FOLDED, "120x35": FOUR_PANES, "30x8": (30, 8), "200x60": (200, 60)}
_FASTEST = 4
"""Keys that are pressed before the screen has followed the first of them."""


@pytest.mark.parametrize("name", WAYS)
async def test_random_keys(name: str, full_book: Book, tmp_path: Path) -> None:
    fill_day(full_book)
    random, way = Random(f"{SEED} {name}"), WAYS[name]
    typed = [_typed(random) for _ in range(KEYS_TYPED)]
    book = random.choice((full_book, write_book(str(tmp_path / "hostile"), hostile_records())))
    print(f"SEED={SEED} {name}, {book.path}: {' '.join(typed)}")
    async with sitting(book, random.choice((FOLDED, FOUR_PANES))) as person:
        await go(person, way)
        while typed and person.app.is_running:
            if size := _SIZES.get(typed[0]):
                await person.pilot.resize_terminal(*size)
                del typed[0]
            elif typed[0] in _TEXTS:
                if isinstance(person.app.focused, Input):
                    await person.write(typed[0])
                del typed[0]
            else:
                keys = [*takewhile(lambda one: one not in _SIZES and one not in _TEXTS, typed)]
                keys = keys[: random.randint(1, _FASTEST)]
                await person.press(*keys)
                del typed[: len(keys)]
    assert main(["--book", book.path, "doctor"]) == 0


def _typed(random: Random) -> str:
    kinds: tuple[Way | str, ...] = (_SIGNS, _SIGNS, _MOVES, _MOVES, _OTHERS, _CONTROL, _TEXTS, tuple(_SIZES))
    return random.choice(random.choice(kinds))

"""Random keys on every screen, which neither close the desk with an error nor leave a book that cannot be read.

Not part of the suite: what it finds is another each time. `make random-keys SEED=7` repeats one.
"""

from __future__ import annotations

import os
from random import Random

import pytest
from textual.widgets import Input

from rmtui.cli import main
from rmtui.store.files.book import Book
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit
from tests.tui.ways import OTHERS, SCREENS, Way, fill_day, go

SEED = os.environ.get("SEED", "1")
KEYS_TYPED = 60
WAYS = {**SCREENS, **OTHERS}

_SIGNS = "abcdefghijklmnopqrstuvwxyzCMTU0123456789,.;/?!@#<>-=+()[]王，。？：！"
_MOVES = ("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown")
_OTHERS = ("space", "backspace", "delete", *(f"f{number}" for number in range(1, 10)))
_CONTROL = tuple(f"ctrl+{letter}" for letter in "adefknoprstuwxyz")
_TEXTS = ("王芳 T 聊了 > 明天 发方案", "50万", "tomorrow", "31 Feb", "\u202e[b]", "-1")


@pytest.mark.parametrize("name", WAYS)
async def test_random_keys(name: str, full_book: Book, sit: Sit) -> None:
    fill_day(full_book)
    random, way = Random(f"{SEED} {name}"), WAYS[name]
    typed = [_typed(random) for _ in range(KEYS_TYPED)]
    print(f"SEED={SEED} {name}: {' '.join(typed)}")
    async with sit(random.choice((FOLDED, FOUR_PANES))) as person:
        await go(person, way)
        for one in typed:
            if one in _TEXTS and isinstance(person.app.focused, Input):
                await person.write(one)
            elif one not in _TEXTS:
                await person.press(one)
            if not person.app.is_running:
                break
    assert main(["--book", full_book.path, "doctor"]) == 0


def _typed(random: Random) -> str:
    kinds: tuple[Way | str, ...] = (_SIGNS, _MOVES, _MOVES, _OTHERS, _CONTROL, _TEXTS)
    return random.choice(random.choice(kinds))

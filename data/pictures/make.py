"""Makes the pictures of the README from the desk itself, on the sample book: in both languages, by night and on paper.

python data/pictures/make.py
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.segment import Segment
from rich.terminal_theme import TerminalTheme
from terminal_svg import Screen, film, picture
from textual.color import Color

from rmtui import language

if TYPE_CHECKING:
    from textual.pilot import Pilot

TODAY = date(2026, 11, 23)
HERE = Path(__file__).parent
THEMES = ("paper", "night")
ENVIRONMENT = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


class Scene(NamedTuple):
    """A picture: what is pressed and typed to come to it, and how large the terminal is."""

    keys: tuple[str, ...]
    typed: Mapping[str, str] = {}
    """By language."""
    size: tuple[int, int] = (132, 36)


SCENES = {
    "desk": Scene(
        ("down", "down", "enter", "l"),
        {
            "zh": "T 聊了到期理财 > 下周三 发方案 #到期",
            "en": "T talked about the maturing plan > next wed send the terms #maturity",
        },
    ),
    "calendar": Scene(("g", "k", "down", "down", "left", "left", "left"), size=(132, 30)),
    "review": Scene(("1", "down", "down", "2", *["right"] * 4, "down", "enter"), size=(132, 42)),
    "evening": Scene(
        ("g", "e", *["down"] * 6),
        {"zh": "T 到期续做 > 周五 发方案", "en": "T fixes again > fri send the terms"},
        size=(132, 30),
    ),
}

LINES = {
    "zh": ("王芳 T 聊了到期理财 > 下周三 发方案", "陈静 M 送医保资料，女儿明年上小学", "李强 E 发了季度报告 #季报"),
    "en": (
        "Helen Marsh T maturing plan > next wed send the terms",
        "Tom Barrett, Anna Barrett M mortgage for the new house",
        "Robert Ashdown E sent the quarterly report #review",
    ),
}
"""The lines that the film logs."""


@asynccontextmanager
async def desk(size: tuple[int, int], theme: str, spoken: str) -> AsyncIterator[Pilot[None]]:
    """The desk on the sample book, as it stood on its day."""
    language.set_language(spoken)  # before the desk is imported: its key names are fixed then

    from rmtui.sample.shift_book import sample_dir, shift_book
    from rmtui.tui.app import DeskApp

    with tempfile.TemporaryDirectory() as directory:
        book = shift_book(sample_dir(spoken), f"{directory}/book", TODAY)
        app = DeskApp(book, TODAY, clock=lambda: datetime(2026, 11, 23, 17, 40))  # noqa: DTZ001 - a wall clock
        async with app.run_test(size=size) as pilot:
            app.theme = theme
            await pilot.pause(0.7)
            yield pilot


def screen(pilot: Pilot[None]) -> Screen:
    """What the terminal shows now."""
    app = pilot.app
    # Textual has no public way to the screen's segments; this is what its own export_screenshot does (8.2).
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    console = Console(width=app.size.width, height=app.size.height, color_system="truecolor", legacy_windows=False)
    segments = Segment.filter_control(console.render(update)) if update else ()
    return [[one for one in line if one.text] for line in Segment.split_lines(segments)]


def terminal_theme(pilot: Pilot[None]) -> TerminalTheme:
    """The colours around the screen."""
    theme = pilot.app.current_theme
    return TerminalTheme(
        Color.parse(theme.background or "black").rgb, Color.parse(theme.foreground or "white").rgb, [(0, 0, 0)] * 8
    )


async def make_picture(scene: Scene, spoken: str, theme: str, where: Path) -> None:
    """Write the picture of a scene."""
    from textual.widgets import Input

    async with desk(scene.size, theme, spoken) as pilot:
        for key in scene.keys:
            await pilot.press(key)
            await pilot.pause(0.2)
        if isinstance(pilot.app.focused, Input):
            pilot.app.focused.insert_text_at_cursor(scene.typed.get(spoken, ""))
        await pilot.pause(1)
        where.write_text(picture(screen(pilot), terminal_theme(pilot)), encoding="utf-8")


async def make_film(spoken: str, theme: str, where: Path) -> None:
    """Write the film of three lines being logged."""
    from textual.widgets import Input

    screens: list[tuple[Screen, float]] = []
    async with desk((110, 30), theme, spoken) as pilot:
        await pilot.press("l")
        await pilot.pause(0.5)
        screens.append((screen(pilot), 1.0))
        for line in LINES[spoken]:
            box = pilot.app.focused
            assert isinstance(box, Input)
            box.value = ""
            for start in range(0, len(line), 2):
                box.insert_text_at_cursor(line[start : start + 2])
                await pilot.pause(0.15)
                screens.append((screen(pilot), 0.16))
            screens.append((screen(pilot), 1.4))
            await pilot.press("enter")
            await pilot.pause(0.6)
            screens.append((screen(pilot), 1.6))
        where.write_text(film(screens, terminal_theme(pilot)), encoding="utf-8")


def file_of(name: str, spoken: str, theme: str) -> Path:
    """Where a picture goes: "desk.svg", "desk-zh-night.svg"."""
    parts = (name, *(["zh"] if spoken == "zh" else []), *(["night"] if theme == "night" else []))
    return HERE / f"{'-'.join(parts)}.svg"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        name, spoken, theme = sys.argv[1:]
        target = file_of(name, spoken, theme)
        asyncio.run(
            make_film(spoken, theme, target) if name == "logging" else make_picture(SCENES[name], spoken, theme, target)
        )
    else:
        for name in (*SCENES, "logging"):
            for spoken in language.LANGUAGES:  # a process each, since each speaks one language
                for theme in THEMES:
                    subprocess.run([sys.executable, __file__, name, spoken, theme], check=True, env=ENVIRONMENT)

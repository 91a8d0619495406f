"""Makes the pictures of the README from the desk itself, on the sample book.

python data/pictures/make.py
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from rmtui import language

TODAY = date(2026, 11, 23)
HERE = Path(__file__).parent


class Scene(NamedTuple):
    """A picture: what is pressed and typed to come to it, and how large the terminal is."""

    keys: tuple[str, ...]
    typed: str = ""
    size: tuple[int, int] = (132, 36)


SCENES = {
    "desk": Scene(("down", "down", "enter", "l"), "T 聊了到期理财 > 下周三 发方案 #到期"),
    "calendar": Scene(("g", "k", "down", "down", "left", "left", "left"), size=(132, 30)),
    "review": Scene(("1", "down", "down", "2", *["right"] * 4, "down", "enter"), size=(132, 42)),
    "evening": Scene(("g", "e", *["down"] * 6), "T 到期续做 > 周五 发方案", size=(132, 30)),
}


async def picture(scene: Scene, spoken: str, where: Path) -> None:
    """The desk on the sample book, brought to a scene."""
    language.use(spoken)  # before the desk is imported: its key names are fixed then

    from textual.widgets import Input

    from rmtui.sample.moved import moved, sample_dir
    from rmtui.tui.app import DeskApp

    with tempfile.TemporaryDirectory() as directory:
        book = moved(sample_dir(), f"{directory}/book", TODAY)
        app = DeskApp(book, TODAY, clock=lambda: datetime(2026, 11, 23, 17, 40))  # noqa: DTZ001 - a wall clock
        async with app.run_test(size=scene.size) as pilot:
            await pilot.pause(0.5)
            for key in scene.keys:
                await pilot.press(key)
                await pilot.pause(0.2)
            if isinstance(app.focused, Input):
                app.focused.insert_text_at_cursor(scene.typed)
            await pilot.pause(1)
            where.write_text(app.export_screenshot(title="rmtui"), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        name, spoken = sys.argv[1:]
        asyncio.run(picture(SCENES[name], spoken, HERE / (f"{name}-zh.svg" if spoken == "zh" else f"{name}.svg")))
    else:
        for name in SCENES:
            for spoken in language.LANGUAGES:  # a process each, since each speaks one language
                subprocess.run([sys.executable, __file__, name, spoken], check=True)

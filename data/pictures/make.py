"""Makes the pictures of the README from the desk itself, on the sample book.

python data/pictures/make.py
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

from rmtui import language

TODAY = date(2026, 11, 23)
SIZE = (132, 36)
NAMES = {"en": "desk.svg", "zh": "desk-zh.svg"}


async def picture(spoken: str, where: Path) -> None:
    """The desk with the first row of the queue opened and a line half written."""
    language.use(spoken)  # before the desk is imported: its key names are fixed then

    from rmtui.sample.moved import moved, sample_dir
    from rmtui.tui.app import DeskApp

    with tempfile.TemporaryDirectory() as directory:
        book = moved(sample_dir(), f"{directory}/book", TODAY)
        app = DeskApp(book, TODAY, clock=lambda: datetime(2026, 11, 23, 11, 40))  # noqa: DTZ001 - a wall clock
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause(0.5)
            await pilot.press("down", "down", "enter", "l")
            await pilot.press(*"T 聊了到期理财 > 下周三 发方案 #到期")
            await pilot.pause(0.5)
            where.write_text(app.export_screenshot(title="rmtui"), encoding="utf-8")


if __name__ == "__main__":
    chosen = sys.argv[1] if len(sys.argv) > 1 else ""
    if chosen:
        asyncio.run(picture(chosen, Path(__file__).with_name(NAMES[chosen])))
    else:
        import subprocess

        for one in NAMES:  # a process each, since each speaks one language
            subprocess.run([sys.executable, __file__, one], check=True)

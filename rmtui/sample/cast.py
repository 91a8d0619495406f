"""The characters of a sample, written by hand: `rmtui.sample.zh.cast` and `rmtui.sample.en.cast`."""

from __future__ import annotations

from datetime import date
from random import Random

from rmtui.sample.branch import Branch
from rmtui.sample.en import cast as english
from rmtui.sample.scene import Scene
from rmtui.sample.sketch import Sketch
from rmtui.sample.zh import cast as chinese

_PARTS = {"zh": chinese.PARTS, "en": english.PARTS}


def cast(branch: Branch, today: date, rng: Random) -> list[Sketch]:
    """All characters, as they stand on the day `today`."""
    scene = Scene(branch, today, rng)
    return [sketch for part in _PARTS[branch.language] for sketch in part(scene)]

"""`python -m rmtui`, the same as `rmtui`."""

from rmtui.cli import run

run()

"""Where rmtui starts, also as `python -m rmtui`."""

import gc
import sys
from importlib import import_module

gc.disable()  # nothing that is loaded from here on is garbage

if sys.version_info < (3, 12):  # where `datetime` first builds all of it in Python, and then takes this
    sys.modules["datetime"] = import_module("_datetime")

from rmtui.stand_ins import defer_typing  # noqa: E402

defer_typing()

from rmtui import module_finder  # noqa: E402

module_finder.install()

from rmtui.cli import run  # noqa: E402

if __name__ == "__main__":
    run()

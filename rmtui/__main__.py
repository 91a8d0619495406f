"""Where rmtui starts, also as `python -m rmtui`."""

import gc

gc.disable()  # nothing that is loaded from here on is garbage

from rmtui import module_finder  # noqa: E402

module_finder.install()

from rmtui.cli import run  # noqa: E402

if __name__ == "__main__":
    run()

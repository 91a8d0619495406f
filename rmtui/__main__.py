"""Where rmtui starts, also as `python -m rmtui`: nothing that is loaded from here on is garbage."""

import gc

gc.disable()

from rmtui.cli import run  # noqa: E402 - what is collected while it is loaded costs more than a millisecond

if __name__ == "__main__":
    run()

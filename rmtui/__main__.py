"""`python -m rmtui`, the same as `rmtui`."""

import sys

from rmtui.cli import main

sys.exit(main())

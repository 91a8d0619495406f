"""The invented branches, by the language of the interface."""

from __future__ import annotations

from rmtui.sample.branch import Branch
from rmtui.sample.en.branch import EnglishBranch
from rmtui.sample.zh.branch import ChineseBranch

BRANCHES: dict[str, Branch] = {"zh": ChineseBranch(), "en": EnglishBranch()}

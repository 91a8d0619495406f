"""What the doctor says of a book: something is not as it should be, how bad that is, and what helps."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from rmtui.store.files.difference import Difference
from rmtui.store.files.reconciling import Clash


class Severity(StrEnum):
    DAMAGED = "damaged"
    """Something that was written cannot be read, or is not what was written."""
    WARNING = "warning"


class Repair(StrEnum):
    """What can be done about a finding, in the order in which it is done."""

    DISCARD = "discard"
    """Put the record of a change that cannot be finished aside."""
    FINISH = "finish"
    """Finish a change that was cut short."""
    RESTORE = "restore"
    """Go back to the newest good generation."""
    SALVAGE = "salvage"
    """Keep the records that can be read one by one."""
    TAKE = "take"
    """Take what was edited by other means for good; done only where the file is named."""
    RECORDS = "records"
    """Bring records back that are in an earlier state and were never removed."""
    MOVE = "move"
    """Move the reviews in a month of an earlier format into the files of their clients."""
    NOBODY = "nobody"
    """Remove what a removed client left behind; done only where a person says so."""
    APART = "apart"
    """Give the newest generation a place of its own on the disk."""
    MERGE = "merge"
    """Merge a copy left by a folder sync."""
    RETURN = "return"
    """Bring a document back that lies in `aside/`."""
    ASIDE = "aside"
    """Move a file to `aside/`."""
    RIGHTS = "rights"
    """Let nobody else read the book."""
    INDEX = "index"
    """Have an index made anew."""


class Finding(NamedTuple):
    """Something that is not as it should be, in a sentence for the person."""

    severity: Severity
    file: str
    """Relative to the book."""
    sentence: str
    repair: Repair | None = None
    difference: tuple[Difference, ...] = ()
    """Record by record, what the repair would bring: each as it is now, and as it would be then."""
    clashes: tuple[Clash, ...] = ()
    """Records of a copy that a person has to decide about before it can be merged."""

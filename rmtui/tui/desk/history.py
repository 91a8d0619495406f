"""The second tab of a folder: every contact, newest first, with what was promised in it."""

from __future__ import annotations

from rmtui.language import _
from rmtui.records.events import Contact
from rmtui.tui.desk.profile import Folder
from rmtui.tui.phrases import contact_words, names_of
from rmtui.tui.widgets.sheet import Block
from rmtui.wording import short_day, term


def contact_blocks(folder: Folder) -> list[Block]:
    """A block a contact, which can be chosen."""
    if folder.contacts is None:
        return [Block(_("Reading the log ..."), manner="soft")]
    if not folder.contacts:
        return [Block(_("Nothing is written down yet. “l” logs a contact."), manner="soft")]
    return [_block(contact, folder) for contact in folder.contacts]


def _block(contact: Contact, folder: Folder) -> Block:
    day = short_day(contact.on, folder.today)
    others = [one for one in contact.clients if one != folder.client.id]
    company = _("with {names}").format(names=names_of(others, folder.clients)) if others else ""
    way = _("{channel}, incoming").format(channel=term(contact.channel)) if contact.incoming else term(contact.channel)
    text = "  ".join(part for part in (way, company, contact_words(contact, folder.today)) if part)
    return Block(text, label=day, key=contact.id)

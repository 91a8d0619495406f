"""The second tab of a folder: every contact, newest first, with what was promised in it."""

from __future__ import annotations

from rmtui.language import _
from rmtui.records.events import Contact
from rmtui.rules.contact.kept_promises import KeptPromises
from rmtui.tui.desk.folder.folder import Folder
from rmtui.tui.records.record_blocks import whole_contact
from rmtui.tui.widgets.block_list import Block
from rmtui.wording import format_day


def contact_blocks(folder: Folder) -> list[Block]:
    """A block a contact, which can be chosen."""
    if folder.contacts is None:
        return [Block(_("Reading the log ..."), text_style="soft")]
    if not folder.contacts:
        return [Block(_("Nothing is written down yet. “l” logs a contact."), text_style="soft")]
    kept = KeptPromises.among(folder.contacts)
    return [_block(contact, folder, kept) for contact in folder.contacts]


def _block(contact: Contact, folder: Folder, kept: KeptPromises) -> Block:
    contact = kept.as_kept(folder.discretion.visible_contact(contact, folder.client.id))
    text = whole_contact(contact, folder.client.id, folder.clients, folder.today)
    return Block(text, label=format_day(contact.on, folder.today), key=contact.id)

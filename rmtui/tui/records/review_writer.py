"""Writing reviews: a draft while it is under way, and all that it changes when it is finished."""

from __future__ import annotations

from rmtui.errors import Stale
from rmtui.language import _
from rmtui.records.events import Contact
from rmtui.records.review import Review
from rmtui.rules.review.review_session import ReviewSession, final_changes, logged_contact, logged_contact_text
from rmtui.tui.records.contact_writer import ContactWriter
from rmtui.tui.records.record_writer import Change, RecordWriter
from rmtui.wording import join_sentences


class ReviewWriter:
    """Every method returns the message for the person, and raises RmtuiError where the book refuses.

    Stale where the review was finished, dropped or gone on with elsewhere since it was read. `kept` is the draft as it
    was read; None where there was none.
    """

    def __init__(self, records: RecordWriter, contacts: ContactWriter) -> None:
        self._records, self._contacts = records, contacts

    def keep_draft(self, kept: Review | None, draft: Review) -> str:
        self._replace_draft(kept, draft.client, (None, draft))
        return ""

    def drop_draft(self, draft: Review) -> str:
        self._replace_draft(draft, draft.client)
        return _("The unfinished review is dropped. Ctrl+Z brings it back.")

    def finish(self, done: ReviewSession, at: str) -> str:
        """A review with all that it changes, as one operation. `at` is the time of its contact."""
        client, book = done.inputs.client, self._records.book
        logged = logged_contact(done.draft, book.day(done.draft.on).contacts)
        changes = final_changes(done, at, logged)
        contact = next((after for _before, after in changes if isinstance(after, Contact)), None)
        before = self._contacts.quick_summary([client.id])
        self._replace_draft(done.saved, client.id, *changes)
        message = _("The review of {name} is finished. Ctrl+Z undoes it.")
        message = message.format(name=self._records.name_of(client))
        if logged:
            return join_sentences(message, logged_contact_text(logged))
        return self._contacts.with_effects(message, contact.id, contact.on, before) if contact else message

    def _replace_draft(self, kept: Review | None, client: str, *changes: Change) -> None:
        book = self._records.book

        def decide() -> list[Change]:
            now = book.current(kept) if kept else None
            if kept and (now is None or not now.draft):
                raise Stale(_("This review was finished or dropped elsewhere meanwhile. What is typed here stays."))
            if kept is None and any(review.draft for review in book.reviews(client)):
                raise Stale(_("A review of this client was begun elsewhere meanwhile. What is typed here stays."))
            return [(kept, None), *changes]

        book.revise(decide, what="review")

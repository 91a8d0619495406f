"""The discreet view: one client alone and masked figures, while somebody sits beside the manager."""

from __future__ import annotations

from collections.abc import Callable

from rmtui.discreet import mask_figures, masks_figures, set_discreet
from rmtui.entry.names import KnownClient
from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.book_app import BookApp

NOBODY = ""
"""In place of a client's id."""
_FIGURES, _OTHER, _END = "figures", "other", "end"


class DiscreetView:
    """Turns the view on and off, and asks what of it is to change."""

    def __init__(self, app: BookApp, show: Callable[[str], object]) -> None:
        """`show` begins it with a client by id, or with nobody for "", where everybody can be left behind."""
        self._app, self._show = app, show

    def begin(self, client: str) -> None:
        """Show a client alone, by id; nobody for ""."""
        self._app.discreet_client = client
        set_discreet(discreet=True)
        self._app.clear_notifications()
        self._app.read()
        self._app.done.publish("")  # no screen shows any longer what was done last
        known = self._app.snapshot.clients.get(client)
        who = _("Only {name} is shown").format(name=plain(known.name)) if known else _("Nobody is shown")
        self._app.announce(_("Discreet view. {who}, without figures. F9 changes that.").format(who=who))

    def ask(self) -> None:
        """Ask whether to show the figures or another client, or to end it."""
        show, mask = _("Show amounts and telephone numbers"), _("Mask amounts and telephone numbers")
        answers = [
            (_FIGURES, show if masks_figures() else mask),
            (_OTHER, _("Another client")),
            (_END, _("End the discreet view")),
        ]
        self._app.push_screen(AskChoice(_("Discreet view"), answers), self._do)

    def _do(self, answer: str | None) -> None:
        if answer == _FIGURES and masks_figures():
            mask_figures(masked=False)
            self._app.read()
        elif answer == _FIGURES:
            self._show(self._app.discreet_client or NOBODY)  # a review that has them on it is left behind
        elif answer == _OTHER:
            question = AskText(_("Which client?"), hint=_("a name, or the beginning of one"), preview=self._preview)
            self._app.push_screen(question, self._choose)
        elif answer == _END:
            self.end()

    def end(self) -> None:
        """Show everybody again."""
        set_discreet(discreet=False)
        self._app.discreet_client = None
        self._app.read()
        self._app.done.publish("")

    def _choose(self, text: str | None) -> None:
        if text and len(found := self._meant(text)) == 1:
            self._show(found[0].id)

    def _meant(self, text: str) -> list[KnownClient]:
        """Who is called so, else whose name begins so, else whose name it may be completed to."""
        names = self._app.book.names()
        return names.find(text) or names.complete_words(text) or names.complete(text)

    def _preview(self, text: str) -> AnswerPreview:
        """Who is meant, once that is one client: the names of others are not shown."""
        match self._meant(text):
            case [known]:
                return AnswerPreview(plain(known.display_name))
            case []:
                message = _("No client is called “{name}”.").format(name=plain(text.strip()))
            case several:
                message = _("{count} clients may be meant: write more of the name.").format(count=len(several))
        return AnswerPreview(message, accepted=False)


def refuse_discreet(app: BookApp) -> bool:
    """Whether only one client may be seen, so that nothing is opened that may show more; says so then."""
    if app.discreet_client is not None:
        app.announce(_("Not in the discreet view: F9 ends it."))
    return app.discreet_client is not None


def refuse_masked(app: BookApp) -> bool:
    """Whether figures are masked, so that nothing is filled in or written with them; says so then."""
    if masks_figures():
        app.announce(_("Amounts and telephone numbers are masked: F9 shows them."), error=True)
    return masks_figures()

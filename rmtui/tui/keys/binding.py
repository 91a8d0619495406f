"""How an action is declared: once, with its keys, its name in the bar, and the sentence that help and palette say."""

from __future__ import annotations

from textual.binding import Binding


def key(
    keys: str,
    action: str,
    name: str,
    sentence: str = "",
    *,
    id: str = "",
    show: bool = True,
    shown_as: str = "",
    priority: bool = False,
) -> Binding:
    """A binding that the person may put on other keys.

    `keys` are alternatives with commas between. `name` is one or two words; `sentence` says what is done, where the
    name alone does not. `id` is what the action is called in the person's settings: by default the action's own name.
    `shown_as` is what the bar writes for the keys. `priority`: also where a field would take the key for itself.
    """
    return Binding(
        keys,
        action,
        name,
        show=show,
        key_display=shown_as or None,
        tooltip=sentence,
        priority=priority,
        id=id or action.partition("(")[0].rpartition(".")[2].replace("_", "-"),
    )

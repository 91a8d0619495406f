"""Our own two themes: ink on paper for the day, and the same at night. Textual's others are in the palette."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

PAPER = Theme(
    name="paper",
    dark=False,
    background="#faf7f0",
    surface="#f1ece1",
    panel="#e8e1d3",
    foreground="#2a2c30",
    primary="#1f5666",
    secondary="#6a6357",
    accent="#a8432f",
    error="#a8322a",
    warning="#8a5a00",
    success="#3c6b48",
    variables={
        "block-cursor-background": "#1f5666",
        "block-cursor-foreground": "#fdfbf6",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#e8e1d3",
        "block-cursor-blurred-foreground": "#2a2c30",
        "input-cursor-background": "#1f5666",
        "input-cursor-foreground": "#fdfbf6",
        "input-selection-background": "#1f5666 25%",
        "scrollbar": "#d3cab8",
        "scrollbar-background": "#faf7f0",
        "scrollbar-background-hover": "#f1ece1",
        "scrollbar-background-active": "#f1ece1",
    },
)

NIGHT = Theme(
    name="night",
    dark=True,
    background="#15181c",
    surface="#1d2227",
    panel="#283037",
    foreground="#d9d5ca",
    primary="#7db4bd",
    secondary="#a59f92",
    accent="#e0967c",
    error="#ec8a7b",
    warning="#ddb062",
    success="#93bd96",
    variables={
        "block-cursor-background": "#7db4bd",
        "block-cursor-foreground": "#101316",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#283037",
        "block-cursor-blurred-foreground": "#d9d5ca",
        "input-cursor-background": "#d9d5ca",
        "input-cursor-foreground": "#15181c",
        "input-selection-background": "#7db4bd 30%",
        "scrollbar": "#39434c",
        "scrollbar-background": "#15181c",
        "scrollbar-background-hover": "#1d2227",
        "scrollbar-background-active": "#1d2227",
    },
)

THEMES = (NIGHT, PAPER)
DEFAULT = NIGHT.name
"""What a desk opens with where the person chose nothing else."""


def theme_names() -> list[str]:
    """All there are, ours first."""
    return [*(theme.name for theme in THEMES), *sorted(BUILTIN_THEMES)]

"""The screen of the signs of leaving."""

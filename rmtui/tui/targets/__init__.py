"""The screen of the targets."""

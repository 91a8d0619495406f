"""The screen of the statistics."""

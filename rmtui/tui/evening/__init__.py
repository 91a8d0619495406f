"""The end of the day: a few minutes to write down who was contacted and what matters (FIELD.md, the habit)."""

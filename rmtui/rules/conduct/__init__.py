"""Conduct: discretion, and suitability of what is sold (FIELD.md, 保密, 适当性)."""

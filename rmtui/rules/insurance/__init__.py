"""A family's cover and the gap in it (FIELD.md, 保险保障表)."""

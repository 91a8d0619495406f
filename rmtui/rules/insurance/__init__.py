"""A family's insurance cover and its protection gap (FIELD.md, 保险保障表)."""

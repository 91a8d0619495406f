"""Bringing in files, stage by stage: `files`, `columns`, `rows`, `records`; the `plan` says what would change."""

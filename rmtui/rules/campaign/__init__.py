"""Campaigns: whom to choose, how far each is, and what came of it (FIELD.md, 营销活动)."""

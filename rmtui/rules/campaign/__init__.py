"""Campaigns: whom to choose, the progress of each member, and the result (FIELD.md, 营销活动)."""

"""The screen of the tiers by assets."""

"""The occasions that come, and whom they concern."""

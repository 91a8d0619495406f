"""The manager's own day."""

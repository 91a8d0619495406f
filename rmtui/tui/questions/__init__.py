"""The manager's own questions."""

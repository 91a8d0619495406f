"""The call-backs."""

"""The coverage of all clients at a glance."""

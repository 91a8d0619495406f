"""The service plan of all clients at a glance."""

"""The page about one client that is read before a meeting."""

"""The folder of a client: its tabs, one a kind of records."""

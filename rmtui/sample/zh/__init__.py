"""The Chinese sample: a branch in Yunting, a city that does not exist."""

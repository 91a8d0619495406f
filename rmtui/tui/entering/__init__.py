"""The box a line of entry is typed into, the same wherever something is logged."""

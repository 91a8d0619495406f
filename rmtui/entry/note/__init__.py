"""The note of a line of entry, and what it tells in words: day, time and channel, the next step, sales."""

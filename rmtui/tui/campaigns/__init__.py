"""The screen of campaigns: the work list of one, and what came of it."""

"""The rules of the trade: pure functions over records, `today` always an argument. No clock, no files."""

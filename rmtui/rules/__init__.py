"""What follows from the records: pure functions, with `today` always an argument. No clock, no file."""

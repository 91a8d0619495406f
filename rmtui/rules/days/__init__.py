"""Days and the calendar: working days, the lunar year, birthdays, hours not to call."""

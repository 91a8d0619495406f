"""The contact calendar: clients down, days across."""

"""Texts of records, the same at the desk and in the commands."""

"""The screen of what is still open for a month, from which its report is written."""

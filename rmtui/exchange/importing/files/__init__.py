"""The tables out of files: workbooks, texts, cards and calendars."""

"""What several screens share: lists, sheets of text, fields, the bar of keys, looks."""

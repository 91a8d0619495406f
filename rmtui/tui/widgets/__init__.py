"""What several screens share: lists, sheets of text, dialogs, the bar of keys."""

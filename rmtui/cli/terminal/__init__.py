"""What the commands need of a terminal: widths, colours, progress, passphrases."""

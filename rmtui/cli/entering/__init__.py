"""Lines of entry at the command line: the parts of `rmtui log`."""

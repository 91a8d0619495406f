"""Records in words, the same at the desk and in the commands."""

"""Greetings for the occasions that are near, looked through one by one."""

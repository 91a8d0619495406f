"""A client's folder as `rmtui show` prints it: one module a section, loaded where there is something to show."""

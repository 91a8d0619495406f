"""The work report: one model of sections, made of the facts of a period, and a writer for each format."""

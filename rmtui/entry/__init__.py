"""From what a person typed to what it means: the line of entry, dates, amounts, the client meant."""

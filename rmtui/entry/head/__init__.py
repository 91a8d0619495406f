"""The head of a line of entry: who was in contact, when and how, up to where the note begins (`head_reader`)."""

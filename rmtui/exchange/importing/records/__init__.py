"""The clients and their records as rows make them: who is meant, what is new, what changes."""

"""The cryptography of an encrypted book: its key file, how its bytes are sealed, and the way into that form and back.

Primitives are those of `cryptography` alone. Nothing here is loaded for a book that is not encrypted.
"""

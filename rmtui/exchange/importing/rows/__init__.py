"""What each row says of a client, and of what belongs to the client."""

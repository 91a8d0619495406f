"""The desk: the clients, the folder of one, who is due, and the log of the day."""

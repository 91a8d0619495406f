"""The English sample: a branch in Wendlemouth, a town that does not exist."""

"""What every store of records promises, tried on each there is."""

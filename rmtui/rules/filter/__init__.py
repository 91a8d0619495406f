"""The filter expression over clients, shared by list, desk and export."""

"""The filter language over clients and their records, shared by the list, the desk, the exports and the segments.

`expression` parses it, `tokens` are its words, `client_keys` and `record_keys` what may be asked, `values` how a value
is compared, `context` what is asked, `completion` how a text may go on.
"""

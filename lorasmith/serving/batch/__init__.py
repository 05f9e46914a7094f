"""Batch generation without a service: a file of rows in, a manifest and adapters out.

Rows are grouped into *parts*, always the same ones for the same input. A worker generates a part,
writes its adapters and then, in one step, the part's lines of the manifest: so a part is done
whole or not at all, whoever is killed, and workers, their number and their order change no byte.
"""

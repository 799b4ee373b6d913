"""The grammar of time expressions: one family of rules a module."""

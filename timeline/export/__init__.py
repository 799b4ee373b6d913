"""Timelines written out, one format a module."""

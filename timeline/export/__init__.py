"""Timelines written out, one format a module; `formats` lists them all."""

"""Inputs that look for faults by themselves: those that reach new lines of the library are changed further."""

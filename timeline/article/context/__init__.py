"""What stands around a word: whether it names an event there, and how far that event is a fact."""

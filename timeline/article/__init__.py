"""One article: its page, its time expressions, its events and their times."""

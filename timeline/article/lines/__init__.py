"""The lines of a page: which are the article's own, and which state a date of publication."""

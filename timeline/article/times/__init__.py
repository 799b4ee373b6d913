"""When the events of one article were: by the expressions that date them, and by each other."""

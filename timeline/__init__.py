"""Arabic news as a timeline: time expressions, events, and their order."""

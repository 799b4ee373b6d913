"""Who takes part in an event and where it is, by the syntax around its trigger."""

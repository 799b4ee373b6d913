"""How much of the language's meaning the tests hold: the share of small changes to it that they notice."""

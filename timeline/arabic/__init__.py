"""The Arabic language: words, lexicon, grammar of time, tense and names."""

"""Many articles: one happening with many witnesses, and the network of their times."""

"""How fast the library reads, beside the least that any reader must do and beside a peer."""

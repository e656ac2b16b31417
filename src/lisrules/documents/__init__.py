"""Reading documents that may be hostile, with the place of everything in them."""

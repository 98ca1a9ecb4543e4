"""The demo shop: a repair shop with its people, clients and orders, and what a day brings it."""

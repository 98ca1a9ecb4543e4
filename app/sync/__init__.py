"""How we keep it right: pull, push, live socket, wake-up."""

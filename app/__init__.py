"""The desktop client: what we know (models), how we keep it right (sync), how we show it (ui)."""

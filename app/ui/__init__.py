"""How we show it: tray, toasts, windows."""

"""Outside senders: one module for each way in which their events arrive."""

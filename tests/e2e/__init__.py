"""Stories: real server, real client, real bus, real notification daemon."""

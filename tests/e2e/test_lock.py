"""Story: a lock holds over quitting and starting again, and the person's password opens it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.desktop.accessible import Windows
from tests.e2e.app import AppProcess
from tests.e2e.server import PASSWORD, ServerProcess
from tests.services import wait_until

pytestmark = pytest.mark.desktop


def test_a_lock_holds_over_a_restart(
    server: ServerProcess, app: AppProcess, windows: Windows
) -> None:
    config = Path(app.desktop.env["XDG_CONFIG_HOME"], "Deskbell/profiles", f"{app.profile}.json")
    assert app.stop() == 0
    config.write_text(json.dumps(json.loads(config.read_text()) | {"lock_minutes": 10}))
    app.start()

    windows.write("^Password$", "somebody else's", role="password text", seconds=30)
    windows.press("push button", "^Unlock$")
    windows.find("label", "This is not the password. Try again.")
    assert not any(one.enabled for one in windows.every("push button", "^Send a test$"))
    windows.write("^Password$", PASSWORD, role="password text")
    windows.press("push button", "^Unlock$")
    wait_until(lambda: not windows.every("push button", "^Unlock$"), 10, "the cover goes")
    windows.find("label", "^Online$", seconds=30)
    windows.press("push button", "^Send a test$")
    app.wait_row("notification")

"""Links that come as an event of the application, as on macOS."""

from __future__ import annotations

import subprocess
import sys

# a process of its own: there is one application in each
PROGRAM = """
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from app.ui.application import Application

application = Application(["x"])
came = []

def send(link):
    QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl(link)))

send("deskbell://task/1")
application.listen(came.append)
assert came == ["deskbell://task/1"], came
send("deskbell://join/host:8737/ab?link=x")
assert came[1:] == ["deskbell://join/host:8737/ab?link=x"], came
QCoreApplication.sendEvent(application, QEvent(QEvent.Type.ApplicationPaletteChange))
print("ok")
"""


def test_a_link_from_before_anybody_listens_waits() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "ok", done.stderr

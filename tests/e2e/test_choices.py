"""Story: what pops up and is heard is what the person chose, kind by kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from protocol.mutations import SetPreference
from tests.desktop.daemon import NotificationDaemon
from tests.desktop.session import Desktop
from tests.e2e.conftest import Sit
from tests.e2e.server import ADMIN, ServerProcess, cloud_event
from tests.services import wait_until

pytestmark = pytest.mark.desktop

PLAYER = "canberra-gtk-play"
"""The first player of sounds that is asked for on Linux."""


@pytest.fixture
def played(tmp_path: Path, bare_desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with a line for each sound that a desktop plays."""
    file = tmp_path / "played"
    file.touch()
    programs = tmp_path / "programs"
    programs.mkdir()
    player = programs / PLAYER
    player.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> {file}\n')
    player.chmod(0o755)
    path = bare_desktop.env["PATH"]
    monkeypatch.setitem(bare_desktop.env, "PATH", f"{programs}:{path}")
    return file


def test_a_kind_pops_up_as_its_person_chose(
    shop: ServerProcess, sit: Sit, daemon: NotificationDaemon, played: Path
) -> None:
    app = sit()
    token = shop.sign_in()["token"]
    # a lead pops up and an answered call does not, unless the person says otherwise
    for kind, how in (("lead.created", "silent"), ("call.received", "sticky")):
        args = SetPreference(kind=kind, channels={"desktop": how})
        shop.mutate(token, "set_preference", args)
        app.wait_row("preference", kind=kind)

    lead = {"external_id": "L-1", "title": "Notebook", "responsible": ADMIN}
    shop.post(cloud_event("lead.created", {"lead": lead}))
    assert app.wait_row("notification", kind="lead.created").needs_me
    call = {"external_id": "C-1", "phone": "+48 601 234 567", "responsible": ADMIN}
    shop.post(cloud_event("call.received", {"call": call}))
    app.wait_row("notification", kind="call.received")

    (toast,) = daemon.wait(1)
    assert "601 234 567" in toast.title + toast.body
    assert toast.timeout == 0, "it stays until it is dismissed"
    wait_until(lambda: bool(played.read_text()), 5, "it is heard")
    assert len(played.read_text().splitlines()) == 1
    assert len(daemon.shown) == 1, "what is silent is in the list and nowhere else"

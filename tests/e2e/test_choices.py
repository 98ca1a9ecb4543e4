"""Story: what pops up and is heard is what the person chose, kind by kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from protocol.mutations import SetPreference
from tests.desktop.daemon import NotificationDaemon
from tests.desktop.session import Desktop
from tests.e2e.conftest import Sit
from tests.e2e.player import Player
from tests.e2e.server import ADMIN, ServerProcess, cloud_event
from tests.services import wait_until

pytestmark = pytest.mark.desktop


@pytest.fixture
def player(tmp_path: Path, bare_desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Player:
    """What plays the sounds of ``bare_desktop``."""
    return Player(bare_desktop, tmp_path, monkeypatch)


def test_a_kind_pops_up_as_its_person_chose(
    shop: ServerProcess, player: Player, sit: Sit, daemon: NotificationDaemon
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
    wait_until(lambda: bool(player.played), 5, "it is heard")
    assert len(player.played) == 1
    assert len(daemon.shown) == 1, "what is silent is in the list and nowhere else"

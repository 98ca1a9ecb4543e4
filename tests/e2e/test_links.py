"""Story: a deskbell:// link opens exactly what it names, whether the app runs or not."""

from __future__ import annotations

import pytest

from app.links import link_of
from protocol.records import Ref
from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.e2e.conftest import Sit
from tests.e2e.server import ServerProcess, cloud_event

pytestmark = pytest.mark.desktop

TITLES = ("A cracked screen", "A wet keyboard")


def test_a_link_starts_the_closed_app_and_reaches_the_running_one(
    shop: ServerProcess, sit: Sit, bare_desktop: Desktop, bare_windows: Windows
) -> None:
    app = sit()
    for number, title in enumerate(TITLES):
        lead = {"external_id": f"L-{number}", "title": title}
        assert shop.post(cloud_event("lead.created", {"lead": lead})).status_code == 202
    links = [link_of(Ref("lead", app.wait_row("lead", title=title).id)) for title in TITLES]
    app.stop()

    # the desktop knows the program by what it registered when it ran
    app.start_by("xdg-open", links[0])
    bare_windows.find("panel", f"^Lead: {TITLES[0]}$", seconds=40)

    bare_desktop.run("xdg-open", links[1])
    bare_windows.find("panel", f"^Lead: {TITLES[1]}$")
    assert not bare_windows.every("panel", f"^Lead: {TITLES[0]}$")

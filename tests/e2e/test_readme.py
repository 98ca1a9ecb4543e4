"""Story: somebody does what the README says, word for word, and one toast appears."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import ROOT
from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.desktop.watch import BusWatch
from tests.e2e.app import AppProcess
from tests.e2e.server import ADDRESS, PASSWORD

pytestmark = pytest.mark.desktop

PORT: Final = "8737"
"""The port that the README has; the story takes one that is free."""

STAND_IN: Final = f'curl() {{ {sys.executable} -m tests.e2e.curl "$@"; }}\n'
"""For machines without curl."""


class Readme:
    """The blocks of the README, and a shell in which they are typed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        text = (ROOT / "README.md").read_text("utf-8")
        self.blocks = re.findall(r"^```\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
        self.env = {**os.environ, "DESKBELL_PORT": "0", "PYTHONPATH": str(ROOT)}

    def block(self, word: str) -> str:
        """Return the one block with *word*."""
        (found,) = [one for one in self.blocks if word in one]
        # what uv would run, without asking it to look for packages
        return str(found.replace("uv run ", f"{Path(sys.executable).parent}{os.sep}"))

    def line(self, word: str) -> str:
        """Return the one line with *word*."""
        (found,) = [one for one in self.block(word).splitlines() if word in one]
        return found

    def shell(self, program: str, **env: str) -> subprocess.Popen[str]:
        """Start *program* as a shell does in which it is typed."""
        return subprocess.Popen(
            ["bash", "-euo", "pipefail", "-c", program],
            cwd=self.folder,
            env={**self.env, **env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def typed(self, program: str, **env: str) -> str:
        """Return what *program* prints; fails with its words."""
        with self.shell(program, **env) as process:
            out, errors = process.communicate(timeout=60)
        assert process.returncode == 0, f"{program}\n{out}{errors}"
        return out

    @contextmanager
    def served(self) -> Iterator[str]:
        """Serve, and return the port that was free."""
        with self.shell(f"exec {self.line(' serve ')}") as process:
            try:
                assert process.stdout is not None and process.stderr is not None
                found = ADDRESS.search(process.stdout.readline())
                yield (found or pytest.fail(process.stderr.read()))[0].rpartition(":")[2]
            finally:
                process.terminate()


def test_one_curl_of_the_readme_is_one_toast(
    desktop: Desktop, windows: Windows, bus_watch: BusWatch, tmp_path: Path
) -> None:
    readme = Readme(tmp_path)
    # the port is chosen when it serves: until then the README's own stands for it
    link = readme.typed(readme.line(" init "), DESKBELL_PORT=PORT).split()[-1]
    assert link.startswith(f"deskbell://join/127.0.0.1:{PORT}?link=")
    with readme.served() as port:
        app = AppProcess(desktop, profile="readme")
        with app:
            app.join(windows, link.replace(PORT, port), PASSWORD)
            key_line, request = readme.block("curl").split("\n", 1)
            request = request.replace(f":{PORT}/", f":{port}/")
            key = readme.typed(f'{key_line}\necho "$KEY"').strip()

            curl = "" if shutil.which("curl") else STAND_IN
            assert " 202 " in readme.typed(curl + request, KEY=key).splitlines()[0]
            (toast,) = bus_watch.wait()
            assert "Notebook does not turn on" in f"{toast.title} {toast.body}"
            assert app.wait_row("notification", kind="lead.created").needs_me

            # "Send it five times: still one."
            for program in (curl, curl, curl, STAND_IN):
                assert " 202 " in readme.typed(program + request, KEY=key).splitlines()[0]
            other = request.replace('"id": "1"', '"id": "2"').replace("L-1", "L-2")
            readme.typed(curl + other.replace("Notebook", "Telephone"), KEY=key)
            _, after = bus_watch.wait(2)
            assert "Telephone does not turn on" in f"{after.title} {after.body}"
            assert len(app.rows("notification")) == 2

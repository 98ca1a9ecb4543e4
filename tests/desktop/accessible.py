"""The windows of a desktop as an assistive tool sees and works them, with no pixels."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from tests.desktop.session import Desktop

__all__ = ["Seen", "Windows", "WindowsError"]

# pyatspi is a Debian package of Debian's own Python
PYTHON: Final = "/usr/bin/python3"
AGENT: Final = Path(__file__).with_name("agent.py")


class WindowsError(AssertionError):
    """What a test expected is not on the screen; the text shows what is."""


@dataclass(frozen=True)
class Seen:
    """One thing on the screen."""

    role: str
    name: str
    description: str
    text: str
    box: tuple[int, int, int, int]
    """Left, top, width, height in pixels of the screen."""
    showing: bool
    enabled: bool
    checked: bool
    focused: bool
    selected: bool


class Windows:
    """Finds things by role and name (a regular expression), reads, presses and fills them."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop

    def find(self, role: str | None = None, name: str = "", *, seconds: float = 10) -> Seen:
        """Return the first match, waiting for it; raises :class:`WindowsError`."""
        return _seen(self._ask("find", role, name, seconds=seconds))

    def every(self, role: str | None = None, name: str = "") -> list[Seen]:
        """Return all matches there are now."""
        return [_seen(one) for one in self._ask("every", role, name)]

    def press(self, role: str | None = None, name: str = "", *, seconds: float = 10) -> Seen:
        """Press the first match."""
        return _seen(self._ask("press", role, name, seconds=seconds))

    def write(self, name: str, text: str, *, role: str = "text", seconds: float = 10) -> Seen:
        """Replace the text of the first match."""
        return _seen(self._ask("write", role, name, text=text, seconds=seconds))

    def focus(self, role: str | None = None, name: str = "", *, seconds: float = 10) -> Seen:
        """Give the first match the keyboard."""
        return _seen(self._ask("focus", role, name, seconds=seconds))

    def key(self, *keys: str) -> None:
        """Press keys on the keyboard, named as xdotool names them."""
        self._desktop.run("xdotool", "key", "--clearmodifiers", *keys)

    def click(self, seen: Seen, button: int = 1) -> None:
        """Click in the middle of what was found, with the real pointer."""
        left, top, width, height = seen.box
        scale = (
            self._desktop.scale
        )  # a program tells its own pixels, the pointer wants the screen's
        place = (str((left + width // 2) * scale), str((top + height // 2) * scale))
        self._desktop.run("xdotool", "mousemove", *place, "click", str(button))

    def tree(self) -> str:
        """Return everything on the screen as an outline."""
        return str(self._ask("tree", None, ""))

    def _ask(self, do: str, role: str | None, name: str, **more: object) -> Any:  # noqa: ANN401
        assert self._agent.stdin is not None
        assert self._agent.stdout is not None
        asked = {"do": do, "role": role, "name": name, **more}
        self._agent.stdin.write(json.dumps(asked) + "\n")
        self._agent.stdin.flush()
        line = self._agent.stdout.readline()
        if not line:
            raise WindowsError("the accessibility agent ended; see its log")
        answer = json.loads(line)
        if "error" in answer:
            raise WindowsError(answer["error"])
        return answer["answer"]

    def __enter__(self) -> Self:
        with (self._desktop.folder / "agent.log").open("ab") as log:
            self._agent = subprocess.Popen(
                [PYTHON, str(AGENT)],
                env=self._desktop.env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._agent.stdin is not None
        assert self._agent.stdout is not None
        self._agent.stdin.close()
        self._agent.wait(10)
        self._agent.stdout.close()


def _seen(answer: dict[str, Any]) -> Seen:
    return Seen(**{**answer, "box": tuple(answer["box"])})

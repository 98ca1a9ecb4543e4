"""The half of the accessibility driver that runs in Debian's own Python, where pyatspi lives.

One JSON object a line comes in, one goes out. It imports nothing of ours: it is another Python.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi

__all__ = ["main"]

Node = Any
DEEPEST = 40


def nodes(root: Node, depth: int = 0) -> Iterator[tuple[Node, int]]:
    """Yield what is on the screen under *root*; a widget may vanish while we look."""
    try:
        children = [root.getChildAtIndex(i) for i in range(root.childCount)]
    except Exception:
        return
    for child in children:
        if child is None or depth > DEEPEST:
            continue
        yield child, depth
        yield from nodes(child, depth + 1)


def facts(node: Node) -> dict[str, Any]:
    """Return what a test may ask of one node."""
    states = node.getState()
    found: dict[str, Any] = {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "showing": states.contains(pyatspi.STATE_SHOWING),
        "enabled": states.contains(pyatspi.STATE_ENABLED),
        "checked": states.contains(pyatspi.STATE_CHECKED),
        "focused": states.contains(pyatspi.STATE_FOCUSED),
        "selected": states.contains(pyatspi.STATE_SELECTED),
    }
    try:
        found["text"] = node.queryText().getText(0, -1)
    except NotImplementedError:
        found["text"] = ""
    try:
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        found["box"] = [box.x, box.y, box.width, box.height]
    except NotImplementedError:
        found["box"] = [0, 0, 0, 0]
    return found


def matching(asked: dict[str, Any]) -> Iterator[tuple[Node, dict[str, Any]]]:
    """Yield the shown nodes of the asked role and name (a pattern), in reading order."""
    pattern = re.compile(asked.get("name") or "")
    for node, _ in nodes(pyatspi.Registry.getDesktop(0)):
        try:
            if asked.get("role") not in (None, node.getRoleName()):
                continue
            if not pattern.search(node.name or ""):
                continue
            found = facts(node)
        except Exception:
            continue
        if found["showing"] or asked.get("hidden"):
            yield node, found


def wait_for(asked: dict[str, Any]) -> tuple[Node, dict[str, Any]]:
    """Return the first match, waiting for it; raises ``TimeoutError``."""
    end = time.monotonic() + asked.get("seconds", 10)
    while True:
        for match in matching(asked):
            return match
        if time.monotonic() > end:
            raise TimeoutError(f"nothing on the screen is {asked}; there is:\n{tree(asked)}")
        time.sleep(0.05)


def press(asked: dict[str, Any]) -> dict[str, Any]:
    """Do the node's first action, which for a button is the press."""
    node, found = wait_for(asked)
    node.queryAction().doAction(0)
    return found


def write(asked: dict[str, Any]) -> dict[str, Any]:
    """Replace the text of an editable node."""
    node, found = wait_for(asked)
    node.queryEditableText().setTextContents(asked["text"])
    return found


def focus(asked: dict[str, Any]) -> dict[str, Any]:
    """Give a node the keyboard."""
    node, found = wait_for(asked)
    node.queryComponent().grabFocus()
    return found


def every(asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all matches there are now."""
    return [found for _, found in matching(asked)]


def tree(asked: dict[str, Any]) -> str:
    """Return everything on the screen as an outline, for a person who reads a failed test."""
    lines = []
    for node, depth in nodes(pyatspi.Registry.getDesktop(0)):
        try:
            if node.getState().contains(pyatspi.STATE_SHOWING):
                lines.append(f"{'  ' * depth}{node.getRoleName()} {node.name!r}")
        except Exception:
            continue
    return "\n".join(lines)


ACTS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "find": lambda asked: wait_for(asked)[1],
    "press": press,
    "write": write,
    "focus": focus,
    "every": every,
    "tree": tree,
}


def main() -> None:
    """Answer each line until there is no more."""
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = {"answer": ACTS[asked["do"]](asked)}
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Processes without the wait: each is forked from one that has its imports behind it.

``python -m tests.e2e.forks`` is that one. It reads an order a line and answers each with a line; a
child runs a module of ours as the command line does.
"""

from __future__ import annotations

import gc
import importlib
import os
import random
import signal
import subprocess
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import IO, Final, NoReturn, Self, TypeAlias

import msgspec

__all__ = ["Forks", "main"]

SETTINGS: Final = {
    "DESKBELL_BACKUPS": "false",
    "DESKBELL_LOG_LEVEL": "warning",
    "DESKBELL_PING_SECONDS": "0.5",
}
"""A run is short: sockets that are behind hear of it early (S28), and nobody needs a backup."""

SLOW: Final = (
    "server.serving",
    "anyio._backends._asyncio",
    "uvicorn.lifespan.on",
    "uvicorn.loops.auto",
    "uvicorn.protocols.http.auto",
    "tests.e2e.clock",
    "tests.e2e.headless",
)
"""What children import before they do anything, done once for all of them."""


class Start(msgspec.Struct, frozen=True, tag=True):
    """Fork a child that is ``python -m MODULE ARGUMENTS``; its output goes to *log*."""

    module: str
    arguments: list[str]
    log: str


class Kill(msgspec.Struct, frozen=True, tag=True):
    """Kill a child with SIGKILL, and answer with its exit code when it is gone."""

    pid: int


Order: TypeAlias = Start | Kill

_ORDER: Final = msgspec.json.Decoder(Order)


class Forks:
    """The process that forks, as its parent sees it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, module: str, arguments: Sequence[str], log: str) -> int:
        """Start *module*, which has a ``main``, with *arguments*; return its process id."""
        return self._order(Start(module, [*arguments], log))

    def kill(self, pid: int) -> bool:
        """Kill it where it stands; return, when it is gone, whether it had not ended by itself."""
        return self._order(Kill(pid)) == -signal.SIGKILL

    def _order(self, order: Order) -> int:
        assert self._process is not None
        there, back = self._process.stdin, self._process.stdout
        assert there is not None
        assert back is not None
        there.write(msgspec.json.encode(order) + b"\n")
        there.flush()
        return int(back.readline())

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            env={**os.environ, **SETTINGS},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        process, self._process = self._process, None
        if process is not None:
            with process:  # the end of its orders ends it, with its children
                pass


def main() -> None:
    """Take orders until there are no more."""
    for module in SLOW:
        importlib.import_module(module)
    gc.freeze()  # the children share these pages as long as nobody counts through them
    children: set[int] = set()
    for line in sys.stdin.buffer:
        order = _ORDER.decode(line)
        if isinstance(order, Start):
            answer = _fork(order)
            children.add(answer)
        else:
            answer = _end(order.pid)
            children.discard(order.pid)
        print(answer, flush=True)  # noqa: T201 - the answer
    for pid in children:
        _end(pid)


def _end(pid: int) -> int:
    os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _fork(order: Start) -> int:
    pid = os.fork()
    if pid == 0:
        _be(order)
    return pid


def _be(order: Start) -> NoReturn:
    """Be the child, until killed."""
    code = 1
    try:
        with open(os.devnull, "rb") as nothing, open(order.log, "ab") as log:
            _replace(sys.stdin.buffer, nothing)
            _replace(sys.stdout.buffer, log)
            _replace(sys.stderr.buffer, log)
        random.seed()  # or every child would throw the same dice
        importlib.import_module(order.module).main(order.arguments)
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(code)


def _replace(stream: IO[bytes], by: IO[bytes]) -> None:
    os.dup2(by.fileno(), stream.fileno())


if __name__ == "__main__":
    main()

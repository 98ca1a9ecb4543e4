"""Demo: a repair shop's day, played through the public API against a server it starts."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from server.commands import CommandError
from server.demo_shop.api import Api, Session
from server.demo_shop.child import Child
from server.demo_shop.day import Day
from server.demo_shop.memory import FILE, Memory, load_memory, new_memory, save_memory
from server.demo_shop.opening import make_database, open_shop
from server.demo_shop.staff import ANA
from server.demo_shop.steps import Done, Step
from server.parent import when_gone

__all__ = ["PACE", "run", "run_demo"]

PACE: Final = 4.0
"""Seconds between two things that happen, on average."""

Say = Callable[[str], None]


def run(data_dir: Path, port: int = 0, *, until_eof: bool = False) -> int:
    """Play until SIGTERM or Ctrl+C, saying on standard output where and what; return 0.

    With *until_eof* it ends with standard input too.

    One line for each thing a program may want to know::

        address http://127.0.0.1:40001
        email ana@serwis-demo.example
        password …
        ready
        event <id> <when it was posted, RFC 3339> <kind> <words that its toast will have>

    Raises :class:`CommandError`, in plain words, where there can be no demo.
    """
    stop = threading.Event()
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):  # the last is how Windows says it
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda *_: stop.set())
    if until_eof:
        when_gone(stop.set)
    run_demo(data_dir, port, stop=stop, say=_say)
    return 0


def run_demo(
    data_dir: Path,
    port: int = 0,
    *,
    stop: threading.Event,
    say: Say,
    pace: float = PACE,
    steps: int | None = None,
) -> None:
    """Make the shop in *data_dir*, or take it up again, and let it live until *stop* is set.

    *port* 0 takes the one of last time, else any free one. *pace* is the average of seconds
    between two steps; *steps* ends the day after so many. Raises :class:`CommandError`.
    """
    memory = _remember(data_dir)
    with ExitStack() as stack:
        child = Child(data_dir, port or memory.port)
        stack.callback(child.stop)
        address = child.address()
        memory.port = int(address.rpartition(":")[2])
        save_memory(data_dir, memory)
        api = stack.enter_context(Api(address, stop))
        open_shop(api, data_dir, memory, _now)
        for line in (f"address {address}", f"email {ANA}", f"password {memory.password}", "ready"):
            say(line)
        sessions = {email: api.session(token) for email, token in memory.tokens.items()}
        day = Day()
        day.skip(memory.steps, _now())
        while not stop.wait(day.pause(pace)) and (steps is None or steps > 0):
            if not child.alive():
                raise CommandError("the demo's server ended; see its log")
            _play(api, sessions, memory.key, day.next(_now()), say)
            memory.steps = day.steps
            save_memory(data_dir, memory)
            steps = None if steps is None else steps - 1


def _remember(folder: Path) -> Memory:
    """Return the memory of the demo in *folder*, which is made where there is none."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        memory = load_memory(folder)
    except msgspec.DecodeError as error:
        raise CommandError(f"{folder / FILE} cannot be read: {error}") from None
    if memory is None:
        memory = new_memory()
        save_memory(folder, memory)
        try:
            make_database(folder, memory)
        except CommandError:
            # somebody else's server lives here: leave everything as it was
            (folder / FILE).unlink()
            raise
    elif not memory.made:
        # the one before may have died on either side of this; signing in will tell
        with suppress(CommandError):
            make_database(folder, memory)
    memory.made = True
    save_memory(folder, memory)
    return memory


def _play(api: Api, sessions: dict[str, Session], key: str, step: Step, say: Say) -> None:
    posted = _now()
    if isinstance(step, Done):
        api.do(sessions[step.by], step)
        kind = step.name
    else:
        api.tell(key, [step], posted)
        kind = step.type
    say(f"event {step.id} {posted.isoformat(timespec='milliseconds')} {kind} {step.mark}")


def _now() -> datetime:
    return datetime.now(UTC)


def _say(line: str) -> None:
    # names in four alphabets, whatever the console believes to speak
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()

"""A bare WebSocket-in, SQLite-commit, WebSocket-out loop: each message goes to everybody else."""

from __future__ import annotations

import asyncio
import sqlite3
import sys

from websockets.asyncio.server import ServerConnection, serve

__all__ = ["main"]


async def main(path: str) -> None:
    """Serve on any free port, whose number is printed, until the process is ended."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE message (n INTEGER PRIMARY KEY, body BLOB)")
    there: set[ServerConnection] = set()

    async def talk(connection: ServerConnection) -> None:
        there.add(connection)
        try:
            async for body in connection:
                database.execute("INSERT INTO message (body) VALUES (?)", (body,))
                await asyncio.gather(*(other.send(body) for other in there - {connection}))
        finally:
            there.discard(connection)

    async with serve(talk, "127.0.0.1", 0, compression=None) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        sys.stdout.write(f"{port}\n")
        sys.stdout.flush()
        await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))

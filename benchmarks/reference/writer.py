"""One prebuilt frame written to many raw sockets: the least a fan-out can cost."""

from __future__ import annotations

import asyncio
import sys

__all__ = ["main"]


async def main(size: int, mark: bytes, count: int) -> None:
    """Accept on any free port, printed; each line on standard input sends a frame to *count*."""
    frame = b"\x82\x7e" + size.to_bytes(2, "big") + mark.ljust(size, b"x")
    there: list[asyncio.Transport] = []
    everybody = asyncio.Event()

    class Peer(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            assert isinstance(transport, asyncio.Transport)
            there.append(transport)
            if len(there) == count:
                everybody.set()

    loop = asyncio.get_running_loop()
    server = await loop.create_server(Peer, "127.0.0.1", 0, backlog=5_000)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    lines = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while await lines.readline():
        await everybody.wait()  # all have connected, but were not all accepted yet
        for transport in there:
            transport.write(frame)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2].encode(), int(sys.argv[3])))

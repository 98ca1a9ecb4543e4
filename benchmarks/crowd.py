"""Many connected devices in one process of their own, which only count what they receive.

``python -m benchmarks.crowd PORT MARK [TOKENS]``: connects, prints ``ready``, and for each line of
standard input, a number of marks, prints the moment (seconds of ``time.time()``) at which the last
device had received that many. With a file of tokens, one a line, each device speaks WebSocket.
"""

from __future__ import annotations

import selectors
import socket
import sys
import time
from pathlib import Path

__all__ = ["main"]


class Device:
    """One socket; it counts the marks in what it reads, across the ends of reads too."""

    def __init__(self, port: int, mark: bytes) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.seen = 0
        self._mark = mark
        self._tail = b""

    def greet(self, token: str) -> None:
        """Turn the connection into a WebSocket and say hello from the beginning of time."""
        self.socket.sendall(
            b"GET /v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            b"Authorization: Bearer " + token.encode() + b"\r\n\r\n"
        )
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += self.socket.recv(4096)
        if b" 101 " not in answer.split(b"\r\n")[0]:
            raise RuntimeError(answer.decode(errors="replace"))

    def say(self, text: bytes) -> None:
        """Send one short text frame, masked with zeros."""
        assert len(text) < 126
        self.socket.sendall(bytes((0x81, 0x80 | len(text))) + bytes(4) + text)

    def read(self) -> None:
        """Read what is there and count."""
        chunk = self.socket.recv(1 << 18)
        if not chunk:
            raise RuntimeError("a socket was closed")
        text = self._tail + chunk
        self.seen += text.count(self._mark)
        keep = len(self._mark) - 1
        tail = text[-keep:]
        self._tail = tail if self._mark not in tail else b""


def main(port: int, mark: bytes, tokens: list[str], count: int, hello: bytes) -> None:
    """Connect *count* devices and answer each line."""
    devices = [Device(port, mark) for _ in range(count)]
    for device, token in zip(devices, tokens, strict=False):
        device.greet(token)
    for device in devices[: len(tokens)]:
        device.say(hello)
    selector = selectors.DefaultSelector()
    for device in devices:
        device.socket.setblocking(False)
        selector.register(device.socket, selectors.EVENT_READ, device)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        wanted = int(line)
        behind = {device for device in devices if device.seen < wanted}
        last = time.time()
        while behind:
            ready = selector.select(30)
            if not ready:
                raise RuntimeError(f"{len(behind)} devices heard nothing for 30 s")
            for key, _ in ready:
                key.data.read()
                if key.data.seen >= wanted:
                    behind.discard(key.data)
            last = time.time()
        sys.stdout.write(f"{last:.6f}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _, port_text, mark_text, count_text, tokens_file, hello_text = sys.argv
    found = Path(tokens_file).read_text().split() if tokens_file else []
    main(int(port_text), mark_text.encode(), found, int(count_text), hello_text.encode())

"""The sound, by whatever player there is."""

from __future__ import annotations

import wave
from importlib.resources import files
from pathlib import Path

import pytest

from app.models.health import Heard
from app.toasts.sound import Sound, players_of

pytestmark = pytest.mark.posix  # the players are shell scripts here


def _player(folder: Path, name: str, code: int) -> None:
    file = folder / name
    file.write_text(f'#!/bin/sh\necho "$@" >> {folder}/played\nexit {code}\n')
    file.chmod(0o755)


def _sound(folder: Path, beeps: list[int], platform: str = "linux") -> Sound:
    def found(name: str) -> str | None:
        return str(folder / name) if (folder / name).exists() else None

    return Sound(folder / "bell.wav", lambda: beeps.append(1), platform=platform, found=found)


async def test_the_best_player_plays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    _player(tmp_path, "canberra-gtk-play", 0)
    _player(tmp_path, "aplay", 0)
    beeps: list[int] = []
    sound = _sound(tmp_path, beeps)
    assert (await sound.play(), sound.player) == (Heard.PLAYED, "canberra-gtk-play")
    assert (tmp_path / "played").read_text().split() == ["-f", str(tmp_path / "bell.wav")]
    assert beeps == []


async def test_a_player_that_fails_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    _player(tmp_path, "canberra-gtk-play", 1)
    _player(tmp_path, "paplay", 1)
    _player(tmp_path, "aplay", 0)
    beeps: list[int] = []
    sound = _sound(tmp_path, beeps)
    assert (await sound.play(), sound.player) == (Heard.PLAYED, "aplay")
    assert beeps == []


async def test_without_a_player_it_beeps(tmp_path: Path) -> None:
    beeps: list[int] = []
    assert await _sound(tmp_path, beeps).play() is Heard.BEEP
    assert await _sound(tmp_path, beeps, "plan9").play() is Heard.BEEP
    assert beeps == [1, 1]


async def test_where_no_player_finds_a_device_nothing_was_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    _player(tmp_path, "aplay", 1)
    beeps: list[int] = []
    sound = _sound(tmp_path, beeps)
    assert (await sound.play(), sound.player) == (Heard.NOTHING, "")
    assert beeps == [1]


def test_each_system_has_its_players() -> None:
    assert players_of("darwin", lambda name: name) == [("afplay",)]
    names = [one[0] for one in players_of("linux", lambda name: name)]
    assert names == ["canberra-gtk-play", "paplay", "aplay"]
    assert players_of("linux", lambda name: None) == []


def test_the_sound_is_short_and_there() -> None:
    with wave.open(str(files("resources").joinpath("sounds", "bell.wav"))) as sound:
        assert 0.2 < sound.getnframes() / sound.getframerate() < 2

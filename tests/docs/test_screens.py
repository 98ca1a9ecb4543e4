"""Tests of the pictures in docs/screens."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.desktop.picture import LIMIT, save_small
from tests.desktop.screens import COMMITTED, SCREENS, SIZE, THEMES


def test_every_screen_has_its_picture_in_both_themes_and_no_picture_is_left_over() -> None:
    expected = {f"{name}-{theme}.png" for name in SCREENS for theme in THEMES}
    assert {path.name for path in COMMITTED.glob("*.png")} == expected


def test_every_picture_is_a_small_palette_png_of_the_whole_screen() -> None:
    for path in COMMITTED.glob("*.png"):
        with Image.open(path) as picture:
            assert (picture.mode, picture.size) == ("P", SIZE), path.name
        assert path.stat().st_size < LIMIT, path.name


def test_a_picture_gets_fewer_colours_until_it_fits(tmp_path: Path) -> None:
    source = tmp_path / "noise.png"
    Image.effect_noise((400, 400), 90).convert("RGB").save(source)
    roomy = save_small(source, tmp_path / "roomy.png", 10_000_000)
    tight = save_small(source, tmp_path / "tight.png", roomy - 1)
    assert tight < roomy
    with pytest.raises(ValueError, match="does not fit"):
        save_small(source, tmp_path / "none.png", 1_000)

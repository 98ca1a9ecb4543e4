"""The command line of the desktop."""

from __future__ import annotations

import pytest

from app.command_line import Options, parse

LINK = "deskbell://task/01a202c5-6a99-75cb-8e54-59294c2db023"


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options()),
        (["--hidden"], Options(hidden=True)),
        (["--profile", "Łucja Żak"], Options(profile="Łucja Żak")),
        (["--profile=pat", "--hidden"], Options(profile="pat", hidden=True)),
        (["--server", "shop.example", LINK], Options(server="shop.example", what=LINK)),
        (["demo"], Options(what="demo")),
    ],
)
def test_is_understood(arguments: list[str], options: Options) -> None:
    assert parse(arguments) == options


def test_a_link_and_the_demo_are_told_apart() -> None:
    assert (parse([LINK]).link, parse([LINK]).demo) == (LINK, False)
    assert (parse(["demo"]).link, parse(["demo"]).demo) == ("", True)


@pytest.mark.parametrize(
    "arguments",
    [["--profile", "../x"], ["--profile"], ["https://x"], ["file:///etc"], ["--what"], ["a", "b"]],
)
def test_anything_else_is_refused_in_words(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    assert "deskbell: error:" in capsys.readouterr().err

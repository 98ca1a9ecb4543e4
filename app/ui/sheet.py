"""The one style sheet: what Qt's own widgets need to look like ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.ui.theme import Theme

__all__ = ["make_sheet"]

_SHEET: Final = """
QToolTip {{
  background: {bg_tooltip}; color: {text_on_tooltip}; border: 1px solid {bg_tooltip};
  padding: {p2} {p4}; font-size: {meta};
}}
QMenu {{
  background: {bg_raised}; color: {text_primary}; border: 1px solid {line_strong};
  border-radius: {p8}; padding: {p4} 0;
}}
QMenu::item {{ min-height: {p32}; padding: 0 {p16} 0 {p12}; background: transparent; }}
QMenu::item:selected {{ background: {bg_hover_raised}; }}
QMenu::item:disabled {{ color: {text_disabled}; background: transparent; }}
QMenu::icon {{ padding-left: {p12}; }}
QMenu::separator {{ height: 1px; background: {line_hair}; margin: {p4} 0; }}
QMenu::right-arrow {{ width: {p16}; height: {p16}; margin-right: {p8}; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{
  background: {bg_field}; color: {text_primary}; border: 1px solid {line_control};
  border-radius: {p6}; padding: 0 {p8}; selection-background-color: {accent_fill};
  selection-color: {text_on_fill}; placeholder-text-color: {text_tertiary};
}}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {h_rest}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ min-height: {h_focus}; }}
QPlainTextEdit {{ padding: {p5} {p6}; }}
QLineEdit {{ lineedit-password-character: 8226; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border: 2px solid {line_focus}; padding: 0 {p7};
}}
QPlainTextEdit:focus {{ padding: {p4} {p5}; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] {{
  border: 2px solid {danger_text}; padding: 0 {p7};
}}
QLineEdit[problem="true"] {{ min-height: {h_focus}; }}
QLineEdit[large="true"] {{ min-height: {h_large}; }}
QLineEdit[large="true"]:focus, QLineEdit[large="true"][problem="true"] {{
  min-height: {h_large_focus};
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
  background: {bg_disabled}; color: {text_disabled}; border: 1px solid {bg_disabled};
}}
QLineEdit[off="true"] {{
  background: {bg_disabled}; color: {text_disabled}; border: 1px solid {bg_disabled};
}}
QLineEdit[off="true"]:focus {{ border: 2px solid {line_focus}; padding: 0 {p7}; }}
QLineEdit[bare="true"], QPlainTextEdit[bare="true"] {{
  background: transparent; border: 0; padding: 0; min-height: 0; border-radius: 0;
}}
QComboBox::drop-down {{ border: 0; width: {p28}; }}
QComboBox QAbstractItemView {{
  background: {bg_raised}; border: 1px solid {line_strong}; padding: {p4} 0; outline: 0;
  selection-background-color: {bg_hover_raised}; selection-color: {text_primary};
}}
QComboBox QAbstractItemView::item {{ min-height: {p32}; padding: 0 {p12}; }}
QScrollArea, QAbstractScrollArea {{ border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; border: 0; }}
QScrollBar::handle {{ background: {line_strong}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {line_control}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

_LENGTHS: Final = (2, 4, 5, 6, 7, 8, 10, 12, 16, 28, 32)


def make_sheet(theme: Theme) -> str:
    """Return the style sheet for *theme* as it now is."""
    names = {
        role.replace(".", "_"): theme.color(role).name()
        for role in (
            "bg.tooltip",
            "bg.raised",
            "bg.field",
            "bg.disabled",
            "bg.hover_raised",
            "text.primary",
            "text.tertiary",
            "text.disabled",
            "text.on_tooltip",
            "text.on_fill",
            "line.hair",
            "line.strong",
            "line.control",
            "line.focus",
            "accent.fill",
            "danger.text",
        )
    }
    lengths = {f"p{length}": f"{theme.scaled(length)}px" for length in _LENGTHS}
    lengths["meta"] = f"{theme.font('meta').pixelSize()}px"
    # The border counts: a field of 32 has 30 inside it, and 28 while its border is 2.
    lengths["h_rest"] = f"{theme.length('height.field') - 2}px"
    lengths["h_focus"] = f"{theme.length('height.field') - 4}px"
    lengths["h_large"] = f"{theme.length('height.field_sign_in') - 2}px"
    lengths["h_large_focus"] = f"{theme.length('height.field_sign_in') - 4}px"
    return _SHEET.format(**names, **lengths)

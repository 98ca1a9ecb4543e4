"""What a card says where there is no record: the notification's own words, or why not."""

from __future__ import annotations

from datetime import datetime

from app.ui.center.times import Times
from app.ui.subject.absent import Absence
from app.ui.subject.content import Banner, Content
from app.ui.subject.fields import Field, Part
from app.ui.subject.labels import field_name, type_icon, type_name
from app.ui.words import notification_words, translate
from protocol.kinds import ARRIVAL, kind_of
from protocol.records import Notification, Ref

__all__ = ["absence_of", "notice_of"]


def notice_of(
    notification: Notification,
    ref: Ref | None,
    why: Absence | None,
    times: Times,
    as_of: datetime,
) -> Content:
    """Return the card of *notification* itself; *ref* is not in the mirror, *why* says the rest."""
    kind = kind_of(notification.kind)
    words = notification_words(notification, times)
    external = notification.external
    foot = translate("Card", "As of {time}, from the server")
    return Content(
        ref=Ref("notification", notification.id),
        kind=type_name(ref.type if ref else "notification"),
        title=words.title,
        icon=kind.icon,
        tone=kind.tone,
        fields=_fields(notification, words.body, times),
        banner=_absent(ref, why, said=True) if ref and why else _asked(notification),
        action="show_devices" if notification.kind == ARRIVAL else "",
        url=(external.url or "") if external else "",
        sender=external.sender if external else "",
        foot=foot.format(time=times.short(as_of, times.now())),
    )


def absence_of(ref: Ref, why: Absence) -> Content:
    """Return the card of a record that is not in the mirror, reached by a link."""
    icon, tone = type_icon(ref.type)
    name = type_name(ref.type)
    banner = _absent(ref, why, said=False)
    return Content(ref=ref, kind=name, title=name, icon=icon, tone=tone, banner=banner)


def _fields(notification: Notification, line: str, times: Times) -> tuple[Field, ...]:
    happened = times.full(notification.happened_at)
    fields = [_field("text", line, long=True)] if line else []
    fields.append(_field("happened_at", happened))
    return tuple(fields)


def _field(name: str, text: str, *, long: bool = False) -> Field:
    return Field(name, field_name(name), (Part(text),), long=long)


def _asked(notification: Notification) -> Banner | None:
    """Return what a notification asks that has no record behind it."""
    if notification.kind != ARRIVAL:
        return None
    title = translate("Card", "Was it you?")
    words = translate("Card", "If not, sign the device out, then change your password.")
    return Banner(title, words, "shield-alert", "warning")


def _absent(ref: Ref, why: Absence, *, said: bool) -> Banner:
    """Return what is said of *why*; *said*: the card shows what was told of the record."""
    sentences = {
        Absence.LOADING: translate("Card", "Your shop’s data is still arriving."),
        Absence.OFFLINE: translate("Card", "The server is asked once Deskbell is online."),
        Absence.ASKING: translate("Card", "Asking the server…"),
        Absence.FAILED: translate("Card", "The server did not answer. Open it again to ask again."),
        Absence.GONE: translate("Card", "It was removed, or you may not see it."),
    }
    title = translate("Card", "{record} is not on this computer.")
    if why is Absence.LOADING:
        title = translate("Card", "{record} is not here yet.")
    more = translate("Card", "This is what was said of it.") if said else ""
    words = f"{sentences[why]} {more}".strip()
    return Banner(title.format(record=type_name(ref.type)), words, "info", "neutral")

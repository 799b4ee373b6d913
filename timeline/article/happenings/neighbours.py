"""What the ties between mentions say of which may be one: what is apart, about when each was, what killed whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from timeline.article.times.links import exact
from timeline.article.times.relations import APART, Tie
from timeline.article.times.scene import Scene
from timeline.time.algebra import Duration, Unit
from timeline.time.interval import Interval, Relation

_BESIDE = timedelta(days=1)


def waiting(causes: Mapping[int, int], ties: Sequence[Tie]) -> dict[int, list[int]]:
    """The dead by what they fell to, where that is told only after them: قتلى هجوم أمس."""
    known = {tie.source for tie in ties if tie.target < tie.source}
    waiting: dict[int, list[int]] = {}
    for victims, cause in causes.items():
        if victims < cause and victims not in known:
            waiting.setdefault(cause, []).append(victims)
    return waiting


def set_apart(scene: Scene, ties: Sequence[Tie]) -> dict[int, set[int]]:
    """The mentions that the text sets before or after each, and those told with them: حبس متهما بعد القبض على آخر.

    So is what only begins with what is told: التقاه في مستهل جولة تستمر خمسة أيام.
    """
    apart: dict[int, set[int]] = {}
    for tie in ties:
        if tie.relation in APART or tie.lasts is not None:
            for k in (tie.source, *scene.within(tie.source, tie.target)):
                apart.setdefault(k, set()).add(tie.target)
                apart.setdefault(tie.target, set()).add(k)
    return apart


def times_beside(scene: Scene, ties: Sequence[Tie], when: Mapping[int, Interval | None]) -> dict[int, Interval]:
    """About when each mention was that something dated happened in, or so long after: قبيل التوقيع بساعات."""
    found: dict[int, Interval] = {}
    during = {tie.source: tie.target for tie in ties if tie.relation is Relation.DURING}
    for tie in ties:
        told = when.get(tie.source) or when.get(during.get(tie.source, tie.source))
        if told is None or told.begin is None or told.end is None or tie.target in when:
            continue
        if tie.relation is Relation.DURING:
            if scene.mentions[tie.source].trigger.first in scene.mentions[tie.target].sentence:
                found[tie.target] = told
        elif tie.close or (tie.offset is not None and all(a.unit < Unit.DAY for a in tie.offset.amounts)):
            found[tie.target] = _around(told)
        elif tie.offset is not None and (then := exact(told, tie, tie.relation.converse)) is not None:
            found[tie.target] = then if _in_days(tie.offset) else _around(then)
    return found


def _in_days(offset: Duration) -> bool:
    """Whether a distance is counted in days, and not told roughly, as in weeks."""
    return all(amount.unit is Unit.DAY for amount in offset.amounts)


def _around(when: Interval) -> Interval:
    """A time with the days before and after it."""
    begin, end = when.begin, when.end
    try:
        return Interval(begin and begin - _BESIDE, end and end + _BESIDE)
    except OverflowError:  # beyond the years 1 to 9999
        return when

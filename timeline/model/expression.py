"""A time expression: words that say when, and what they come to."""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from timeline.model.article import Published
from timeline.time.algebra import Direction, Modifier, Time
from timeline.time.conflict import Conflict
from timeline.time.edtf import edtf
from timeline.time.interval import Interval
from timeline.time.options import USUAL, Options


@frozen(kw_only=True)
class TimeExpression:
    """Words that say when, what they mean, and what that is against a publication date.

    `text` is `article_text[start:end]`. `type`, `value` and `mod` are TIMEX3's; `interval` is None where the
    calendar has no place for it (a duration, a vague reference, a relative time without publication date); it is
    `approximate` where it rests on a Hijri date alone, which may be a day off where the month is sighted.
    `meaning` is free of any anchor; `rule` names the construction that was read, `direction` where the tense of its
    sentence looks. `anchor` is the publication date that relative words were counted from, None where none was given.
    """

    text: str
    start: int
    end: int
    type: str
    value: str | None
    mod: str | None = None
    interval: Interval | None = None
    approximate: bool = False
    meaning: Time
    rule: str
    direction: Direction = Direction.NEAREST
    zone: str | None = None
    conflicts: tuple[Conflict, ...] = ()
    article: str | None = None
    anchor: date | datetime | None = None

    @property
    def edtf(self) -> str | None:
        """The interval in EDTF (ISO 8601-2), about so where it is; None where there is no interval.

        >>> import timeline
        >>> timeline.resolve("الأسبوع الماضي", published="2025-08-29").edtf
        '2025-08-18/2025-08-24'
        """
        return edtf(self.interval, approximate=self.approximate or self.mod == Modifier.APPROX)

    def resolve(self, published: Published, *, options: Options = USUAL) -> TimeExpression:
        """The same expression counted from another publication date, or from a first one.

        >>> import timeline
        >>> timeline.resolve("مساء أمس").resolve("2025-08-29").value
        '2025-08-28TEV'

        It goes by the expression's own words and, for اليوم التالي and its like, by those of the date given before.
        What else an article shows of the day on which it was written (`find_dates` heeds that) is not carried over.
        Raises `InvalidPublicationDate` where `published` is no date.
        """
        from timeline.article.expressions import resolved  # noqa: PLC0415 - resolving knows the model

        return resolved(self, published, options)

    def explain(self) -> str:
        """What was read, by which rule, what it means, against which anchor, and what was checked, in English."""
        from timeline.explain import explain_expression  # noqa: PLC0415 - explaining knows the model

        return explain_expression(self)

    def _repr_html_(self) -> str:
        from timeline.export.notebook import of_expression  # noqa: PLC0415 - exports know the model

        return of_expression(self)

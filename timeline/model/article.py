"""An article, and what a caller may give as its publication date."""

from __future__ import annotations

from datetime import date, datetime

from attrs import Attribute, field, frozen

from timeline.errors import InvalidArticle, InvalidPublicationDate

Published = date | datetime | str | None
"""What a caller may give as publication date; a text is read as ISO 8601, `2025-08-29` or `2025-08-29T14:30`."""


def publication_date(published: Published) -> date | datetime | None:
    """The date or datetime that `published` states, as the caller gave it.

    >>> publication_date("2025-08-29")
    datetime.date(2025, 8, 29)

    Raises `InvalidPublicationDate` for anything else.
    """
    if published is None or isinstance(published, date):
        return published
    if isinstance(published, str):
        for read in (date.fromisoformat, datetime.fromisoformat):
            try:
                return read(published)
            except ValueError:
                continue
    raise InvalidPublicationDate(
        f"{published!r} is no publication date: give a date, a datetime or ISO text such as 2025-08-29T14:30"
    )


@frozen(kw_only=True)
class Article:
    """One article. `published` stays what the caller gave; `offset` is where `text` begins in its page.

    Raises `InvalidArticle` for a `text` that is no str, and `InvalidPublicationDate` for a date that is none.
    """

    text: str = field()
    published: date | datetime | None = field(default=None, converter=publication_date)
    id: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    offset: int = 0

    @text.validator
    def _check_text(self, _: Attribute[str], given: object) -> None:
        if not isinstance(given, str):
            raise InvalidArticle(f"the text of an article is a str, and no {type(given).__name__}")

"""The names of months against CLDR's, so that no family of names is lost."""

import pytest

from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load

dates = pytest.importorskip("babel.dates")

LOCALES = (
    "ar",
    "ar_EG",
    "ar_SA",
    "ar_AE",
    "ar_SD",
    "ar_YE",
    "ar_LB",
    "ar_SY",
    "ar_JO",
    "ar_IQ",
    "ar_PS",
    "ar_DZ",
    "ar_TN",
    "ar_MA",
    "ar_MR",
    "ar_LY",
)
MONTHS = {(fold(entry.form), entry.value) for entry in load("months") if entry.symbol == "month"}
WEEKDAYS = {(fold(entry.form), entry.value) for entry in load("days") if entry.symbol == "weekday"}
FOREIGN = {(fold(entry.form), entry.value) for entry in load("months") if entry.symbol == "foreign-month"}


@pytest.mark.parametrize("locale", LOCALES)
def test_names_of_months(locale: str) -> None:
    """Every name that a country's newspapers give a month is in the lexicon, with its number."""
    names = dates.get_month_names("wide", locale=locale)
    assert {(fold(name), number) for number, name in names.items()} <= MONTHS


@pytest.mark.parametrize("locale", LOCALES)
def test_names_of_weekdays(locale: str) -> None:
    """Every name of a weekday is in the lexicon, Monday the first."""
    names = dates.get_day_names("wide", locale=locale)
    assert {(fold(name), number + 1) for number, name in names.items()} <= WEEKDAYS


@pytest.mark.parametrize("locale", ["en", "fr", "tr"])
def test_names_in_other_languages(locale: str) -> None:
    """The months of the languages that stand in Arabic pages are known."""
    names = dates.get_month_names("wide", locale=locale)
    assert {(fold(name), number) for number, name in names.items()} <= FOREIGN

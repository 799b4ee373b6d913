"""Time without any language: operators, intervals, calendars, resolution and TIMEX3."""

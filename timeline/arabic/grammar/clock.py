"""Parts of the day and times on the clock."""

from __future__ import annotations

from timeline.arabic.grammar.dates import moved
from timeline.arabic.grammar.rule import CARELESS, COVERED, RARE, RECKONED, SAID, STAMPED, rule
from timeline.time.algebra import Anchor, Clock, DayPart, Intersection, Modified, Modifier, Part, Shift, Time, Unit

TODAY = Shift(0, Unit.DAY)

_HALVES = {
    DayPart.DAWN: range(12),
    DayPart.MORNING: range(12),
    DayPart.NOON: range(11, 16),
    DayPart.AFTERNOON: range(12, 24),
    DayPart.MID_AFTERNOON: range(12, 20),
    DayPart.EVENING: range(12, 24),
    DayPart.NIGHT: range(18, 30),
    DayPart.DAYTIME: range(6, 18),
}
"""The hours, counted on past midnight, that are meant by an hour of twelve beside each part of the day."""


def _part(part: str, day: Time | None = None) -> Part:
    return Part(day, DayPart(part))


def at_part(clock: Clock, part: str) -> Clock:
    """The hour of twelve that a clock shows in a part of the day: الثالثة عصرا is 15."""
    hours = _HALVES[DayPart(part)]
    hour = next((h for h in (clock.hour % 12, clock.hour % 12 + 12, clock.hour % 12 + 24) if h in hours), clock.hour)
    if clock.hour > 12:
        hour = clock.hour
    return Clock(hour % 24, clock.minute, clock.day, clock.second, clock.zone)


def at_half(clock: Clock, half: str) -> Clock:
    """ص and م."""
    if clock.hour > 12:
        return clock
    hour = clock.hour % 12 + (12 if half == "pm" else 0)
    return Clock(hour, clock.minute, clock.day, clock.second, clock.zone)


def _clock(hour: int, minute: int | None = None, second: int | None = None) -> Clock | None:
    if not 0 <= hour <= 24 or (hour == 24 and minute) or (minute or 0) >= 60 or (second or 0) >= 60:
        return None
    return Clock(hour, minute, None, second)


def _before(hour: int, minutes: int) -> Clock | None:
    return Clock((hour - 1) % 24, 60 - minutes) if 0 < minutes < 60 else None


def _short_of(hour: int, minutes: int, less: int) -> Clock | None:
    return _clock(hour, minutes - less) if less < minutes else None


def _past(hour: int, minutes: int, more: int) -> Clock | None:
    return _clock(hour, minutes + more)


def _about(_about: str, time: Time) -> Modified:
    return Modified(time, Modifier.APPROX)


def of_day(clock: Clock, day: Time | None) -> Clock:
    """A clock on a day."""
    return Clock(clock.hour, clock.minute, day, clock.second, clock.zone)


def _small_hour(clock: Clock, day: Time) -> Clock:
    """An hour after midnight."""
    return Clock(clock.hour % 12, clock.minute, day, clock.second)


def _in_zone(clock: Clock, zone: str) -> Clock:
    return Clock(clock.hour, clock.minute, clock.day, clock.second, zone)


def _of_part(clock: Clock, part: Part) -> Clock:
    """الرابعة من فجر اليوم; an hour of the night after midnight belongs to the next morning of the same day."""
    return of_day(at_part(clock, part.part), part.day)


RULES = (
    # a part of a day
    rule(
        "part-of-day",
        "part day",
        lambda part, day: _part(part, day),
        "مساء أمس",
        "صباح الأحد المقبل",
        writes=(
            "part today:bound:!this|on-weekday|date:month",
            "part day:bound:weekday:past|day:bound:weekday:coming",
            "part day:bound:deictic:weekday",
            "part يوم date:month",
        ),
    ),
    rule("part-of-day", "the-part|part-adverb من? day", lambda part, day: _part(part, day), heard=CARELESS),
    rule(
        "part-of-day",
        "day the-part|part-adverb",
        lambda day, part: _part(part, day),
        "الخميس مساء",
        writes="today:!this|on-weekday part-adverb",
    ),
    rule("part-of-day", "day في the-part", lambda day, part: _part(part, day), heard=CARELESS),
    rule(
        "part-of-day",
        "this the-part",
        lambda this, part: _part(part, TODAY),
        "هذا المساء",
        writes="this the-part:pointed",
    ),
    rule("part-of-day", "this الليلة", lambda this: _part("NI", TODAY), "هذه الليلة"),
    rule(
        "part-of-day",
        "ليلة feast|the-eid",
        lambda feast: _part("NI", Shift(-1, Unit.DAY, feast)),
        "ليلة رأس السنة",
        "ليلة رأس السنة 2015",
        writes="ليلة feast:eve:!يوم:!العام:!past:!coming",
    ),
    rule("part-of-day", "tonight", lambda days: _part("NI", Shift(days, Unit.DAY)), "الليلة"),
    rule("part-of-day", "الليلة past", lambda past: _part("NI", Shift(-1, Unit.DAY)), "الليلة الماضية"),
    rule(
        "part-of-day",
        "الليلة selfsame|following",
        lambda by: _part("NI", Shift(by, Unit.DAY, Anchor.MENTIONED)),
        "الليلة نفسها",
    ),
    rule("part-of-day", "that الليلة", lambda by: _part("NI", Shift(by, Unit.DAY, Anchor.MENTIONED)), "تلك الليلة"),
    rule("part-of-day", "الليلة قبل الماضية", lambda: _part("NI", Shift(-2, Unit.DAY)), "الليلة قبل الماضية"),
    rule("part-of-day", "الليلة coming", lambda coming: _part("NI", Shift(1, Unit.DAY)), "الليلة المقبلة"),
    rule(
        "part-of-day",
        "part on-weekday on-weekday",
        lambda part, day, next: _part(part, day),
        "ليل الثلاثاء الأربعاء",
        heard=RECKONED,
    ),
    rule(
        "part-of-day",
        "part on-weekday on-weekday past|coming",
        lambda part, day, next, by: _part(part, moved(day, by)),
        heard=RECKONED,
    ),
    rule("part-of-day", "part on-weekday - on-weekday", lambda part, day, next: _part(part, day), heard=RECKONED),
    rule(
        "part-of-day",
        "part today on-weekday -? on-weekday",
        lambda part, day, this, next: _part(part, Intersection((day, this))),
        heard=RECKONED,
    ),
    rule("part-of-day", "part on-weekday إلى|على on-weekday", lambda part, day, next: _part(part, day), heard=RECKONED),
    rule("part-of-day", "part on-weekday / on-weekday", lambda part, day, next: _part(part, day), heard=RECKONED),
    rule(
        "part-of-day",
        "eve day|feast|the-eid",
        lambda part, day: _part(part, Shift(-1, Unit.DAY, day)),
        "عشية نوروز",
        writes="eve feast",
    ),
    rule(
        "part-of-day",
        "day في? loose-part",
        lambda day, part: _part(part, day),
        "الثلاثاء في الصباح الباكر",
        writes="today:!this|on-weekday في loose-part",
    ),
    rule("part-of-day", "loose-part من? day", lambda part, day: _part(part, day), heard=RARE),
    rule(
        "loose-part", "the-part الباكر|المبكر|المتأخر", str, "الصباح الباكر", writes="the-part:MO:pointed الباكر|المبكر"
    ),
    rule(
        "loose-part",
        "وقت مبكر|متأخر من? the-part|part-adverb",
        str,
        "وقت مبكر من المساء",
        writes=("وقت مبكر من the-part:pointed", "وقت متأخر من the-part:NI|the-part:EV:pointed"),
    ),
    rule(
        "loose-part",
        "ساعة|ساعات مبكرة|متأخرة من the-part",
        str,
        "ساعة متأخرة من الليل",
        writes=("ساعة|ساعات متأخرة من the-part:NI", "ساعة|ساعات مبكرة من the-part:MO:pointed"),
    ),
    rule("loose-part", "ساعات the-part الأولى|المتأخرة|الأخيرة", str, "ساعات الصباح الأولى"),
    rule("loose-part", "أول|آخر|أوائل|أواخر the-part", str, "أول الليل", writes="أول|آخر|أواخر the-part:NI"),
    rule("adverb-part", "part-adverb", lambda part: _part(part, TODAY), "صباحا"),
    # a time on the clock
    rule("dial", "hour-number : minute-number", _clock, "22:07"),
    rule("dial", "hour-number : minute-number : minute-number", _clock, heard=STAMPED),
    rule("hours", "dial", lambda clock: clock),
    rule("hours", "hour-number . minute-number", _clock, heard=CARELESS),
    rule("hours", "hour-number , minute-number", _clock, heard=CARELESS),
    rule("dial", "clock-number", lambda minutes: _clock(minutes // 60, minutes % 60), heard=CARELESS),
    rule("spoken", "hours|told", lambda clock: clock),
    rule("spoken", "hour-number|hour-word", _clock, "الرابعة"),
    rule(
        "told",
        "hour-word|hour-number و+hour-fraction",
        _clock,
        "التاسعة والنصف",
        writes="hour-word و+hour-fraction:definite",
    ),
    rule(
        "told",
        "hour-word|hour-number إلا hour-fraction",
        _before,
        "العاشرة إلا ربعا",
        writes="hour-word إلا hour-fraction:lacking",
    ),
    rule(
        "told",
        "hour-word|hour-number و+number دقيقة|دقائق",
        _clock,
        "الخامسة و37 دقيقة",
        writes="hour-word و+number دقيقة|دقائق",
    ),
    rule("told", "hour-word|hour-number و+دقيقة", lambda hour: _clock(hour, 1), writes="hour-word و+دقيقة"),
    rule("told", "hour-word|hour-number و+دقيقتين|دقيقتان", lambda hour: _clock(hour, 2), writes="hour-word و+دقيقتين"),
    rule("told", "hour-word|hour-number إلا number دقيقة|دقائق", _before, writes="hour-word إلا number دقائق"),
    rule(
        "told",
        "hour-word|hour-number و+hour-fraction إلا number دقيقة|دقائق",
        _short_of,
        "الخامسة والنصف إلا خمس دقائق",
        writes="hour-word و+hour-fraction:30:definite إلا number:5 دقائق",
    ),
    rule(
        "told",
        "hour-word|hour-number و+hour-fraction و+number دقيقة|دقائق",
        _past,
        "الخامسة والنصف وخمس دقائق",
        writes="hour-word و+hour-fraction:30:definite و+number:5 دقائق",
    ),
    rule("told", "hour-word|hour-number و+ثلاثة أرباع", lambda hour: _clock(hour, 45), heard=CARELESS),
    rule("hour-in-ones", "ones", _clock, heard=SAID),
    rule("hour-in-ones", "ones و+hour-fraction", _clock, heard=SAID),
    rule("hour-in-ones", "ones و+number دقيقة|دقائق", _clock, heard=SAID),
    rule("hour-in-ones", "ones إلا hour-fraction", _before, heard=SAID),
    rule("hour-in-ones", "ones إلا number دقيقة|دقائق", _before, heard=SAID),
    rule("time", "الساعة spoken", lambda clock: clock, "الساعة 22:07", "الساعة التاسعة والنصف"),
    rule("time", "الساعة hour-in-ones", lambda clock: clock, heard=CARELESS),
    rule("parted", "الساعة hour-in-ones part-adverb|the-part", at_part, heard=CARELESS),
    rule("time", "dial", lambda clock: clock),
    rule("time", "الساعة hour-and-minutes", lambda n: _clock(n // 100, n % 100), "الساعة 1800"),
    rule("time", "parted", lambda clock: clock),
    rule("parted", "الساعة? spoken part-adverb|the-part", at_part, "الرابعة عصرا", writes="الساعة? spoken part-adverb"),
    rule("parted", "الساعة? spoken من|في the-part", at_part, heard=RARE),
    rule("parted", "الساعة? spoken ب+the-part", at_part, heard=CARELESS),
    rule(
        "parted",
        "الساعة? hour-number : minute-pm",
        lambda hour, minute: at_half(Clock(hour, minute), "pm"),
        heard=CARELESS,
    ),
    rule(
        "parted",
        "الساعة? hour-number : minute-am",
        lambda hour, minute: at_half(Clock(hour, minute), "am"),
        heard=CARELESS,
    ),
    rule("parted", "الساعة? spoken am-pm", at_half, "9 مساء", heard=COVERED),
    rule("parted", "الساعة spoken am-pm-letter", at_half, heard=STAMPED),
    rule("parted", "hours am-pm-letter", at_half, "09:05 ص", heard=STAMPED),
    rule("time", "الساعة hour-pm", lambda hour: at_half(Clock(hour), "pm"), heard=CARELESS),
    rule("time", "الساعة hour-am", Clock, heard=CARELESS),
    rule("timed", "time", lambda clock: clock),
    rule("about-time", "about الساعة spoken", _about, "نحو الساعة 3"),
    rule("about-time", "about timed", _about, "نحو الرابعة عصرا", writes="about parted:hour-word"),
    rule("about-time", "about moment", _about, "نحو الساعة الرابعة من فجر اليوم", heard=RARE),
    rule(
        "about-time",
        "day ,? about الساعة spoken",
        lambda day, about, clock: _about(about, of_day(clock, day)),
        writes="today:!this|on-weekday ,? about الساعة spoken",
    ),
    rule(
        "about-time",
        "day ,? about timed",
        lambda day, about, clock: _about(about, of_day(clock, day)),
        "أمس نحو الساعة 8 مساء",
        writes="today:!this|on-weekday ,? about parted:hour-word",
    ),
    rule(
        "about-time",
        "part-of-day ,? about timed",
        lambda part, about, clock: _about(about, _of_part(clock, part)),
        heard=RARE,
    ),
    rule("timed", "time zone", _in_zone, "الساعة 13:20 ت غ", writes="time:الساعة zone:!brief"),
    rule("timed", "time ت . غ", lambda clock: _in_zone(clock, "GMT"), heard=CARELESS),
    rule("timed", "time ( ت . غ )", lambda clock: _in_zone(clock, "GMT"), heard=CARELESS),
    rule("timed", "time ( zone )", _in_zone, writes="time:الساعة ( zone:!brief )"),
    rule("timed", "hour-word zone", lambda hour, zone: Clock(hour, zone=zone), writes="hour-word zone:!brief"),
    rule("timed", "time ( time|hours zone? )", lambda clock, other, zone: clock, heard=RECKONED),
    # a clock and its day
    rule("moment", "timed ,? day", of_day, "الساعة 22:07 أمس", writes="time:الساعة ,? today:!this|on-weekday"),
    rule("moment", "timed من|في? day", of_day, writes="time:الساعة من on-weekday:يوم"),
    rule("moment", "منتصف الليلة past", lambda past: Clock(24, 0, Shift(-1, Unit.DAY)), "منتصف الليلة الماضية"),
    rule("moment", "part-of-day zone", lambda part, zone: part, heard=RARE),
    rule(
        "moment",
        "ساعة|ساعات مبكرة|متأخرة من part-of-day",
        lambda part: part,
        "ساعة متأخرة من مساء أمس",
        writes=("ساعة|ساعات متأخرة من part-of-day:part:EV", "ساعة|ساعات مبكرة من part-of-day:part:MO"),
    ),
    rule("moment", "الساعات الأولى|المتأخرة|الأخيرة من part-of-day", lambda part: part, "الساعات الأولى من صباح اليوم"),
    rule("moment", "midnight day? zone", lambda hour, day, zone: Clock(hour, 0, day, zone=zone), heard=RARE),
    rule(
        "moment",
        "الساعة? spoken بعد midnight",
        lambda clock, _: _small_hour(clock, TODAY),
        "الواحدة بعد منتصف الليل",
        writes="الساعة? spoken:hour-word:small بعد midnight:free",
    ),
    rule(
        "moment",
        "الساعة? spoken بعد midnight day",
        lambda clock, _, day: _small_hour(clock, Shift(1, Unit.DAY, day)),
        writes="الساعة? spoken:hour-word:small بعد midnight:bound on-weekday:!يوم",
    ),
    rule("moment", "timed ,? day zone", lambda clock, day, zone: _in_zone(of_day(clock, day), zone), heard=RARE),
    rule(
        "moment",
        "الساعة? spoken من? part-of-day zone",
        lambda clock, part, zone: _in_zone(_of_part(clock, part), zone),
        writes="الساعة? spoken:hour-word من part-of-day:part zone:!brief",
    ),
    rule(
        "moment",
        "day عند|في midnight",
        lambda day, hour: Clock(hour, 0, day),
        writes="today:!this|on-weekday عند midnight:free",
    ),
    rule("moment", "timed part-of-day", lambda clock, part: _of_part(clock, part), heard=CARELESS),
    rule(
        "moment",
        "الساعة? spoken من? part-of-day",
        _of_part,
        "الساعة الرابعة من فجر اليوم",
        writes=("الساعة? spoken:hour-word من part-of-day:part", "الساعة spoken:hour-word part-of-day:part"),
    ),
    rule("moment", "الساعة? spoken , part-of-day", _of_part, heard=COVERED),
    rule("moment", "part-of-day ,? timed", lambda part, clock: _of_part(clock, part), heard=CARELESS),
    rule(
        "moment",
        "part-of-day في|عند timed",
        lambda part, clock: _of_part(clock, part),
        "مساء أمس عند الساعة 8",
        writes="part-of-day:part عند|في time:الساعة:hour-word",
    ),
    rule(
        "moment",
        "day في تمام timed",
        lambda day, clock: of_day(clock, day),
        "غدا في تمام الساعة التاسعة",
        writes="today:!this|on-weekday في تمام time:الساعة:hour-word",
    ),
    rule(
        "moment",
        "day في|عند timed",
        lambda day, clock: of_day(clock, day),
        "الجمعة عند الساعة 22:07",
        writes="today:!this|on-weekday عند|في time:الساعة",
    ),
    rule(
        "moment",
        "day ,? timed",
        lambda day, clock: of_day(clock, day),
        "الجمعة 12 مارس 2021 الساعة 22:07",
        writes="today:!this|on-weekday|date:month ,? time:الساعة",
    ),
    rule("moment", "timed - day", of_day, heard=STAMPED),
    rule("moment", "day - timed", lambda day, clock: of_day(clock, day), heard=STAMPED),
    rule("moment", "day | timed", lambda day, clock: of_day(clock, day), heard=STAMPED),
    rule(
        "moment",
        "day ( timed )",
        lambda day, clock: of_day(clock, day),
        writes="today:!this|on-weekday ( time:الساعة )",
    ),
    rule("moment", "day / timed", lambda day, clock: of_day(clock, day), heard=CARELESS),
    rule(
        "moment",
        "midnight day",
        lambda hour, day: Clock(hour, 0, day),
        "منتصف ليل الخميس",
        writes="midnight:bound today:bound:!this|on-weekday:!يوم",
    ),
    rule("moment", "midnight من day", lambda hour, day: Clock(hour, 0, day), heard=RARE),
    rule("moment", "midnight on-weekday on-weekday", lambda hour, day, next: Clock(hour, 0, day), heard=RECKONED),
    rule("moment", "midnight on-weekday - on-weekday", lambda hour, day, next: Clock(hour, 0, day), heard=RECKONED),
    rule("moment", "midnight on-weekday / on-weekday", lambda hour, day, next: Clock(hour, 0, day), heard=RECKONED),
    rule("moment", "midnight", lambda hour: Clock(hour, 0)),
)

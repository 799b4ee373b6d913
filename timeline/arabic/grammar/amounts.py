"""Lengths of time, and times at such a distance from publication."""

from __future__ import annotations

from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.rule import CARELESS, COVERED, INCOMPLETE, RARE, rule
from timeline.time.algebra import Amount, Duration, Modified, Modifier, Reach, Shift, Time, Unit

_FEWER = {Unit.WEEK: (7, Unit.DAY), Unit.DECADE: (10, Unit.YEAR), Unit.CENTURY: (100, Unit.YEAR)}


def amount(number: float | None, unit: str) -> Duration | None:
    """So many of a unit; None for an unknown number. Nobody counts a hundred decades: those are contracts."""
    if unit in ("decade", "century") and number is not None and number >= 100:
        return None
    return Duration((Amount(number, UNITS[unit]),)) if number is None or number > 0 else None


def joined(first: Duration, second: Duration) -> Duration | None:
    """سنة وستة أشهر: the second is of a finer unit."""
    finer = second.amounts[0].unit < first.amounts[-1].unit
    return Duration((*first.amounts, *second.amounts)) if finer else None


def _three(first: Duration, second: Duration, third: Duration) -> Duration | None:
    both = joined(first, second)
    return both and joined(both, third)


def _decimal(whole: int, decimals: str, unit: str) -> Duration | None:
    return amount(float(f"{whole}.{decimals}"), unit)


def _to_the_day(duration: Duration | Modified) -> Time | None:
    """بعد أسبوعين من الآن: what counts from a moment ends on a day."""
    match duration:
        case Duration((Amount(float() | int() as number, Unit.WEEK),)):
            return counted(Duration((Amount(7 * number, Unit.DAY),)), 1)
    return counted(duration, 1)


def _hour(unit: str, by: int) -> Time | None:
    return reach(amount(1, unit), by) if UNITS[unit] <= Unit.HOUR else None


def _part_of(count: int, unit: str) -> Duration:
    return Duration((Amount(1 / count, UNITS[unit]),))


def qualified(by: str, time: Time) -> Modified:
    """A time or an amount under نحو, أكثر من and the like."""
    return Modified(time, Modifier(by))


def counted(duration: Duration | Modified, sign: int, since: Time | None = None) -> Time | None:
    """The time at a distance from publication, or a day: قبل خمس سنوات is a year, قبل ثلاثة أيام a day."""
    match duration:
        case Modified(of=Duration() as inner, by=by):
            time = counted(inner, sign, since)
            return time and Modified(time, by)
        case Duration(amounts=amounts):
            return _distance(amounts, sign, since)
        case _:
            return None


def _distance(amounts: tuple[Amount, ...], sign: int, since: Time | None) -> Time | None:
    """Counted in whole units from the coarsest on; a part of a unit counts in the next finer one."""
    time = since
    for number, unit in _whole(amounts):
        if number is None:
            return None
        step = sign * number
        time = Shift(step, unit) if time is None else Shift(step, unit, time)
    return time


def _whole(amounts: tuple[Amount, ...]) -> list[tuple[int | None, Unit]]:
    finer = {
        Unit.YEAR: (12, Unit.MONTH),
        Unit.HOUR: (60, Unit.MINUTE),
        Unit.MONTH: (30, Unit.DAY),
        Unit.DAY: (24, Unit.HOUR),
    }
    finer |= _FEWER
    units: list[tuple[int | None, Unit]] = []
    for each in amounts:
        if each.number is None or each.number == int(each.number):
            units.append((None if each.number is None else int(each.number), each.unit))
        elif each.unit in finer:
            times, unit = finer[each.unit]
            units.append((round(each.number * times), unit))
        else:
            units.append((None, each.unit))
    return units


def reach(duration: Duration | Modified | None, direction: int, *, at_once: bool = False) -> Time | None:
    """A duration that ends at publication, or begins there."""
    match duration:
        case Modified(of=Duration() as inner, by=by):
            return Modified(Reach(inner, direction, at_once), by)
        case Duration():
            return Reach(duration, direction, at_once)
    return None


RULES = (
    rule("length", "number units", amount, "ثلاثة أيام"),
    rule("length", "number counted-unit", amount, "15 يوما", writes="number counted-unit:!decade:!century"),
    rule(
        "length",
        "number unit",
        lambda n, unit: None if unit == "decade" else amount(n, unit),  # 13 عقد are contracts
        "100 يوم",
        writes="number unit:!decade:!century",
    ),
    rule("length", "digits . decimals units|counted-unit|unit", _decimal, "2.5 ساعة", heard=CARELESS),
    rule("length", "unit-dual", lambda unit: amount(2, unit), "يومين"),
    rule(
        "length",
        "unit|counted-unit واحد|واحدة|واحدا",
        lambda unit: amount(1, unit),
        "يوم واحد",
        writes=("unit:m واحد", "unit:f واحدة"),
    ),
    rule(
        "length", "counted-unit|unit whole", lambda unit, whole: amount(1, unit), "أسبوعا كاملا", writes="unit:f whole"
    ),
    rule("length", "unit|counted-unit واحد|واحدة|واحدا whole", lambda unit, whole: amount(1, unit), heard=RARE),
    rule("length", "unit-dual whole", lambda unit, whole: amount(2, unit), "شهرين كاملين"),
    rule("length", "unit-dual اثنين|اثنتين", lambda unit: amount(2, unit), heard=CARELESS),
    rule(
        "length",
        "number units|counted-unit|unit whole",
        lambda n, unit, whole: amount(n, unit),
        writes="number units whole",
    ),
    rule(
        "length",
        "half|third|quarter unit",
        _part_of,
        "نصف ساعة",
        writes=(
            "half:!definite unit:hour|unit:day|unit:year|unit:century",
            "quarter:!definite unit:hour|unit:century",
            "third:!definite unit:hour",
        ),
    ),
    rule(
        "length",
        "half|third|quarter الساعة",
        lambda count: _part_of(count, "hour"),
        "ربع الساعة",
        writes="half:!definite|quarter:!definite|third:!definite الساعة",
    ),
    rule("length", "ثلاثة أرباع الساعة|ساعة", lambda: Duration((Amount(45, Unit.MINUTE),)), "ثلاثة أرباع الساعة"),
    rule(
        "length",
        "number counted-unit|unit|units و+half",
        lambda n, unit, half: amount(n + 0.5, unit),
        "3 أعوام ونصف",
        writes="number units و+half:!definite",
    ),
    rule(
        "length",
        "number units|counted-unit|unit و+half العام|عام|السنة|اليوم|الشهر|الساعة|ساعة",
        lambda n, unit, half: amount(n + 0.5, unit),
        heard=COVERED,
    ),
    rule(
        "length",
        "unit|counted-unit و+half",
        lambda unit, half: amount(1.5, unit),
        "عام ونصف",
        writes="unit:hour|unit:day|unit:month|unit:year|unit:century و+half:!definite",
    ),
    rule(
        "length",
        "unit|counted-unit و+half العام|السنة|الشهر|اليوم|الساعة|ساعة",
        lambda unit, half: amount(1.5, unit),
        "عاما ونصف العام",
        heard=COVERED,
    ),
    rule(
        "length",
        "unit-dual و+half",
        lambda unit, half: amount(2.5, unit),
        "عامين ونصف",
        writes="unit-dual:hour|unit-dual:day|unit-dual:month|unit-dual:year و+half:!definite",
    ),
    rule(
        "length",
        "unit-dual و+half العام|السنة|الشهر|اليوم|الساعة|ساعة",
        lambda unit, half: amount(2.5, unit),
        "عامين ونصف العام",
        heard=COVERED,
    ),
    rule("length", "ال number units|counted-unit|unit", amount, heard=CARELESS),
    rule("some-length", "some units", lambda some, unit: amount(None, unit), "بضعة أيام"),
    rule("some-length", "units few", lambda unit, few: amount(None, unit), "أيام قليلة"),
    rule("bare-length", "units", lambda unit: amount(None, unit), "سنوات"),
    rule(
        "some-length",
        "عشرات|مئات|آلاف the-units",
        lambda unit: amount(None, unit),
        "عشرات السنوات",
        writes=("عشرات|مئات|آلاف the-units:year", "عشرات the-units:day|the-units:hour"),
    ),
    rule("one-length", "unit|counted-unit", lambda unit: amount(1, unit), "أسبوع", writes="unit"),
    rule("exact", "length", lambda length: length),
    rule(
        "exact",
        "length و+length|one-length",
        joined,
        "سنة وستة أشهر",
        writes=(
            "length:year:units و+length:month:units",
            "length:month:units و+length:day:units",
            "length:day:units و+length:hour:units",
            "length:hour:units و+length:minute:units",
        ),
    ),
    rule(
        "exact",
        "one-length و+length",
        joined,
        writes=(
            "one-length:year و+length:month:units",
            "one-length:month و+length:day:units",
            "one-length:week و+length:day:units",
            "one-length:hour و+length:minute:units",
        ),
    ),
    rule("exact", "length|one-length و+length|one-length و+length|one-length", _three, "سنة وشهر و21 يوما", heard=RARE),
    rule("measure", "exact|some-length", lambda length: length),
    rule(
        "measure",
        "about|more-or-less exact|some-length|one-length",
        qualified,
        "نحو أسبوع",
        writes="about|more-or-less length:units:!half:!whole|length:counted-unit:!half:!whole|one-length",
    ),
    rule("measure", "one-length تقريبا", lambda length: Modified(length, Modifier.APPROX), "عام تقريبا"),
    rule(
        "measure",
        "exact تقريبا",
        lambda length: Modified(length, Modifier.APPROX),
        writes="length:units:!half:!whole تقريبا",
    ),
    rule(
        "measure",
        "exact على الأقل",
        lambda length: Modified(length, Modifier.EQUAL_OR_MORE),
        writes="length:units:!half:!whole على الأقل",
    ),
    rule(
        "measure",
        "exact على الأكثر",
        lambda length: Modified(length, Modifier.EQUAL_OR_LESS),
        writes="length:units:!half:!whole على الأكثر",
    ),
    rule("any-length", "measure|one-length|bare-length", lambda length: length),
    # the same with the article, reaching from or to publication
    rule(
        "reach",
        "the-unit recent",
        lambda unit, by: reach(amount(1, unit), by) if UNITS[unit] >= Unit.WEEK else None,
        "العقد الأخير",
    ),
    rule("reach", "the-units past|recent", lambda unit, by: reach(amount(None, unit), by), "السنوات الماضية"),
    rule(
        "reach",
        "the-units القليلة|العديدة past|recent|coming",
        lambda unit, by: reach(amount(None, unit), by),
        writes="the-units القليلة past|recent|coming",
    ),
    rule("reach", "the-units coming", lambda unit, by: reach(amount(None, unit), by), "الأيام المقبلة"),
    rule("reach", "the-unit past|recent|coming", _hour, "الساعة الماضية"),
    rule("reach", "the-unit-dual past|recent|coming", lambda unit, by: reach(amount(2, unit), by), "الشهرين المقبلين"),
    rule(
        "reach",
        "the-units the-number past|recent|coming",
        lambda u, n, by: reach(amount(n, u), by),
        "السنوات الخمس القادمة",
    ),
    rule("reach", "the-units past|recent|coming the-number", lambda u, by, n: reach(amount(n, u), by), heard=RARE),
    rule(
        "reach",
        "the-number counted-unit|unit|units past|recent|coming",
        lambda n, u, by: reach(amount(n, u), by),
        writes="the-number:digits unit:f past|recent|coming",
    ),
    rule("reach", "number the-units past|recent|coming", lambda n, u, by: reach(amount(n, u), by), heard=CARELESS),
    rule("reach", "number units past|recent|coming", lambda n, u, by: reach(amount(n, u), by), heard=CARELESS),
    rule(
        "reach",
        "آخر length",
        lambda length: reach(length, -1),
        "آخر 24 ساعة",
        writes="آخر length:units:!half:!whole|length:counted-unit:!half:!whole|length:unit-dual:!half:!whole",
    ),
    rule("the-number", "ال? digits", int, writes="ال digits"),
    rule("the-number", "the-ones", int),
    rule("the-number", "the-ones و+tens", lambda ones, tens: ones + tens, heard=CARELESS),
    rule("the-number", "tens", int, heard=CARELESS),
    # counted from publication
    rule(
        "ago",
        "قبل any-length",
        lambda length: counted(length, -1),
        "قبل خمس سنوات",
        writes="قبل length|one-length|measure",
    ),
    rule("ago", "قبل any-length من الآن", lambda length: counted(length, -1), writes="قبل length|one-length من الآن"),
    rule(
        "ago",
        "بعد any-length",
        lambda length: counted(length, 1),
        "بعد أسبوعين",
        writes="بعد length|one-length|measure",
    ),
    rule(
        "ago",
        "بعد any-length من الآن|اليوم",
        _to_the_day,
        "بعد أسبوعين من الآن",
        writes="بعد length|one-length من الآن",
    ),
    rule("ago", "بعد any-length من today", lambda length, day: counted(length, 1, day), "بعد يومين من أمس", heard=RARE),
    rule("ago", "قبل any-length من today", lambda length, day: counted(length, -1, day), heard=RARE),
    rule("ago", "قبل any-length {من} {دون|غير}", lambda length: counted(length, -1), heard=COVERED),
    rule("ago", "قبل any-length {على} {ما}", lambda length: counted(length, -1), heard=COVERED),
    rule("ago", "بعد any-length {من} {دون|غير}", lambda length: counted(length, 1), heard=COVERED),
    rule("ago", "بعد any-length في المستقبل", _to_the_day, heard=CARELESS),
    rule("ago", "خلال|في any-length من الآن", _to_the_day, heard=RARE),
    # counted from an event, and what has gone on so long
    rule("distance", "{قبل|بعد} any-length {من|على}", lambda length: length, "بعد يوم من", heard=INCOMPLETE),
    rule(
        "distance",
        "{منذ|خلال|طوال|طيلة|طول|مدى|لمدة|مدة|مدته|مدتها|غضون|ظرف|استمر|استمرت} any-length",
        lambda length: length,
        "منذ سنوات",
        writes="{منذ|خلال|طوال|طيلة|لمدة} length|one-length|some-length|bare-length",
    ),
    rule("distance", "{قبل|بعد|إلى} bare-length", lambda length: length, writes="{قبل|بعد} bare-length"),
)

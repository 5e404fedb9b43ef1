namespace Il7Graph.Rdf.Datatypes;

/// <summary>The proleptic Gregorian calendar with a year 0 (XSD 1.1 Part 2 §D.2), days counted from 0000-03-01.</summary>
internal static class Calendar
{
    public const long SecondsPerDay = 86_400;

    private const long DaysPerCycle = 146_097;

    public static bool IsLeapYear(long year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The number of a day. Years that begin in March have their odd day at the end, so that months need no table.</summary>
    public static long DayOf(long year, int month, int day)
    {
        if (month <= 2) year--;
        var cycle = FloorDivide(year, 400);
        var yearOfCycle = year - (cycle * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (cycle * DaysPerCycle) + (yearOfCycle * 365) + (yearOfCycle / 4) - (yearOfCycle / 100) + dayOfYear;
    }

    /// <summary>The inverse of <see cref="DayOf"/>.</summary>
    public static (long Year, int Month, int Day) DateOf(long number)
    {
        var cycle = FloorDivide(number, DaysPerCycle);
        var dayOfCycle = number - (cycle * DaysPerCycle);
        var yearOfCycle = (dayOfCycle - (dayOfCycle / 1460) + (dayOfCycle / 36_524) - (dayOfCycle / 146_096)) / 365;
        var dayOfYear = (int)(dayOfCycle - ((365 * yearOfCycle) + (yearOfCycle / 4) - (yearOfCycle / 100)));
        var month = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * month) + 2) / 5) + 1;
        return ((cycle * 400) + yearOfCycle + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day);
    }

    public static long FloorDivide(long dividend, long divisor) =>
        dividend >= 0 ? dividend / divisor : ((dividend + 1) / divisor) - 1;
}

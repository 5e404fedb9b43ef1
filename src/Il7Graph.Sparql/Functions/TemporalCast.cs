using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Sparql.Functions;

/// <summary>Casts between dates and times (XPath and XQuery Functions and Operators 3.1 §19.1.4). Time zones stay.</summary>
internal static class TemporalCast
{
    public static Literal? Call(Datatype target, Literal literal)
    {
        if (!TermValues.TryTemporal(literal, out var value)) return null;
        var source = value.Datatype;
        var form = value.ToString();
        if (target.Primitive() == source) return Casts.Read(target, form);
        if (source is not (Datatype.DateTime or Datatype.Date)) return null;
        var zone = value.Timezone is not { } minutes ? "" : minutes == 0 ? "Z" : form[^6..];
        var dateAndTime = form[..^zone.Length];
        var at = dateAndTime.IndexOf('T', StringComparison.Ordinal);
        var date = at < 0 ? dateAndTime : dateAndTime[..at];
        // A date ends with -MM-DD; its year has four digits or more.
        return target switch
        {
            Datatype.DateTime or Datatype.DateTimeStamp => Casts.Read(target, $"{date}T00:00:00{zone}"),
            Datatype.Date => Casts.Read(target, date + zone),
            Datatype.Time => at < 0 ? null : Casts.Read(target, dateAndTime[(at + 1)..] + zone),
            Datatype.GYear => Casts.Read(target, date[..^6] + zone),
            Datatype.GYearMonth => Casts.Read(target, date[..^3] + zone),
            Datatype.GMonth => Casts.Read(target, $"--{date[^5..^3]}{zone}"),
            Datatype.GMonthDay => Casts.Read(target, $"--{date[^5..]}{zone}"),
            _ => Casts.Read(target, $"---{date[^2..]}{zone}"),
        };
    }
}

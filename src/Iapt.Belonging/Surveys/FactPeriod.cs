using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Iapt.Belonging.Surveys;

/// <summary>The time for which a fact stands: a year, a month, a day, or from one day to another as <c>2025-04-01/2026-03-31</c>.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FactPeriod : IEquatable<FactPeriod>, IComparable<FactPeriod>
{
    private FactPeriod(string text, DateOnly start, DateOnly end)
    {
        Text = text;
        Start = start;
        End = end;
    }

    /// <summary>The period as it was written.</summary>
    public string Text { get; }

    /// <summary>Its first day.</summary>
    public DateOnly Start { get; }

    /// <summary>Its last day.</summary>
    public DateOnly End { get; }

    /// <summary>Reads a period.</summary>
    /// <param name="text">The text, such as <c>2026</c>, <c>2026-03</c>, <c>2026-03-31</c> or <c>2025-04-01/2026-03-31</c>.</param>
    /// <param name="period">The period, or null if the text is none.</param>
    /// <returns>True if the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out FactPeriod? period)
    {
        period = null;
        if (text is null) return false;

        string[] parts = text.Split('/');
        if (parts.Length == 2) period = Between(text, parts[0], parts[1]);
        else if (Day(text, "yyyy-MM-dd") is DateOnly day) period = new(text, day, day);
        else if (Day(text, "yyyy-MM") is DateOnly month) period = new(text, month, month.AddMonths(1).AddDays(-1));
        else if (Day(text, "yyyy") is DateOnly year) period = new(text, year, new DateOnly(year.Year, 12, 31));
        return period is not null;
    }

    /// <inheritdoc/>
    public bool Equals(FactPeriod? other) => other is not null && Start == other.Start && End == other.End;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End);

    /// <summary>Earlier periods come first: by their last day, then by their first.</summary>
    /// <param name="other">Another period.</param>
    /// <returns>Below zero if this one comes first.</returns>
    public int CompareTo(FactPeriod? other) => other is null ? 1 : (End, Start).CompareTo((other.End, other.Start));

    /// <summary>The period as it was written.</summary>
    /// <returns>The same as <see cref="Text"/>.</returns>
    public override string ToString() => Text;

    private static FactPeriod? Between(string text, string from, string to) =>
        Day(from, "yyyy-MM-dd") is DateOnly start && Day(to, "yyyy-MM-dd") is DateOnly end && start <= end ? new(text, start, end) : null;

    private static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}

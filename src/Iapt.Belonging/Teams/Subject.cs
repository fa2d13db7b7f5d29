using System.Diagnostics.CodeAnalysis;

namespace Iapt.Belonging.Teams;

/// <summary>What an estimate is an estimate of, and what a rule may speak of: an indicator, or a comparison made from it before rules run.</summary>
/// <remarks>A closed list: <see cref="IndicatorSubject"/>, <see cref="GroupSubject"/>, <see cref="GapSubject"/>, <see cref="PercentileSubject"/>,
/// <see cref="ChangeSubject"/>, <see cref="TrendSubject"/>. The text form is the key of an estimate in <c>profiles.json</c>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract class Subject : IEquatable<Subject>, IComparable<Subject>
{
    private protected Subject(IndicatorId indicator, string text)
    {
        Indicator = indicator;
        Text = text;
    }

    /// <summary>The indicator it is made from.</summary>
    public IndicatorId Indicator { get; }

    /// <summary>The canonical text form.</summary>
    public string Text { get; }

    /// <summary>The indicator itself, for the whole team.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The subject.</returns>
    public static Subject Of(IndicatorId indicator) => new IndicatorSubject(indicator);

    /// <summary>Reads a subject from its text form.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="FormatException">The text is not a subject.</exception>
    public static Subject Parse(string text) =>
        TryParse(text, out Subject? subject) ? subject : throw new FormatException("expected an indicator, a group, a gap, a percentile, a change or a trend");

    /// <summary>Reads a subject from its text form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="subject">The subject, or null if the text is none.</param>
    /// <returns>True if the text is a subject.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Subject? subject)
    {
        subject = SubjectText.Read(text);
        return subject is not null;
    }

    /// <inheritdoc/>
    public bool Equals(Subject? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Subject);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public int CompareTo(Subject? other) => string.CompareOrdinal(Text, other?.Text);

    /// <summary>The text form.</summary>
    /// <returns>The same as <see cref="Text"/>.</returns>
    public override string ToString() => Text;
}

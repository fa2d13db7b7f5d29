using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Which column of a breakdown report holds what, and which of its kinds of row are units of the organisation.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class BreakdownColumns
{
    /// <summary>Creates a column map.</summary>
    /// <param name="kind">The column that says by what a row breaks the organisation down, such as business unit or staff group.</param>
    /// <param name="group">The column with the name of the group.</param>
    /// <param name="fewestAnswers">The column with the fewest answers behind a score of the row.</param>
    /// <param name="mostAnswers">The column with the most answers behind a score of the row; the same column if there is one only.</param>
    /// <param name="wholeKind">The text of <paramref name="kind"/> in the row of the whole organisation.</param>
    /// <param name="unitKind">The text of <paramref name="kind"/> in rows of units, which become profiles; rows of other kinds become groups of the organisation.</param>
    /// <param name="scores">The columns with results, by name: scores from 0 to 10, or percentages where the indicator is a proportion.</param>
    /// <param name="unused">Columns that are there and not wanted; any other is refused.</param>
    /// <exception cref="ArgumentException">There are no results, or an indicator comes twice.</exception>
    public BreakdownColumns(
        string kind,
        string group,
        string fewestAnswers,
        string mostAnswers,
        string wholeKind,
        string unitKind,
        IEnumerable<KeyValuePair<string, IndicatorId>> scores,
        IEnumerable<string>? unused = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentException.ThrowIfNullOrEmpty(group);
        ArgumentException.ThrowIfNullOrEmpty(fewestAnswers);
        ArgumentException.ThrowIfNullOrEmpty(mostAnswers);
        ArgumentException.ThrowIfNullOrEmpty(wholeKind);
        ArgumentException.ThrowIfNullOrEmpty(unitKind);
        ArgumentNullException.ThrowIfNull(scores);
        Kind = kind;
        Group = group;
        FewestAnswers = fewestAnswers;
        MostAnswers = mostAnswers;
        WholeKind = wholeKind;
        UnitKind = unitKind;
        Scores = [.. scores];
        Unused = unused is null ? [] : [.. unused];
        if (Scores.IsEmpty) throw new ArgumentException("a breakdown needs columns with results", nameof(scores));
        if (Scores.DistinctBy(s => s.Value).Count() != Scores.Length) throw new ArgumentException("an indicator comes twice", nameof(scores));
    }

    /// <summary>The column that says by what a row breaks the organisation down.</summary>
    public string Kind { get; }

    /// <summary>The column with the name of the group.</summary>
    public string Group { get; }

    /// <summary>The column with the fewest answers behind a score of the row.</summary>
    public string FewestAnswers { get; }

    /// <summary>The column with the most answers behind a score of the row.</summary>
    public string MostAnswers { get; }

    /// <summary>The kind of the row of the whole organisation.</summary>
    public string WholeKind { get; }

    /// <summary>The kind of rows of units.</summary>
    public string UnitKind { get; }

    /// <summary>The columns with results, and the indicators they are.</summary>
    public ImmutableArray<KeyValuePair<string, IndicatorId>> Scores { get; }

    /// <summary>Columns that are there and not wanted.</summary>
    public ImmutableArray<string> Unused { get; }
}

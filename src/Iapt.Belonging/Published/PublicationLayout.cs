using System.Collections.Immutable;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>How a publisher's files are laid out: which column holds which measure, and which columns are of no use here.</summary>
internal sealed class PublicationLayout
{
    private static readonly Lazy<PublicationLayout> Embedded = new(() =>
        PublicationLayoutReader.Read(EmbeddedJson.Bytes("published/nss-2024-organisations.json")).Require());

    public static PublicationLayout Nss2024Organisations => Embedded.Value;

    public required Instrument Instrument { get; init; }

    public required Citation Source { get; init; }

    /// <summary>The last day of the month in which answers were gathered.</summary>
    public required DateOnly Date { get; init; }

    public required string TeamScheme { get; init; }

    public required AnalysisUnit Unit { get; init; }

    /// <summary>The measures by the publisher's code.</summary>
    public required ImmutableArray<KeyValuePair<string, IndicatorId>> Scores { get; init; }

    /// <summary>Measures whose spread cannot be bounded by the spread of their items, because some items are asked of a few only.</summary>
    public required ImmutableHashSet<IndicatorId> NotRebuilt { get; init; }

    public required ImmutableHashSet<string> UnusedColumns { get; init; }

    public required ImmutableHashSet<string> UnusedQuestions { get; init; }

    /// <summary>Whether a column is known and of no use here.</summary>
    public bool IsUnused(string column)
    {
        int dot = column.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? UnusedColumns.Contains(column) : UnusedQuestions.Contains(column[..dot]);
    }
}

using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting;

/// <summary>A section of the first screen.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReportSection
{
    internal ReportSection(ReportSectionKind kind, string heading, IEnumerable<ReportItem> items)
    {
        Kind = kind;
        Heading = heading;
        Items = [.. items];
    }

    /// <summary>What it is for.</summary>
    public ReportSectionKind Kind { get; }

    /// <summary>Its heading.</summary>
    public string Heading { get; }

    /// <summary>What it says; never empty: where there is nothing, it says so.</summary>
    public ImmutableArray<ReportItem> Items { get; }
}

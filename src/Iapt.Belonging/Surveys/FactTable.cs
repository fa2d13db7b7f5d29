using System.Collections.Immutable;
using Iapt.Belonging.Diversity;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Facts from HR and about practice, for the teams of a wave.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FactTable
{
    internal FactTable(IEnumerable<Fact> facts) =>
        Facts = [.. facts.OrderBy(f => f.Indicator.Id).ThenBy(f => f.Period).ThenBy(f => f.Team)];

    /// <summary>No facts.</summary>
    public static FactTable Empty { get; } = new([]);

    /// <summary>All facts, sorted by indicator, period and team.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>The facts of this table and of one from a staff-in-post list.</summary>
    /// <param name="staff">The facts of the list.</param>
    /// <returns>All of them; or a problem for each fact of which both have rows, since of two sources one must be wrong.</returns>
    public ReadResult<FactTable> With(FactTable staff)
    {
        ArgumentNullException.ThrowIfNull(staff);
        IEnumerable<IndicatorId> twice = Facts.Select(f => f.Indicator.Id).Intersect(staff.Facts.Select(f => f.Indicator.Id));
        return new ReadResult<FactTable>(new FactTable(Facts.Concat(staff.Facts)), twice.Select(id => StaffProblems.FactTwice(id.Value)));
    }

    /// <summary>The indicators there are facts of but for counts of compositions, sorted by id, each with the facts of its latest period.</summary>
    /// <remarks>One period for all teams: a team that lacks it has no value, because values of different times are not to be compared.</remarks>
    internal IEnumerable<(Indicator Indicator, ImmutableArray<Fact> Latest)> LatestByIndicator()
    {
        foreach (IGrouping<IndicatorId, Fact> facts in Facts.Where(f => CompositionScheme.OfCount(f.Indicator.Id) is null).GroupBy(f => f.Indicator.Id))
        {
            FactPeriod latest = facts.Max(f => f.Period)!;
            yield return (facts.First().Indicator, [.. facts.Where(f => f.Period.Equals(latest))]);
        }
    }

    /// <summary>The compositions there are counts of, each of its latest period, by team.</summary>
    internal IEnumerable<(CompositionScheme Scheme, IReadOnlyDictionary<TeamId, Composition> Latest)> LatestCompositions()
    {
        foreach (CompositionScheme scheme in CompositionScheme.BuiltIn)
        {
            ImmutableArray<Fact> facts = [.. Facts.Where(f => scheme.PositionOf(f.Indicator.Id) >= 0)];
            if (facts.IsEmpty) continue;

            FactPeriod latest = facts.Max(f => f.Period)!;
            yield return (scheme, facts.Where(f => f.Period.Equals(latest)).GroupBy(f => f.Team).ToDictionary(g => g.Key, g => ToComposition(scheme, g)));
        }
    }

    private static Composition ToComposition(CompositionScheme scheme, IEnumerable<Fact> facts)
    {
        long[] counts = new long[scheme.Counts.Length];
        foreach (Fact fact in facts) counts[scheme.PositionOf(fact.Indicator.Id)] = (long)fact.Numerator;
        return new Composition(counts.AsSpan(..^2), counts[^2], counts[^1]);
    }
}

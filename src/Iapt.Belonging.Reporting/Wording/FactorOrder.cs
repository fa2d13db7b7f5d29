using System.Collections.Frozen;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>The order in which factors are listed: as in the paper that names them, never by score. Others follow by kind and name.</summary>
internal sealed class FactorOrder : IComparer<FindingId>
{
    // Remtulla et al. 2021: the four barriers, then the eight facilitators, in the order of its abstract.
    private static readonly FrozenDictionary<string, int> Positions = new[]
    {
        "barrier/hierarchy",
        "barrier/perceived-lack-of-knowledge",
        "barrier/personality",
        "barrier/authoritarian-leadership",
        "facilitator/leader-inclusiveness",
        "facilitator/open-culture",
        "facilitator/vocal-personality",
        "facilitator/support-in-silos",
        "facilitator/boundary-spanner",
        "facilitator/chairing-meetings",
        "facilitator/strong-interpersonal-relationships",
        "facilitator/small-groups",
    }.Index().ToFrozenDictionary(x => x.Item, x => x.Index, StringComparer.Ordinal);

    public static FactorOrder Instance { get; } = new();

    /// <summary>Whether the paper names the factor.</summary>
    public static bool Knows(FindingId id) => Positions.ContainsKey(id.Value);

    public int Compare(FindingId? x, FindingId? y)
    {
        if (x is null || y is null) return Comparer<bool>.Default.Compare(x is not null, y is not null);

        int byPlace = Place(x).CompareTo(Place(y));
        return byPlace != 0 ? byPlace : string.CompareOrdinal(x.Value, y.Value);
    }

    private static (FindingKind Kind, int Position) Place(FindingId id) => (id.Kind, Positions.GetValueOrDefault(id.Value, int.MaxValue));
}

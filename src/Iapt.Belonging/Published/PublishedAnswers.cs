using System.Collections.Immutable;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>What was published of one question for one organisation: the share of each answer and the base; or nothing, and why.</summary>
internal sealed class PublishedAnswers
{
    private PublishedAnswers(ImmutableArray<KeyValuePair<ResponseOption, double>> shares, int @base, MissingReason? missing)
    {
        Shares = shares;
        Base = @base;
        Missing = missing;
    }

    /// <summary>The answers and their shares, which sum to 1; empty if missing.</summary>
    public ImmutableArray<KeyValuePair<ResponseOption, double>> Shares { get; }

    /// <summary>How many people answered; 0 if missing.</summary>
    public int Base { get; }

    public MissingReason? Missing { get; }

    public static PublishedAnswers Of(IEnumerable<KeyValuePair<ResponseOption, double>> percentages, int @base)
    {
        List<KeyValuePair<ResponseOption, double>> list = [.. percentages];
        double sum = list.Sum(p => p.Value);
        return new([.. list.Select(p => KeyValuePair.Create(p.Key, p.Value / sum))], @base, null);
    }

    public static PublishedAnswers None(MissingReason reason) => new([], 0, reason);
}

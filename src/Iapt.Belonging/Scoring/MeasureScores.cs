using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Scoring;

/// <summary>Turns the scores of parts into the score of a measure, person by person.</summary>
internal sealed class MeasureScores(Measure measure, int[] parts)
{
    public Measure Measure { get; } = measure;

    /// <summary>The positions of the parts among the statistics.</summary>
    public int[] Parts { get; } = parts;

    public bool IsAll => Measure.Kind == MeasureKind.All;

    /// <summary>How many parts need a score.</summary>
    public int Needed => IsAll ? Parts.Length : Measure.MinimumAnswered;

    /// <summary>The scores of some people.</summary>
    /// <param name="scores">Where they go.</param>
    /// <param name="partScores">Gives the scores of a part, for the same people.</param>
    /// <param name="counts">Room to count in, one for each person.</param>
    public void Fill(Span<long> scores, Func<int, ReadOnlyMemory<long>> partScores, Span<int> counts)
    {
        scores.Clear();
        counts.Clear();
        foreach (int part in Parts)
        {
            ReadOnlySpan<long> ofPart = partScores(part).Span;
            if (IsAll) CountOnes(ofPart, scores, counts);
            else Add(ofPart, scores, counts);
        }

        for (int i = 0; i < scores.Length; i++) scores[i] = Conclude(scores[i], counts[i]);
    }

    /// <summary>The score of somebody with so many scores of parts and their sum.</summary>
    public long Conclude(long sum, int count)
    {
        if (count < Needed) return ItemScores.Missing;
        if (IsAll) return sum == count ? Tally.One : 0;

        return (sum + (count / 2)) / count;
    }

    private static void Add(ReadOnlySpan<long> ofPart, Span<long> sums, Span<int> counts)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            // All ones for a score, all zeros for a missing one: no branch, since missing answers come at random.
            long mask = ~(ofPart[i] >> 63);
            sums[i] += ofPart[i] & mask;
            counts[i] += (int)(1 & mask);
        }
    }

    private static void CountOnes(ReadOnlySpan<long> ofPart, Span<long> ones, Span<int> counts)
    {
        for (int i = 0; i < ones.Length; i++)
        {
            if (ofPart[i] == Tally.One) ones[i]++;
            if (ofPart[i] != ItemScores.Missing) counts[i]++;
        }
    }
}

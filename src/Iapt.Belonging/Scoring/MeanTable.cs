using System.Runtime.Intrinsics;

namespace Iapt.Belonging.Scoring;

/// <summary>Counts a measure whose parts are items with few, evenly spaced scores: what a person adds depends only on how many parts are answered and on
/// their sum in whole steps, so it is worked out once for each such pair, and sums are made 64 people at a time.</summary>
/// <remarks>The tallies are the same, to the last digit, as those of <see cref="MeasureScores"/>, which works for every measure.</remarks>
internal sealed class MeanTable
{
    private readonly ItemSteps[] parts;
    private readonly int sums;
    private readonly Tally[] ofOnePerson;

    private MeanTable(MeasureScores measure, ItemSteps[] parts, long step)
    {
        this.parts = parts;
        sums = parts.Sum(p => p.Largest) + 1;
        ofOnePerson = new Tally[(parts.Length + 1) * sums];
        for (int i = 0; i < ofOnePerson.Length; i++)
        {
            long score = measure.Conclude(i % sums * step, i / sums);
            if (score != ItemScores.Missing) ofOnePerson[i].Add(score);
        }
    }

    /// <summary>The table of a measure; null if it has none, because it is no mean of items or their scores are too many.</summary>
    public static MeanTable? Of(MeasureScores measure, ItemScores[] items)
    {
        if (measure.IsAll || !Array.TrueForAll(measure.Parts, p => p < items.Length && items[p].IsCountable)) return null;

        ItemScores[] asked = [.. measure.Parts.Select(p => items[p]).Where(i => i.WasAsked)];
        long step = asked.SelectMany(i => i.Scores).Aggregate(0L, CommonStep);
        long largest = step == 0 ? 0 : asked.Sum(i => i.Scores.DefaultIfEmpty().Max() / step);
        if (asked.Length > byte.MaxValue || largest > byte.MaxValue) return null;

        return new MeanTable(measure, [.. asked.Select(i => i.InSteps(Math.Max(1, step)))], step);
    }

    /// <summary>Adds the scores of some people who stand next to each other.</summary>
    public void Count(ref Tally tally, int firstPerson, int people)
    {
        Span<ushort> places = stackalloc ushort[AnswerBlocks.Size];
        for (int done = 0; done < people; done += AnswerBlocks.Size)
        {
            Find(firstPerson + done, places);
            tally.Add(Sum(ofOnePerson, places[..Math.Min(AnswerBlocks.Size, people - done)]));
        }
    }

    private static Tally Sum(ReadOnlySpan<Tally> table, ReadOnlySpan<ushort> places)
    {
        Tally sum = default;
        foreach (ushort place in places) sum.Add(table[place]);
        return sum;
    }

    /// <summary>The places of 64 people in the table.</summary>
    private void Find(int firstPerson, Span<ushort> places)
    {
        Vector512<byte> counts = Vector512<byte>.Zero;
        Vector512<byte> steps = Vector512<byte>.Zero;
        foreach (ItemSteps part in parts)
        {
            Vector512<byte> answers = part.Answers.Load(firstPerson);
            for (int c = 0; c < part.Codes.Length; c++)
            {
                // All ones, which is -1, where this option was chosen.
                Vector512<byte> chosen = Vector512.Equals(answers, Vector512.Create(part.Codes[c]));
                counts -= chosen;
                steps += chosen & Vector512.Create(part.Steps[c]);
            }
        }

        var row = Vector512.Create((ushort)sums);
        ((Vector512.WidenLower(counts) * row) + Vector512.WidenLower(steps)).CopyTo(places);
        ((Vector512.WidenUpper(counts) * row) + Vector512.WidenUpper(steps)).CopyTo(places[Vector512<ushort>.Count..]);
    }

    private static long CommonStep(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}

using Iapt.Belonging.Instruments;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Published;

/// <summary>How the scores of one item are spread over the people who have one.</summary>
/// <remarks>Answers that are none, such as "not applicable", are taken out, and the number of people falls with them.</remarks>
internal sealed class ScoreDistribution
{
    private readonly List<(double Score, double Share)> parts;

    private ScoreDistribution(List<(double Score, double Share)> parts, double people)
    {
        this.parts = parts;
        People = people;
        Mean = parts.Sum(p => p.Share * p.Score);
        double variance = parts.Sum(p => p.Share * (p.Score - Mean) * (p.Score - Mean));
        Deviation = people > 1 ? Math.Sqrt(variance * people / (people - 1)) : 0;
    }

    /// <summary>The number of people with a score, as a whole number not above the published base.</summary>
    public double People { get; }

    public double Mean { get; }

    /// <summary>The standard deviation, with divisor n − 1.</summary>
    public double Deviation { get; }

    /// <summary>The share of people with one of the scores that satisfy a condition.</summary>
    public double ShareOf(Func<double, bool> condition) => parts.Where(p => condition(p.Score)).Sum(p => p.Share);

    public Moments Moments => Moments.FromSummary((long)People, Mean, Deviation);

    /// <summary>The scores of an item nobody steers; null if nobody has one.</summary>
    public static ScoreDistribution? Of(PublishedAnswers answers)
    {
        double scored = answers.Shares.Where(s => s.Key.Score is not null).Sum(s => s.Value);
        return Create(answers.Shares.Where(s => s.Key.Score is not null).Select(s => (s.Key.Score!.Value, s.Value)), answers.Base * scored);
    }

    /// <summary>The scores of an item that another steers: whoever gave a replacing answer there has that score here.</summary>
    /// <remarks>
    /// "No appraisal" gives 0; "cannot remember" is left out; the rest are spread as the answers to the item itself. Those who were asked the item
    /// and left it blank have no score: in one trust they are a twelfth of the asked, and counting them moves the score by 0.05.
    /// </remarks>
    public static ScoreDistribution? Of(PublishedAnswers answers, PublishedAnswers steering, ItemFilter filter)
    {
        if (Of(answers) is not ScoreDistribution own) return null;

        double asked = steering.Shares.Where(s => !Replaces(filter, s.Key)).Sum(s => s.Value);
        double answered = Math.Min(asked, (double)answers.Base / steering.Base);
        List<(double Score, double Share)> mixed = [.. own.parts.Select(p => (p.Score, p.Share * answered))];
        foreach (ResponseOption replacement in filter.Replacements)
        {
            if (replacement.Score is double score) mixed.Add((score, steering.Shares.Where(s => s.Key.Code == replacement.Code).Sum(s => s.Value)));
        }

        return Create(mixed, steering.Base * mixed.Sum(m => m.Share));
    }

    private static bool Replaces(ItemFilter filter, ResponseOption option) => filter.Replacements.Any(r => r.Code == option.Code);

    private static ScoreDistribution? Create(IEnumerable<(double Score, double Share)> parts, double people)
    {
        List<(double Score, double Share)> list = [.. parts.Where(p => p.Share > 0)];
        double sum = list.Sum(p => p.Share);

        // A hair is added before rounding down, so that 0.9 of 10 is 9 and not 8.
        double whole = Math.Floor(people + 1e-6);
        return sum > 0 && whole >= 1 ? new([.. list.Select(p => (p.Score, p.Share / sum))], whole) : null;
    }
}

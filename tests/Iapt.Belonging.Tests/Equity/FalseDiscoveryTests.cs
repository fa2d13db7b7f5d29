using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Equity;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Comparisons;
using Iapt.Belonging.Tests.Disclosure;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Equity;

/// <summary>How often a family of gaps flags what is chance, where all groups share one reference and questions go together.</summary>
public sealed class FalseDiscoveryTests
{
    private const int Seed = 4711;
    private const int People = 25;

    private static readonly string[] Questions = ["nss/safe-to-speak-up", "nss/can-suggest-improvements", "nss/achieves-balance", "nss/enjoys-working-with-team"];
    private static readonly string[] Groups = ["2-3", "4-5", "6", "7", "8b+"];
    private static readonly GroupId Reference = GroupId.Parse("band=8a");

    private static int Trials => Bar.IsFull ? 20_000 : 1_000;

    /// <summary>Intervals that are not rounded, and so as narrow as they may be: nowhere is it harder to keep the promise.</summary>
    [Fact]
    public void Family_WhereNoGroupDiffers_FlagsAnythingInAtMostFiveOfAHundred()
    {
        Console.WriteLine($"seed {Seed}, {Trials} families of {Questions.Length * Groups.Length}");
        GapFamily[] families = [.. Families(0)];

        Bar.AtMost("EQ-FDR", Share(families, f => f.Comparisons.Any(c => c.IsFlagged)), 0.05);
        Bar.AtLeast("EQ-FDR-without-adjustment", Share(families, f => f.Comparisons.Any(c => c.PValue.Value <= 0.05)), 0.2);
    }

    [Fact]
    public void Family_WhereSomeGroupsDiffer_FlagsThemAndFewOthers()
    {
        const int apart = 2;
        GapFamily[] families = [.. Families(apart)];
        bool IsApart(GapComparison c) => Groups.Take(apart).Contains(c.Subject.Group.Label);
        double OfFlagged(GapFamily f) => f.Comparisons.Count(c => c.IsFlagged && !IsApart(c)) / (double)Math.Max(1, f.Comparisons.Count(c => c.IsFlagged));

        Bar.AtMost("EQ-FDR-some-differ", families.Average(OfFlagged), 0.05);
        Bar.AtLeast("EQ-FDR-found", families.Average(f => f.Comparisons.Count(c => c.IsFlagged && IsApart(c)) / (double)(apart * Questions.Length)), 0.7);
    }

    /// <summary>From answers through the door out: people of all bands answer alike.</summary>
    [Fact]
    public async Task Family_OfReleases_WhereNoGroupDiffers_FlagsAlmostNothing()
    {
        int waves = Bar.IsFull ? 400 : 40;
        var indicators = new IndicatorCatalog(Samples.Instrument.Indicators);
        int flagged = 0;
        int compared = 0;
        for (int seed = 1; seed <= waves; seed++)
        {
            Release release = await RandomWaves.ReleaseAsync(RandomWaves.Draw(seed, ("svc", null, 600), ("north", "svc", 200), ("south", "svc", 200), ("east", "svc", 200)));
            GapFamily family = GapFamily.Of([.. release.ComparableProfiles], [GroupId.Parse("band=7+")], indicators: indicators);
            compared += family.Size;
            if (family.Comparisons.Any(c => c.IsFlagged)) flagged++;
        }

        Assert.True(compared > waves, $"only {compared} gaps in {waves} releases");
        Bar.AtMost("EQ-FDR-released", flagged / (double)waves, 0.05);
    }

    private static double Share(GapFamily[] families, Func<GapFamily, bool> isSo) => families.Count(isSo) / (double)families.Length;

    private static IEnumerable<GapFamily> Families(int apart)
    {
        var random = new Random(Seed);
        for (int i = 0; i < Trials; i++) yield return GapFamily.Of([Draw(random, apart)], [Reference]);
    }

    private static TeamProfile Draw(Random random, int apart)
    {
        double[][] reference = Answers(random, 0);
        List<(string, Estimate)> estimates = [.. Questions.Select(q => ($"{q}[{Reference}]", Group()))];
        for (int g = 0; g < Groups.Length; g++)
        {
            double[][] group = Answers(random, g < apart ? -2.2 : 0);
            for (int q = 0; q < Questions.Length; q++)
            {
                DifferenceTest gap = TwoSampleTest.Pooled(Moments.Of(group[q]), Moments.Of(reference[q]), Confidence.NinetyFive).Value;
                estimates.Add(($"{Questions[q]}[band={Groups[g]}]", Group()));
                estimates.Add(($"gap:{Questions[q]}[band={Groups[g]}][{Reference}]", Estimate.Measured(gap.Difference, gap.Interval.Lower, gap.Interval.Upper, MethodId.Parse("gap"))));
            }
        }

        return Invented.Team("a", estimates);
    }

    private static Estimate Group() => Estimate.Measured(5, 4, 6, MethodId.Parse("mean"), SizeBand.Exactly(People));

    /// <summary>For each question the answers of a group; half of the spread of a person is in all questions.</summary>
    private static double[][] Answers(Random random, double shift)
    {
        double[] people = [.. Enumerable.Range(0, People).Select(_ => Normal(random))];
        return [.. Questions.Select(_ => people.Select(p => 5 + shift + (2 * ((p + Normal(random)) / Math.Sqrt(2)))).ToArray())];
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

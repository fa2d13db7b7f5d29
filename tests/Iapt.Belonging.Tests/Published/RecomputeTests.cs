using Iapt.Belonging.Instruments;
using Iapt.Belonging.Published;
using Iapt.Belonging.Testing;
using Xunit.Abstractions;

namespace Iapt.Belonging.Tests.Published;

/// <summary>The maps from questions to sub-scores and the conversions to scores are right if they give the published sub-scores again.</summary>
public sealed class RecomputeTests(ITestOutputHelper output)
{
    // Two of its questions are asked only of those who were harmed, so that its people differ from question to question.
    private const string CannotBeRebuilt = "nss/health-and-safety-climate";

    [Fact]
    public async Task Rebuild_EverySubScoreOfEveryOrganisation_IsWithinFiveHundredths()
    {
        PublishedResults results = await Samples.ResultsAsync();
        Assert.Equal(187, results.Organisations.Length);

        double largest = 0;
        foreach (Measure measure in SubScores())
        {
            double[] differences = [.. results.Organisations.Select(o => Math.Abs(o.Estimates().Rebuild(measure)!.Value - o.ScoreOf(measure.Id).Score))];
            Assert.Equal(187, differences.Length);
            Write($"{measure.Id}: largest difference {differences.Max():0.0000}, mean {differences.Average():0.0000}");
            largest = Math.Max(largest, differences.Max());
        }

        Write($"{CannotBeRebuilt}: cannot be rebuilt from published answers");
        Bar.AtMost("NSS-RECOMPUTE", largest, 0.05);
    }

    private static IEnumerable<Measure> SubScores()
    {
        Instrument nss = InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("nss-2024"))!;
        List<Measure> published = [.. PublicationLayout.Nss2024Organisations.Scores.Select(s => nss.FindMeasure(s.Value)!)];
        List<Measure> subScores = [.. published.Where(m => nss.FindItem(m.Parts[0]) is not null && m.Id.Value != CannotBeRebuilt)];
        Assert.Equal(21, subScores.Count);
        return subScores;
    }

    private void Write(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}

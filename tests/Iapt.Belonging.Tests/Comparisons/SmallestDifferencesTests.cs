using System.Text;
using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Comparisons;

public sealed class SmallestDifferencesTests
{
    private const string One = """{ "measuredIn": "score", "unit": "team", "difference": 0.8, "basis": "ours", "source": { "source": "iapt-belonging" } }""";

    [Fact]
    public void Find_AnIndicatorsOwn_GoesBeforeThatForItsUnit()
    {
        Indicator voice = IndicatorCatalog.Standard.Find(Invented.Voice)!;
        SmallestDifferences own = Read(One, One.Replace("\"measuredIn\": \"score\"", $"\"indicator\": \"{voice.Id}\"", StringComparison.Ordinal).Replace("0.8", "0.4", StringComparison.Ordinal)).Require();

        Assert.Equal(0.4, own.Find(voice, AnalysisUnit.Team)!.Difference);
        Assert.Equal(0.8, own.Find(IndicatorCatalog.Standard.Find(IndicatorId.Parse("nss/attached-to-team"))!, AnalysisUnit.Team)!.Difference);
        Assert.Null(own.Find(voice, AnalysisUnit.Service));
        Assert.Null(own.Find(IndicatorCatalog.Standard.Find(IndicatorId.Parse("people/turnover"))!, AnalysisUnit.Team));
    }

    [Fact]
    public void BuiltIn_EverySource_IsKnown() =>
        Assert.All(SmallestDifferences.BuiltIn.Differences, d => Assert.NotNull(SourceCatalog.BuiltIn.Find(d.Source.Source)));

    [Theory]
    [InlineData("\"measuredIn\": \"score\", ", "", "difference.indicator-or-unit")]
    [InlineData("\"measuredIn\"", "\"indicator\": \"nss/attached-to-team\", \"measuredIn\"", "difference.indicator-or-unit")]
    [InlineData("0.8", "0", "difference.not-positive")]
    [InlineData("\"measuredIn\": \"score\"", "\"indicator\": \"nss/atached-to-team\"", "difference.unknown-indicator")]
    [InlineData("\"measuredIn\": \"score\"", "\"indicator\": \"nss/manager-listens\"", "difference.never-compared")]
    [InlineData("\"basis\": \"ours\", ", "", "json.missing-member")]
    [InlineData("\"team\"", "\"squad\"", "json.not-one-of")]
    [InlineData("\"score\"", "\"flag\"", "json.not-one-of")]
    public void Read_OneDefect_IsReportedAlone(string good, string bad, string code) =>
        Assert.Equal([code], Read(One.Replace(good, bad, StringComparison.Ordinal)).Problems.Select(p => p.Code));

    [Fact]
    public void Read_TheSameTwice_IsRefused()
    {
        Problem problem = Assert.Single(Read(One, One).Problems);

        Assert.Equal(("difference.duplicate", "/differences/1"), (problem.Code, problem.Place.Pointer));
    }

    private static ReadResult<SmallestDifferences> Read(params string[] differences) => SmallestDifferencesReader.Read(
        Encoding.UTF8.GetBytes($$"""{ "format": "belonging.smallest-differences/1", "differences": [{{string.Join(", ", differences)}}] }"""), IndicatorCatalog.Standard);
}

using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Comparisons;

/// <summary>Profiles of invented teams and waves.</summary>
internal static class Invented
{
    public static readonly IndicatorId Voice = IndicatorId.Parse("nss/safe-to-speak-up");

    private static readonly MethodId Method = MethodId.Parse("mean/pooled-spread");

    public static Estimate Score(double value, double half) => Estimate.Measured(value, value - half, value + half, Method, new SizeBand(20, 29));

    public static Estimate Band(double lower, double upper) => Estimate.Band(lower, upper, Method, new SizeBand(20, 29));

    public static TeamProfile Team(string id, IEnumerable<(string Subject, Estimate Estimate)> estimates, string? partOf = "local:svc", string date = "2026-03-31", Origin? origin = null, Response? response = null) => new(
        TeamId.Parse($"local:{id}"), DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), origin ?? Origin.Host,
        new TeamContext(AnalysisUnit.Team, id, partOf is null ? null : TeamId.Parse(partOf)), response,
        estimates.Select(e => KeyValuePair.Create(Subject.Parse(e.Subject), e.Estimate)));

    public static TeamProfile Team(string id, Estimate voice) => Team(id, [(Voice.Value, voice)]);

    /// <summary>A service of teams a, b, c ... with these scores, each plus or minus 0.9.</summary>
    public static TeamProfile[] Service(params double[] scores) => [.. scores.Select((s, i) => Team($"{(char)('a' + i)}", Score(s, 0.9)))];

    /// <summary>Wave number k of one team, a month apart, asked by an edition of the NHS Staff Survey.</summary>
    public static HistoryPoint Wave(int number, Estimate voice, string instrument = "nss-2024", TeamMark? mark = null, string team = "north", Response? response = null) => new(
        Team(team, [(Voice.Value, voice)], date: new DateOnly(2024, 1, 31).AddMonths(number).ToString("O", System.Globalization.CultureInfo.InvariantCulture), response: response),
        WaveId.Parse($"wave-{number}"), InstrumentId.Parse(instrument), mark);

    public static TeamHistory History(IEnumerable<double> scores) => new(scores.Select((s, i) => Wave(i, Score(s, 0.5))));
}

using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks;

/// <summary>An invented wave as large as the NHS: 30,000 teams, 100 items, ten measures of five items, and answers of which one in sixteen is missing.</summary>
internal static class NationalWave
{
    public const int Teams = 30_000;
    public const int Items = 100;

    public static Wave Wave { get; } = Make();

    /// <summary>Writes answers as CSV; the seed is fixed, so that every run reads the same.</summary>
    public static void Write(string path, int people)
    {
        using var text = new StreamWriter(path);
        text.Write("person,team");
        for (int j = 1; j <= Items; j++) text.Write($",q{j}");
        text.Write('\n');
        var random = new Random(20_261_125);
        Span<byte> draws = stackalloc byte[Items];
        Span<char> cells = stackalloc char[2 * Items];
        for (int p = 0; p < people; p++)
        {
            text.Write($"p{p:x7},local:t{random.Next(Teams)}");
            random.NextBytes(draws);
            int length = 0;
            foreach (byte draw in draws)
            {
                cells[length++] = ',';
                if (draw >= 16) cells[length++] = (char)('1' + (draw % 5));
            }

            text.Write(cells[..length]);
            text.Write('\n');
        }
    }

    private static Wave Make()
    {
        var agree = new ResponseScale("agree5", IndicatorUnit.Score, [new(1, 0), new(2, 2.5), new(3, 5), new(4, 7.5), new(5, 10)]);
        Item[] items = [.. Enumerable.Range(1, Items).Select(j => new Item(
            IndicatorId.Parse($"bench/q{j}"), $"q{j}", $"topic {j}", agree, Referent.MyTeam, CompositionModel.ReferentShift))];
        IEnumerable<Measure> measures = Enumerable.Range(0, 10).Select(m => new Measure(
            IndicatorId.Parse($"bench/m{m}"), $"measure {m}", MeasureKind.Mean, items.Skip(5 * m).Take(5).Select(i => i.Id), 3, "invented"));
        var instrument = new Instrument(InstrumentId.Parse("bench-1"), "Invented", items, measures, new Citation(SourceId.Parse("iapt-belonging")), "Invented for benchmarks.");
        TeamId service = TeamId.Parse("local:nhs");
        IEnumerable<WaveTeam> teams = Enumerable.Range(0, Teams).Select(t => new WaveTeam(TeamId.Parse($"local:t{t}"), AnalysisUnit.Team, 200, $"t{t}", service));
        return new Wave(
            WaveId.Parse("bench-2026"), instrument, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 27), [new WaveTeam(service, AnalysisUnit.Service, 2_000_000, "nhs", null), .. teams]);
    }
}

using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Teams;

/// <summary>Profiles of every form, made from a seed.</summary>
internal static class RandomProfiles
{
    private static readonly string[] Groups = ["band=2-5", "band=8a+", "role=pwp"];
    private static readonly Indicator[] Known = [.. IndicatorCatalog.Standard.Indicators.Where(i => i.LowestUnit == AnalysisUnit.Team)];

    public static TeamProfile Draw(int seed)
    {
        var random = new Random(seed);
        Origin origin = random.Next(5) switch
        {
            0 => Origin.Host,
            1 => Origin.Declared,
            2 => Origin.FromRelease($"sha256:{new string('a', 64)}"),
            3 => Origin.FromRelease($"sha256:{new string('a', 64)}", WaveId.Parse("w-1"), random.Next(2) == 0 ? null : Iapt.Belonging.Instruments.InstrumentId.Parse("nss-2024"), Enum.GetValues<ReadinessGap>().Where(_ => random.Next(2) == 0)),
            _ => Origin.FromPublication(new Citation(SourceId.Parse("nss-2024"), random.Next(2) == 0 ? null : "table 1")),
        };
        return new TeamProfile(
            TeamId.Parse($"local:t{random.Next(1000)}"),
            new DateOnly(2026, 1, 1).AddDays(random.Next(365)),
            origin,
            new TeamContext((AnalysisUnit)random.Next(3), Maybe(random, "Näme \"x\""), random.Next(2) == 0 ? null : TeamId.Parse("ods:RNU"), Maybe(random, "peers"), random.Next(4) == 0 ? new TeamMark((TeamMarkKind)random.Next(2), "what happened") : null),
            random.Next(2) == 0 ? null : new Response(new SizeBand(11, 14), new SizeBand(11, 11 + random.Next(4)), 0.5, 0.5 + (random.Next(6) / 10.0)),
            Enumerable.Range(0, random.Next(12)).Select(_ => Pair(random)).DistinctBy(p => p.Key),
            Enumerable.Range(0, random.Next(3)).Select(_ => new Account(FindingId.Parse("barrier/hierarchy"), (AccountStance)random.Next(2), (AccountSource)random.Next(5))));
    }

    private static KeyValuePair<Subject, Estimate> Pair(Random random)
    {
        Indicator indicator = Known[random.Next(Known.Length)];
        double width = indicator.Maximum - indicator.Minimum;
        string g = Groups[random.Next(Groups.Length)];
        (string Text, double Low, double High, bool Whole) of = random.Next(6) switch
        {
            0 => ($"{indicator.Id}[{g}]", indicator.Minimum, indicator.Maximum, IsWhole(indicator)),
            1 => ($"gap:{indicator.Id}[{g}][role=hit]", -width, width, false),
            2 => ($"percentile:{indicator.Id}@nss-2024/all", 0, 1, false),
            3 => ($"change:{indicator.Id}@wave-1", -width, width, false),
            4 => ($"trend:{indicator.Id}", 0, 2, true),
            _ => (indicator.Id.Value, indicator.Minimum, indicator.Maximum, IsWhole(indicator)),
        };
        var subject = Subject.Parse(of.Text);
        Estimate estimate = Estimate(random, of.Low, of.High, of.Whole);
        bool hasAgreement = subject is IndicatorSubject && !estimate.IsMissing && random.Next(2) == 0;
        return new(subject, hasAgreement ? estimate.WithAgreement((TeamAgreement)random.Next(2)) : estimate);
    }

    private static bool IsWhole(Indicator indicator) => indicator.Unit is IndicatorUnit.Flag or IndicatorUnit.Category or IndicatorUnit.Count;

    private static Estimate Estimate(Random random, double low, double high, bool whole)
    {
        double Draw()
        {
            double value = low + (random.NextDouble() * (high - low));
            return whole ? Math.Round(value) : value;
        }

        double[] three = [Draw(), Draw(), Draw()];
        Array.Sort(three);
        MethodId method = MethodId.Parse("some/method");
        SizeBand size = new(11, 11 + random.Next(5));
        return random.Next(4) switch
        {
            0 => Iapt.Belonging.Teams.Estimate.None((MissingReason)random.Next(7)),
            1 => Iapt.Belonging.Teams.Estimate.Band(three[0], three[2], method, size),
            2 => Iapt.Belonging.Teams.Estimate.WithoutInterval(three[1], method, size),
            _ => Iapt.Belonging.Teams.Estimate.Measured(three[1], three[0], three[2], method, size),
        };
    }

    private static string? Maybe(Random random, string text) => random.Next(2) == 0 ? null : text;
}

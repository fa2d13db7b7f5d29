using System.Globalization;
using System.Text;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Published;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Tests.Calibration;
using Iapt.Belonging.Testing;
using Sylvan.Data.Csv;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>How findings about published organisations go with what no rule of theirs reads: leaving, sickness absence, discrimination.</summary>
internal static class ValidityReport
{
    private const int FewestOrganisations = 20;
    private const double FewestShare = 0.02;

    private static readonly Criterion[] Criteria =
    [
        new("thinking about leaving", "nss/thinking-about-leaving", p => 10 - p[Subject.Parse("nss/thinking-about-leaving")].Value),
        new("sickness absence", "people/sickness-absence", p => p[Subject.Parse("people/sickness-absence")].Value),
        new("discrimination by colleagues", "nss/discrimination-from-staff", p => 10 - p[Subject.Parse("nss/discrimination-from-staff")].Value),
        new("discrimination, BME to White staff (WRES 8)", "wres/discrimination-from-manager", p => p[Subject.Parse("wres/discrimination-from-manager")].Value),
    ];

    /// <summary>The report.</summary>
    public static async Task<string> WriteAsync()
    {
        IReadOnlyList<TeamProfile> profiles = await ProfilesAsync();
        TeamFindings findings = new BelongingEngine(BuiltInRulebooks.All).NewFindings();
        (FindingId Id, double?[] Truths)[] found = [.. findings.Findings.Select(f => (f.Id, profiles.Select(p => TruthOf(findings, p, f.Id)).ToArray()))];

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # What findings go with, in published results

            {profiles.Count} organisations of the NHS Staff Survey 2024 (`samples/data`, Open Government Licence v3.0), in their benchmarking groups. For each finding of the built-in rulebooks: in how many organisations its rules could be
            worked out over values, in what share of them it holds (the base rate), and how holding goes with four things that none of its rules reads, not even as one question of a measure. All four are turned so that more is worse.

            The number is Spearman's correlation within benchmarking groups: ranks are made within each group, and pooled; with its 95% interval by Fisher's transformation. **There is no pass mark.** These are whole organisations and not teams, one year,
            no cause; an organisation where many are unhappy answers all questions lower, so most barriers and leaving go together whatever their names say. A barrier or risk with a number surely below 0, or a facilitator or strength with one
            surely above, would be a reason to look at it again; such are marked `!`.

            A test makes this page again from the data and compares (`KNOW-06`). It is written anew by
            `BELONGING_UPDATE_EXAMPLES=yes dotnet test tests/Iapt.Belonging.Rules.Tests --filter FullyQualifiedName~ValidityTests`.

            | finding | known | base rate | {string.Join(" | ", Criteria.Select(c => c.Name))} |
            | --- | --- | --- | {string.Join(" | ", Criteria.Select(_ => "---"))} |

            """);
        var silent = new List<FindingId>();
        foreach ((FindingId id, double?[] truths) in found)
        {
            int known = truths.Count(t => t is not null);
            double rate = known == 0 ? 0 : truths.Sum(t => t ?? 0) / known;
            if (known < FewestOrganisations || Math.Min(rate, 1 - rate) < FewestShare)
            {
                silent.Add(id);
                continue;
            }

            HashSet<IndicatorId> reads = ReadBy(id);
            text.Append(CultureInfo.InvariantCulture, $"| `{id}` | {known} | {rate:0.00} | {string.Join(" | ", Criteria.Select(c => Cell(id, c, profiles, truths, reads)))} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n`=`: one of its rules reads a question of the criterion, so nothing is said. Left out, because fewer than {FewestOrganisations} organisations have what their rules read, or because they hold in fewer than {FewestShare * 100:0} of 100 or in nearly all: ");
        text.Append(silent.Count == 0 ? "none" : string.Join(", ", silent.Select(s => $"`{s}`"))).Append(".\n");
        return text.ToString();
    }

    private static async Task<IReadOnlyList<TeamProfile>> ProfilesAsync()
    {
        await using CsvDataReader questions = Open("nhs-staff-survey-2024", "organisation-questions.csv"), scores = Open("nhs-staff-survey-2024", "organisation-scores.csv");
        await using CsvDataReader ratios = Open("nhs-wres-2024", "wres-indicators.csv"), absence = Open("nhs-sickness-absence-2024-25", "sickness-by-organisation-month.csv");
        PublishedResults results = (await PublishedResults.ReadAsync(questions, scores, default)).Require();
        PublishedFacts wres = (await PublishedFacts.ReadWresAsync(ratios, default)).Require();
        PublishedFacts sickness = (await PublishedFacts.ReadSicknessAbsenceAsync(absence, new DateOnly(2024, 4, 1), default)).Require();
        return [.. results.ToProfiles().Select(p => sickness.AddTo(wres.AddTo(p)))];
    }

    private static CsvDataReader Open(params string[] path) => CsvDataReader.Create(Repository.Path(["samples", "data", .. path]));

    private static double? TruthOf(TeamFindings findings, TeamProfile profile, FindingId finding)
    {
        findings.Evaluate(profile);
        return findings.Status(finding) switch
        {
            FindingStatus.Indicated or FindingStatus.Tentative => 1,
            FindingStatus.NotIndicated or FindingStatus.Unlikely => 0,
            _ => null,
        };
    }

    private static string Cell(FindingId id, Criterion criterion, IReadOnlyList<TeamProfile> profiles, double?[] truths, HashSet<IndicatorId> reads)
    {
        if (reads.Overlaps(Questions(IndicatorId.Parse(criterion.Indicator)))) return "=";

        (string? Group, double X, double Y)[] pairs = [.. profiles.Select((p, i) => (p.Context.PeerGroup, truths[i], criterion.Of(p))).Where(p => p.Item2 is not null && p.Item3 is not null).Select(p => (p.PeerGroup, p.Item2!.Value, p.Item3!.Value))];
        (double xx, double yy, double xy, int n, int groups) = (0, 0, 0, 0, 0);
        foreach ((string? Group, double X, double Y)[] group in pairs.GroupBy(p => p.Group).Select(g => g.ToArray()).Where(g => g.Length > 2))
        {
            double[] x = Ranks([.. group.Select(p => p.X)]), y = Ranks([.. group.Select(p => p.Y)]);
            double middle = (group.Length + 1) / 2.0;
            for (int i = 0; i < x.Length; i++)
            {
                // As shares of the group, so that a large group counts for its members and not for its ranks.
                (double dx, double dy) = ((x[i] - middle) / group.Length, (y[i] - middle) / group.Length);
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }

            n += group.Length;
            groups++;
        }

        if (n - groups < FewestOrganisations || xx == 0 || yy == 0) return "too few";

        double r = xy / Math.Sqrt(xx * yy), z = Math.Atanh(Math.Clamp(r, -0.999, 0.999)), half = 1.96 / Math.Sqrt(n - groups - 2);
        (double lower, double upper) = (Math.Tanh(z - half), Math.Tanh(z + half));
        bool isProblem = id.Kind is FindingKind.Barrier or FindingKind.Risk;
        string mark = (isProblem && upper < 0) || (!isProblem && lower > 0) ? " !" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{r:0.00} ({lower:0.00} to {upper:0.00}){mark}");
    }

    private static HashSet<IndicatorId> ReadBy(FindingId finding) => [.. BuiltInRulebooks.All.SelectMany(b => b.Rules).Where(r => r.Concludes == finding)
        .SelectMany(r => ConditionWalk.All(BoundaryPoints.Expand(r.When, BuiltInRulebooks.All)))
        .Select(c => c switch { Comparison leaf => leaf.Subject.Indicator, GroupComparison leaf => leaf.Indicator, _ => null })
        .OfType<IndicatorId>().SelectMany(Questions)];

    /// <summary>An indicator and all that it is made of.</summary>
    private static IEnumerable<IndicatorId> Questions(IndicatorId indicator) => InstrumentCatalog.BuiltIn.Instruments
        .Select(i => i.FindMeasure(indicator)).OfType<Measure>().SelectMany(m => m.Parts).Distinct().SelectMany(Questions).Prepend(indicator);

    private static double[] Ranks(double[] values) => [.. values.Select(v => values.Count(o => o < v) + ((values.Count(o => o == v) + 1) / 2.0))];

    private sealed record Criterion(string Name, string Indicator, Func<TeamProfile, double?> Of);
}

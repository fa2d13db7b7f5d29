using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Reporting.Tests;

/// <summary>Analyses made by hand, so that each test says exactly what stands in them.</summary>
internal static class Sample
{
    public static DateOnly Date { get; } = new(2025, 6, 30);

    public static MethodId Method { get; } = MethodId.Parse("mean/pooled-spread");

    public static SizeBand Eleven { get; } = new(11, 14);

    public static Response Response { get; } = new(new SizeBand(15, 19), new SizeBand(11, 14), 0.6, 0.9);

    public static FindingDefinition Definition(string id, bool isHarm = false, string source = "remtulla-2021") => new(
        FindingId.Parse(id),
        id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('-', ' '),
        Level.Team,
        $"The meaning of {id}.",
        $"Staff report the matter of {id}.",
        $"What would we like to say about {id}?",
        new Citation(SourceId.Parse(source)),
        isHarm);

    public static Finding Finding(string id, FindingStatus status, Severity? severity = null, Severity? tentative = null, bool isHarm = false, params ProofNode[] read) =>
        Finding(Definition(id, isHarm), status, severity, tentative, read);

    public static Finding Finding(FindingDefinition definition, FindingStatus status, Severity? severity = null, Severity? tentative = null, params ProofNode[] read)
    {
        ProofNode[] nodes = read.Length == 0 ? [Score("nss/raise-concerns", 5, 4.5, 5.5, 6)] : read;
        var root = ProofNode.OfParts(new AllCondition(nodes.Select(n => n.Condition)), VerdictOf(status), [.. nodes]);
        var rule = new Rule(
            RuleId.Parse($"sample/{definition.Id.Value.Replace('/', '-')}"),
            definition.Id,
            null,
            null,
            null,
            definition.Level,
            root.Condition,
            [definition.Source],
            RuleBasis.Operationalised,
            null);
        ImmutableArray<MissingInput> missing = status == FindingStatus.Undetermined ? [Missing("practice/named-chair", definition.Id)] : [];
        return new Finding(definition, status, severity, tentative ?? severity, [], false, [new RuleProof(rule, root, [], [])], [], missing);
    }

    public static ProofNode Score(string id, double value, double lower, double upper, double below, Referent referent = Referent.MyTeam) =>
        Read(Indicator(id, IndicatorUnit.Score, 10, referent), new Below(below), Estimate.Measured(value, lower, upper, Method, Eleven));

    public static ProofNode Read(Indicator indicator, Test test, Estimate estimate) =>
        ProofNode.OfEstimate(new Comparison(Subject.Of(indicator.Id), test), VerdictOf(FindingStatus.Tentative), indicator, estimate);

    public static Indicator Indicator(string id, IndicatorUnit unit, double maximum, Referent referent = Referent.MyTeam) => new(
        IndicatorId.Parse(id),
        $"the topic of {id}",
        unit,
        0,
        maximum,
        Polarity.HigherIsBetter,
        IndicatorOrigin.Survey,
        referent,
        CompositionModel.ReferentShift,
        new Citation(SourceId.Parse("nss-2024")));

    public static MissingInput Missing(string indicator, params FindingId[] settles) => new(
        Subject.Parse(indicator),
        null,
        $"the topic of {indicator}",
        $"Is there {indicator}?",
        MissingReason.NotAsked,
        [.. settles]);

    public static Recommendation Recommendation(
        string id,
        Finding answers,
        Tier tier = Tier.Now,
        Level level = Level.Team,
        Owner owner = Owner.Team,
        bool isHarmRoad = false)
    {
        var content = new InterventionContent(
            InterventionId.Parse(id),
            $"The action {id}",
            $"How {id} works.",
            level,
            owner,
            [answers.Definition.Id],
            [],
            [],
            ProblemDomain.Complex,
            "The matter shows itself only afterwards.",
            EvidenceStrength.QualitativeStudy,
            EvidenceScope.Mechanism,
            EvidenceResult.Favourable,
            RuleBasis.Operationalised,
            [new Citation(SourceId.Parse("remtulla-2021"), "Table 3")],
            Effort.Low,
            true,
            [],
            [],
            [],
            [],
            [IndicatorId.Parse("nss/raise-concerns")],
            6,
            [$"Begin {id} on Monday."]);
        return new Recommendation(new Intervention(content), [answers], tier, ["tentatively indicated", "low effort"], isHarmRoad);
    }

    public static Analysis Analysis(
        string team,
        IEnumerable<Finding> findings,
        IEnumerable<Recommendation>? recommendations = null,
        TeamContext? context = null,
        Origin? origin = null,
        IEnumerable<KeyValuePair<Subject, Estimate>>? estimates = null,
        Response? response = null,
        string? limit = null,
        bool responseIsKnown = true)
    {
        ImmutableArray<Finding> sorted = [.. findings.OrderBy(f => f.Definition.Id)];
        var profile = new TeamProfile(
            TeamId.Parse(team),
            Date,
            origin ?? Origin.FromRelease("sha256:" + new string('a', 64)),
            context ?? new TeamContext(AnalysisUnit.Team, team[(team.IndexOf(':', StringComparison.Ordinal) + 1)..]),
            responseIsKnown ? response ?? Response : null,
            estimates ?? []);
        return new Analysis(
            profile,
            sorted,
            [.. recommendations ?? []],
            [.. sorted.SelectMany(f => f.Missing).DistinctBy(m => m.Key)],
            ["It is about a team, not a person.", "It is for improvement.", "Each comparison is 95% sure; the finding as a whole is not.", .. limit is null ? (string[])[] : [limit]],
            [],
            [new RulebookStamp(RulebookId.Parse("sample"), "1.0.0", "sha256:" + new string('b', 64))]);
    }

    private static Verdict VerdictOf(FindingStatus status) => status switch
    {
        FindingStatus.Indicated => new Verdict(Truth.True, Truth.True),
        FindingStatus.Tentative => new Verdict(Truth.Unknown, Truth.True),
        FindingStatus.Undetermined => new Verdict(Truth.Unknown, Truth.Unknown),
        FindingStatus.Unlikely => new Verdict(Truth.Unknown, Truth.False),
        _ => new Verdict(Truth.False, Truth.False),
    };
}

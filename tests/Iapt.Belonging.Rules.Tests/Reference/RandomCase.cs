using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Reference;

/// <summary>A random rulebook and a random profile: deep trees, ladders, derived findings, ties at limits, bands, unknown intervals, missing inputs.</summary>
/// <remarks>Numbers come from a coarse grid, so that ties are common. The seed says everything.</remarks>
internal sealed class RandomCase
{
    private static readonly string[] Scores = ["survey/voice", "survey/respect", "gap:survey/voice[band=2-5][band=8a+]", "gap:survey/voice[band=6-7][band=8a+]", "change:survey/voice@wave-1"];
    private static readonly string[] Shares = ["survey/agree", "people/turnover", "percentile:survey/respect@peers"];
    private static readonly string[] OfGroups = ["survey/voice[band=2-5]", "survey/voice[band=6-7]", "survey/voice[band=8a+]"];
    private static readonly string[] Findings = ["barrier/a", "barrier/b", "facilitator/c", "risk/d", "strength/e"];

    private readonly Random random;
    private readonly bool withMisfits;

    public RandomCase(int seed, bool withMisfits = true)
    {
        random = new Random(seed);
        this.withMisfits = withMisfits;
        Drafts = [.. Findings.Index().SelectMany(f => RulesFor(f.Item, f.Index))];
        Rulebook = Book([.. Drafts]);
        Profile = NewProfile();
    }

    public static IReadOnlyList<string> Subjects { get; } = [.. Scores, .. OfGroups, .. Shares, "people/likelihood", "practice/meetings", "practice/chair", "practice/notes", "trend:survey/respect"];

    public IReadOnlyList<RuleDraft> Drafts { get; }

    public Rulebook Rulebook { get; }

    public TeamProfile Profile { get; }

    public Condition NewCondition() => Tree(3, Findings.Length);

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items) => [.. items.OrderBy(_ => random.Next())];

    public int Next(int most) => random.Next(most);

    /// <summary>The same profile where something more is known of some subjects: a narrower interval, an interval, or anything instead of nothing.</summary>
    public TeamProfile KnowMore() => Profile.With(
        Subjects.Where(_ => random.Next(2) == 0).Select(Subject.Parse).Select(s => KeyValuePair.Create(s, KnowMore(s, Profile[s]))), []);

    public Estimate NewEstimate(Subject subject) => NewEstimate(subject, random.Next(5));

    private Estimate KnowMore(Subject subject, Estimate estimate)
    {
        if (estimate.IsMissing) return NewEstimate(subject);
        if (estimate is { Value: double v, Lower: null }) return random.Next(2) == 0 ? Estimate.Exact(v) : Measured(v, v - Step(subject), v + Step(subject));
        if (estimate is not { Lower: double lower, Upper: double upper }) return estimate;
        if (estimate.Value is double value) return Measured(value, lower + ((value - lower) * random.NextDouble()), upper - ((upper - value) * random.NextDouble()));

        double from = random.Next(2) == 0 ? lower : Math.Ceiling(lower), to = Math.Max(from, random.Next(2) == 0 ? upper : Math.Floor(upper));
        return to > upper ? estimate : IsWhole(subject) && from == Math.Truncate(from) ? Estimate.Exact(from) : Band(from, to);
    }

    private IEnumerable<RuleDraft> RulesFor(string finding, int layer)
    {
        int rules = 1 + random.Next(3);
        for (int i = 0; i < rules; i++)
        {
            RuleDraft rule = Concluding(finding, Tree(3, layer), (Level)random.Next(3)).Named(RuleId.Parse($"{finding}/{i}"));
            FindingId moderated = Finding(Findings[random.Next(Findings.Length)]);
            if (random.Next(4) == 0 && moderated.Value != finding) rule = rule.Moderating(moderated);
            yield return random.Next(3) == 0 ? rule : rule.Graded((Severity)random.Next(3), "a reason");
        }
    }

    private Condition Tree(int depth, int layer)
    {
        switch (depth == 0 ? 9 : random.Next(10))
        {
            case 0 or 1:
                return new AllCondition(Parts(depth, layer));
            case 2 or 3:
                return new AnyCondition(Parts(depth, layer));
            case 4:
                return new NotCondition(Tree(depth - 1, layer));
            case 5:
                Condition[] parts = Parts(depth, layer);
                return new CountCondition((CountBound)random.Next(2), random.Next(parts.Length + 2), parts);
            case 6 when layer > 0:
                return new FindingCondition(Finding(Findings[random.Next(layer)]), random.Next(2) == 0 ? null : (Severity)random.Next(3));
            case 8 when random.Next(2) == 0:
                return new GroupsCondition((GroupQuantifier)random.Next(2), random.Next(8) == 0 ? "site" : "band", OfGroup(2));
            case 7 when random.Next(2) == 0:
                return new AccountsCondition(Finding(Findings[random.Next(Findings.Length)]), 1 + random.Next(2));
            default:
                return Leaf();
        }
    }

    private Condition[] Parts(int depth, int layer) => [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Tree(depth - 1, layer))];

    private Condition OfGroup(int depth) => (depth == 0 ? 4 : random.Next(6)) switch
    {
        0 => new AllCondition([OfGroup(depth - 1), OfGroup(depth - 1)]),
        1 => new AnyCondition([OfGroup(depth - 1), OfGroup(depth - 1)]),
        2 => new NotCondition(OfGroup(depth - 1)),
        3 => new CountCondition((CountBound)random.Next(2), random.Next(3), [OfGroup(depth - 1), OfGroup(depth - 1)]),
        _ => new GroupComparison(IndicatorId.Parse("survey/voice"), null, random.Next(2) == 0 ? new Below(random.Next(6)) : new AtOrAbove(random.Next(6))),
    };

    private Comparison Leaf()
    {
        Subject subject;
        do subject = Subject.Parse(Subjects[random.Next(Subjects.Count)]);
        while (subject is GroupSubject);

        if (subject.Text == "practice/chair") return new Comparison(subject, new Is(random.Next(2) == 0));
        if (subject is TrendSubject) return new Comparison(subject, OfCodes(["worsening", "steady", "improving"]));
        if (subject.Text == "practice/notes") return new Comparison(subject, OfCodes(["never", "sometimes", "always"]));

        Constant[] limits = [.. new[] { Value(subject), Value(subject) }.Order().Select(v => (Constant)v)];
        return new Comparison(subject, random.Next(IsWhole(subject) ? 7 : 5) switch
        {
            0 => new Below(limits[0]),
            1 => new AtOrBelow(limits[0]),
            2 => new Above(limits[0]),
            3 => new AtOrAbove(limits[0]),
            4 => new Between(limits[0], limits[1]),
            5 => new Is(limits[0]),
            _ => new OneOf([.. limits, Value(subject)]),
        });
    }

    private Test OfCodes(string[] codes) => random.Next(4) switch
    {
        0 => new Is(codes[random.Next(3)]),
        1 => new OneOf([codes[random.Next(3)], codes[random.Next(3)]]),
        2 => new AtOrBelow(codes[random.Next(3)]),
        _ => new Between(codes[random.Next(2)], codes[1 + random.Next(2)]),
    };

    private TeamProfile NewProfile()
    {
        Response? response = random.Next(6) switch
        {
            0 => new Response(new SizeBand(40, 49), new SizeBand(15, 19), 0.3, 0.45),
            1 or 2 => new Response(new SizeBand(40, 49), new SizeBand(30, 34), 0.6, 0.8),
            _ => null,
        };
        var accounts = Enumerable.Range(0, random.Next(5)).Select(_ => new Account(Finding(Findings[random.Next(Findings.Length)]), (AccountStance)random.Next(2), AccountSource.FocusGroup));
        var unit = random.Next(4) == 0 ? AnalysisUnit.Organisation : AnalysisUnit.Team;
        var estimates = Subjects.Where(s => OfGroups.Contains(s) || random.Next(8) > 0).Select(Subject.Parse).Select(s => KeyValuePair.Create(s, NewEstimate(s, random.Next(6))));
        return Profile(response, unit).With(estimates, accounts);
    }

    private Estimate NewEstimate(Subject subject, int kind)
    {
        double value = Value(subject), step = Step(subject);
        if (withMisfits && random.Next(60) == 0) return Estimate.Exact(1_000.5);
        return kind switch
        {
            0 => Estimate.Exact(value),
            1 or 2 => Measured(value, value - (step * random.Next(3)), value + (step * random.Next(3))),
            3 => Band(value, value + (step * random.Next(3))),
            4 => Bare(value),
            _ => Estimate.None((MissingReason)random.Next(7)),
        };
    }

    private double Value(Subject subject) => subject switch
    {
        GapSubject or ChangeSubject => random.Next(-2, 3),
        TrendSubject => random.Next(3),
        PercentileSubject => random.Next(5) / 4.0,
        _ => subject.Text switch
        {
            "practice/chair" => random.Next(2),
            "practice/notes" => random.Next(3),
            "survey/agree" or "people/turnover" => random.Next(5) / 4.0,
            _ => random.Next(6),
        },
    };

    private static double Step(Subject subject) => Shares.Contains(subject.Text) ? 0.25 : 1;

    private static bool IsWhole(Subject subject) => subject is TrendSubject || subject.Text.StartsWith("practice/", StringComparison.Ordinal);
}

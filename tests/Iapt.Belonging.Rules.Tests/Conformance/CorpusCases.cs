using System.Text.Json.Nodes;

namespace Iapt.Belonging.Rules.Tests.Conformance;

/// <summary>Writes the corpus. What must come out is worked out from what the words mean, point by point on a grid, and by no evaluator.</summary>
internal static class CorpusCases
{
    private static readonly string[] Missing = ["notAsked", "noData", "tooFewAnswers", "suppressed", "withheldByPublisher", "notCalculable", "notApplicable"];

    private static readonly Scale[] Scales =
    [
        new("score", "survey/voice", "score", 0, 10, 0.5, 5),
        new("proportion", "survey/agree", "proportion", 0, 1, 0.05, 0.5),
        new("ratio", "people/likelihood", "ratio", 0, 100, 0.5, 2),
        new("count", "practice/meetings", "count", 0, 20, 1, 8),
        new("category", "practice/notes", "category", 0, 4, 1, 2, ["never", "seldom", "sometimes", "often", "always"]),
        new("flag", "practice/chair", "flag", 0, 1, 1, 1),
        new("gap", "gap:survey/voice[band=2-5][band=8a+]", "", -10, 10, 0.5, -1),
        new("percentile", "percentile:survey/voice@rest-of-service", "", 0, 1, 0.05, 0.1),
        new("change", "change:survey/voice@wave-1", "", -10, 10, 0.5, 0),
        new("trend", "trend:survey/voice", "", 0, 2, 1, 1, ["worsening", "steady", "improving"]),
    ];

    public static JsonArray Indicators =>
    [
        .. Scales.Where(s => s.Unit.Length > 0).Select(s =>
        {
            var indicator = new JsonObject { ["id"] = s.Subject, ["unit"] = s.Unit, ["minimum"] = s.Minimum, ["maximum"] = s.Maximum };
            if (s.Codes is not null) indicator["codes"] = new JsonArray([.. s.Codes.Select(c => (JsonNode)c)]);
            return (JsonNode)indicator;
        }),
    ];

    public static IEnumerable<CorpusCase> All => [.. Tests(), .. Logic(), .. Counts(), .. Findings(), .. Accounts(), .. Caps(), .. Misfits()];

    /// <summary>Every test on every scale, with what is known lying above, on, around, beside and below its limits, or missing.</summary>
    private static IEnumerable<CorpusCase> Tests() =>
        from scale in Scales
        from test in TestsOf(scale)
        from known in KnownOf(scale)
        select CorpusCase.Of(
            $"{test.Word}/{scale.Name}/{known.Name}",
            When(scale, test.Word, test.Json),
            new JsonObject { [scale.Subject] = known.Json.DeepClone() },
            known.Interval is (double lower, double upper) ? Over(scale, test, lower, upper) : null,
            known.Value is double value ? Over(scale, test, value, value) : known.Interval is (double l, double u) ? Over(scale, test, l, u) : null);

    private static IEnumerable<(string Word, JsonNode Json, Func<double, bool> Holds)> TestsOf(Scale scale)
    {
        double limit = scale.Limit, next = Round(limit + scale.Step);
        JsonNode Constant(double x) => scale.Codes is not null ? scale.Codes[(int)x] : scale.Unit == "flag" ? x == 1 : CorpusCase.Number(x);
        if (scale.Unit == "flag")
        {
            yield return ("is", Constant(limit), x => x == limit);
            yield break;
        }

        yield return ("below", Constant(limit), x => x < limit);
        yield return ("atOrBelow", Constant(limit), x => x <= limit);
        yield return ("above", Constant(limit), x => x > limit);
        yield return ("atOrAbove", Constant(limit), x => x >= limit);
        if (next <= scale.Maximum) yield return ("between", new JsonArray(Constant(limit), Constant(next)), x => x >= limit && x <= next);
        if (!scale.IsWhole) yield break;

        yield return ("is", Constant(limit), x => x == limit);
        yield return ("oneOf", new JsonArray(Constant(scale.Minimum), Constant(limit)), x => x == limit || x == scale.Minimum);
    }

    private static IEnumerable<Known> KnownOf(Scale scale)
    {
        double t = scale.Limit, s = scale.Step;
        (string, double)[] places = [("two-below", t - (2 * s)), ("below", t - s), ("tie", t), ("above", t + s), ("two-above", t + (2 * s))];
        foreach ((string name, double x) in places.Where(p => scale.Has(p.Item2)))
        {
            yield return Known.Of($"exact-{name}", Round(x), Round(x), Round(x));
            yield return Known.Of($"without-interval-{name}", Round(x), null, null);
        }

        (string, double, double)[] intervals =
        [
            ("all-below", t - (2 * s), t - s), ("touches-from-below", t - s, t), ("around", t - s, t + s), ("touches-from-above", t, t + s), ("all-above", t + s, t + (2 * s)), ("wide", scale.Minimum, scale.Maximum),
        ];
        foreach ((string name, double from, double to) in intervals.Where(i => scale.Has(i.Item2) && scale.Has(i.Item3)))
        {
            yield return Known.Of($"band-{name}", null, Round(from), Round(to));
            yield return Known.Of($"lower-end-{name}", Round(from), Round(from), Round(to));
            yield return Known.Of($"upper-end-{name}", Round(to), Round(from), Round(to));
        }

        foreach (string reason in Missing) yield return new Known($"missing-{reason}", null, null, new JsonObject { ["missing"] = reason });
    }

    /// <summary>True if a test holds for all of an interval, false if for none of it: tried at every half step, and at every whole number where only those count.</summary>
    private static bool? Over(Scale scale, (string Word, JsonNode Json, Func<double, bool> Holds) test, double lower, double upper)
    {
        double step = scale.IsWhole ? 1 : scale.Step / 2;
        int points = (int)Math.Round((upper - lower) / step);
        List<bool> holds = [.. Enumerable.Range(0, points + 1).Select(i => test.Holds(i == points ? upper : Round(lower + (i * step))))];
        return holds.TrueForAll(h => h) ? true : holds.TrueForAll(h => !h) ? false : null;
    }

    // Conditions that are true, false or unknown on either channel, as one flag each can make them.
    private static readonly (string Name, bool? Intervals, bool? Values, JsonObject Estimate)[] Truths =
    [
        ("true", true, true, new JsonObject { ["value"] = 8, ["lower"] = 7, ["upper"] = 9 }),
        ("likely", null, true, new JsonObject { ["value"] = 6, ["lower"] = 4, ["upper"] = 8 }),
        ("unknown", null, null, new JsonObject { ["missing"] = "noData" }),
        ("unlikely", null, false, new JsonObject { ["value"] = 4, ["lower"] = 2, ["upper"] = 6 }),
        ("false", false, false, new JsonObject { ["value"] = 2, ["lower"] = 1, ["upper"] = 3 }),
    ];

    /// <summary>Two parts, each in five ways, under each wrapper.</summary>
    private static IEnumerable<CorpusCase> Logic()
    {
        JsonNode Part(string subject) => new JsonObject { ["indicator"] = subject, ["above"] = 5 };
        foreach (var a in Truths)
        {
            JsonObject one = new() { ["survey/voice"] = a.Estimate.DeepClone() };
            yield return CorpusCase.Of($"not/{a.Name}", new JsonObject { ["not"] = Part("survey/voice") }, one, !a.Intervals, !a.Values);
            foreach (var b in Truths)
            {
                JsonObject both = new() { ["survey/voice"] = a.Estimate.DeepClone(), ["survey/respect"] = b.Estimate.DeepClone() };
                JsonArray Parts() => [Part("survey/voice"), Part("survey/respect")];
                yield return CorpusCase.Of($"all/{a.Name}-{b.Name}", new JsonObject { ["all"] = Parts() }, both, And(a.Intervals, b.Intervals), And(a.Values, b.Values));
                yield return CorpusCase.Of($"any/{a.Name}-{b.Name}", new JsonObject { ["any"] = Parts() }, both, !And(!a.Intervals, !b.Intervals), !And(!a.Values, !b.Values));
            }
        }
    }

    /// <summary>Three parts that are true, unknown or false, at least and at most so many.</summary>
    private static IEnumerable<CorpusCase> Counts()
    {
        string[] subjects = ["survey/voice", "survey/respect", "survey/care"];
        foreach (string bound in (string[])["atLeast", "atMost"])
        {
            for (int number = 0; number <= 3; number++)
            {
                for (int mix = 0; mix < 10; mix++)
                {
                    // All ways in which three can be true, unknown or false, in whichever order.
                    (int trues, int unknowns) = ((int, int)[])[(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (3, 0)] is var all ? all[mix] : default;
                    string[] names = [.. Enumerable.Repeat("true", trues), .. Enumerable.Repeat("unknown", unknowns), .. Enumerable.Repeat("false", 3 - trues - unknowns)];
                    var estimates = new JsonObject();
                    foreach ((int i, string name) in names.Index()) estimates[subjects[i]] = Truths.First(t => t.Name == name).Estimate.DeepClone();
                    bool? expected = bound == "atLeast"
                        ? trues >= number ? true : trues + unknowns < number ? false : null
                        : trues + unknowns <= number ? true : trues > number ? false : null;
                    JsonArray of = [.. subjects.Select(s => (JsonNode)new JsonObject { ["indicator"] = s, ["above"] = 5 })];
                    var when = new JsonObject { ["count"] = new JsonObject { [bound] = number, ["of"] = of } };
                    yield return CorpusCase.Of($"count/{bound}-{number}/{string.Join('-', names)}", when, estimates, expected, expected);
                }
            }
        }
    }

    /// <summary>Findings that other rules read, at any severity and at one; several rules with one finding; severities as a ladder.</summary>
    private static IEnumerable<CorpusCase> Findings()
    {
        JsonNode Above(double limit) => new JsonObject { ["indicator"] = "survey/voice", ["above"] = CorpusCase.Number(limit) };
        foreach (var a in Truths)
        {
            JsonObject estimates = new() { ["survey/voice"] = a.Estimate.DeepClone() };
            foreach (bool isNegated in (bool[])[false, true])
            {
                JsonNode read = new JsonObject { ["finding"] = "risk/first" };
                if (isNegated) read = new JsonObject { ["not"] = read };
                yield return new CorpusCase(
                    $"finding/{(isNegated ? "not-" : "")}{a.Name}",
                    [CorpusCase.RuleOf("risk/first", Above(5)), CorpusCase.RuleOf(CorpusCase.Risk, read)],
                    estimates,
                    new JsonObject { ["risk/first"] = CorpusCase.Outcome(a.Intervals, a.Values), [CorpusCase.Risk] = CorpusCase.Outcome(isNegated ? !a.Intervals : a.Intervals, isNegated ? !a.Values : a.Values) });
            }
        }

        string?[] severities = [null, "emerging", "material", "serious"];
        foreach ((double value, int rungs) in ((double, int)[])[(4, 0), (6, 1), (7, 2), (8, 3)])
        {
            foreach (bool isSure in (bool[])[true, false])
            {
                double half = isSure ? 0.2 : 5;
                JsonArray rules =
                [
                    CorpusCase.RuleOf("risk/first", Above(5.5), "emerging"), CorpusCase.RuleOf("risk/first", Above(6.5), "material"), CorpusCase.RuleOf("risk/first", Above(7.5), "serious"),
                    CorpusCase.RuleOf(CorpusCase.Risk, new JsonObject { ["finding"] = "risk/first", ["atLeast"] = "material" }),
                ];
                bool? first = rungs >= 1, second = rungs >= 2;
                yield return new CorpusCase(
                    $"severity/{rungs}-rungs-{(isSure ? "sure" : "unsure")}",
                    rules,
                    new JsonObject { ["survey/voice"] = new JsonObject { ["value"] = CorpusCase.Number(value), ["lower"] = CorpusCase.Number(Math.Max(0, value - half)), ["upper"] = CorpusCase.Number(Math.Min(10, value + half)) } },
                    new JsonObject
                    {
                        ["risk/first"] = CorpusCase.Outcome(isSure ? first : null, first, isSure ? severities[rungs] : null, severities[rungs]),
                        [CorpusCase.Risk] = CorpusCase.Outcome(isSure ? second : null, second),
                    });
            }
        }
    }

    private static IEnumerable<CorpusCase> Accounts()
    {
        foreach ((int supports, int contradicts) in ((int, int)[])[(0, 0), (1, 0), (2, 0), (3, 0), (0, 1), (2, 1), (2, 2), (3, 2), (2, 3)])
        {
            JsonArray accounts = [.. Enumerable.Repeat("supports", supports).Concat(Enumerable.Repeat("contradicts", contradicts))
                .Select(s => (JsonNode)new JsonObject { ["finding"] = CorpusCase.Risk, ["stance"] = s, ["source"] = "focus-group" })];
            bool? values = supports + contradicts == 0 ? null : supports >= 2 && supports > contradicts;
            yield return new CorpusCase(
                $"accounts/{supports}-support-{contradicts}-contradict",
                [CorpusCase.RuleOf(CorpusCase.Risk, new JsonObject { ["accounts"] = CorpusCase.Risk, ["atLeast"] = 2 })],
                [],
                new JsonObject { [CorpusCase.Risk] = CorpusCase.Outcome(null, values) },
                accounts);
        }
    }

    /// <summary>Where few answered, or numbers are about a whole organisation and rules about teams, nothing is sure.</summary>
    private static IEnumerable<CorpusCase> Caps() =>
        from a in Truths
        from cap in ((string Name, bool FewAnswered, string Unit, string Level, bool Caps)[])
        [
            ("few-answered", true, "team", "team", true), ("organisation", false, "organisation", "team", true), ("organisation-about-itself", false, "organisation", "organisation", false),
        ]
        select new CorpusCase(
            $"cap/{cap.Name}/{a.Name}",
            [CorpusCase.RuleOf(CorpusCase.Risk, new JsonObject { ["indicator"] = "survey/voice", ["above"] = 5 }, level: cap.Level)],
            new JsonObject { ["survey/voice"] = a.Estimate.DeepClone() },
            new JsonObject { [CorpusCase.Risk] = CorpusCase.Outcome(cap.Caps ? null : a.Intervals, a.Values) },
            FewAnswered: cap.FewAnswered,
            Unit: cap.Unit);

    /// <summary>A rule that reads an estimate which cannot be says nothing, even where another part decides.</summary>
    private static IEnumerable<CorpusCase> Misfits()
    {
        foreach (Scale scale in Scales.Where(s => s.Unit is "score" or "proportion" or "count" or "category"))
        {
            foreach ((string name, double x) in ((string, double)[])[("too-small", scale.Minimum - 1), ("too-large", scale.Maximum + 1), ("not-whole", scale.Minimum + 0.5)])
            {
                if (name == "not-whole" && !scale.IsWhole) continue;

                JsonNode reads = When(scale, "atOrAbove", scale.Codes is null ? CorpusCase.Number(scale.Limit) : scale.Codes[(int)scale.Limit]);
                JsonNode holds = new JsonObject { ["indicator"] = "survey/respect", ["above"] = 5 };
                yield return CorpusCase.Of(
                    $"misfit/{scale.Name}/{name}",
                    new JsonObject { ["any"] = new JsonArray(reads, holds) },
                    new JsonObject { [scale.Subject] = Known.Of("", x, x, x).Json, ["survey/respect"] = new JsonObject { ["value"] = 9, ["lower"] = 9, ["upper"] = 9 } },
                    null,
                    null);
            }
        }
    }

    private static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;

    private static double Round(double x) => Math.Round(x, 6) + 0.0;

    private static JsonObject When(Scale scale, string word, JsonNode constant)
    {
        Subject subject = Subject.Parse(scale.Subject);
        var when = new JsonObject();
        string indicator = subject.Indicator.Value;
        switch (subject)
        {
            case GapSubject gap:
                when["gap"] = new JsonObject { ["indicator"] = indicator, ["group"] = gap.Group.ToString(), ["reference"] = gap.Reference.ToString() };
                break;
            case PercentileSubject percentile:
                when["percentile"] = new JsonObject { ["indicator"] = indicator, ["benchmark"] = percentile.Benchmark.ToString() };
                break;
            case ChangeSubject change:
                when["change"] = new JsonObject { ["indicator"] = indicator, ["since"] = change.Since.ToString() };
                break;
            case TrendSubject:
                when["trend"] = new JsonObject { ["indicator"] = indicator };
                break;
            default:
                when["indicator"] = indicator;
                break;
        }

        when[word] = constant.DeepClone();
        return when;
    }

    private sealed record Scale(string Name, string Subject, string Unit, double Minimum, double Maximum, double Step, double Limit, string[]? Codes = null)
    {
        public bool IsWhole => Codes is not null || Unit is "count" or "flag";

        public bool Has(double x) => Round(x) >= Minimum && Round(x) <= Maximum;
    }

    private sealed record Known(string Name, double? Value, (double, double)? Interval, JsonObject Json)
    {
        public static Known Of(string name, double? value, double? lower, double? upper)
        {
            var json = new JsonObject();
            if (value is double v) json["value"] = CorpusCase.Number(v);
            if (lower is double l) json["lower"] = CorpusCase.Number(l);
            if (upper is double u) json["upper"] = CorpusCase.Number(u);
            return new Known(name, value, lower is double from && upper is double to ? (from, to) : null, json);
        }
    }
}

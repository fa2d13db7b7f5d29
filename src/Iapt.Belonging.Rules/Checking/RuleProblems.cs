using System.Globalization;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>What can be wrong with a rulebook; the codes are permanent and listed in the documentation.</summary>
internal static class RuleProblems
{
    public static Problem UnsupportedVersion(Place place, string supported) =>
        new("rulebook.unsupported-version", place, "another format or version", $"`{supported}`");

    public static Problem NotAnExpression(Place place) =>
        new("rule.type", place, "something that is no condition", "an expression object, such as `{ \"indicator\": \"...\", \"below\": 5 }`; text is never run");

    public static Problem Type(Place place, string found, string expected) => new("rule.type", place, found, expected);

    public static Problem Unit(Place place, string found, string expected) => new("rule.unit", place, found, expected);

    public static Problem FloatEquality(Place place) =>
        new("rule.float-equality", place, "equality on a number that is hardly ever equal", "`between`, `below`, `atOrBelow`, `above` or `atOrAbove`");

    public static Problem UnknownOperator(Place place, string? word, IReadOnlyCollection<string> known) => new(
        "rule.unknown-operator",
        place,
        "a word that is not in the rule language",
        $"one of {JsonProblems.List(known)}" + (word is not null && NearestName.Find(word, known) is string nearest ? $"; did you mean `{nearest}`?" : string.Empty));

    public static Problem Ambiguous(Place place, IReadOnlyCollection<string> known) =>
        new("rule.ambiguous", place, "more than one", $"exactly one of {JsonProblems.List(known)}; join conditions by `all` or `any`");

    public static Problem NotOfAGroup(Place place, string found) => new(
        "rule.not-of-a-group", place, found, "inside `anyGroup` and `allGroups`: an `indicator`, or a `gap` to a `reference` by the same characteristic, joined by `all`, `any`, `not` or `count`");

    public static Problem EmptyList(Place place) => new("rule.empty-list", place, "an empty list", "at least one entry");

    public static Problem TooDeep(Place place, int most) =>
        new("rule.too-deep", place, "more conditions inside each other", string.Create(CultureInfo.InvariantCulture, $"at most {most} levels"));

    public static Problem UnknownReference(Place place, string kind, string? name, IReadOnlyCollection<string> nearest) =>
        new("rule.unknown-ref", place, name is null ? $"text that is not the name of {kind}" : $"`{name}`, which is not the name of {kind}", Nearest(kind, nearest));

    public static Problem NotReleasedFact(Place place) =>
        new("rule.not-released-fact", place, "a name for what people answered or for a raw count", "a released estimate of a team: an indicator, a gap, a percentile, a change or a trend");

    public static Problem Placeholder(Place place) =>
        new("rule.not-released-fact", place, "a placeholder in a text", "plain text; numbers are shown by the explanation, from released estimates only");

    public static Problem TargetPerson(Place place) =>
        new("rule.target-person", place, "a rule about a person", "a rule about a team or something larger: `level` is `individual` (a pattern of meetings), `team` or `organisation`");

    public static Problem DuplicateId(Place place, string id, Place first) =>
        new("rule.duplicate-id", place, $"`{id}`, which is there already at {first.Pointer}", "each name once");

    public static Problem InheritedId(Place place, string id) =>
        new("rule.duplicate-id", place, $"`{id}`, which is there already in the rulebook that is extended", "a name of its own; `off` switches a rule off that another replaces");

    public static Problem OtherBase(Place place, Rulebooks.RulebookStamp known) => new(
        "rulebook.other-base", place, "another version of the rulebook that is extended, or another text under that version", $"version `{known.Version}`, hash `{known.Hash}`; look at the changes again and name these");

    public static Problem ChangeMisfit(Place place, string found) => new(
        "rule.change-misfit", place, found, "`at`, a pointer into the rule's `when` that ends at the word of a test, at `atLeast` or at `atMost`, such as `/all/0/below`, with another value; each limit once, of rules that stay on");

    public static Problem NoReason(Place place, string expected) => new("rule.no-reason", place, "no reason", expected);

    public static Problem UndefinedFinding(Place place, string id, IReadOnlyCollection<string> nearest) => new(
        "rule.undefined-finding",
        place,
        $"`{id}`, which is neither defined here nor known",
        nearest.Count == 0 ? "a definition of it among `findings`" : $"a definition of it among `findings`; or did you mean {JsonProblems.List(nearest)}?");

    public static Problem RedefinedFinding(Place place, string id) => Warning(
        "rule.redefined-finding", place, $"another definition of `{id}`, which comes with the library; it is not used", "no definition here, or a finding with a name of its own");

    public static Problem Cycle(Place place, IEnumerable<string> findings) =>
        new("rule.cycle", place, $"findings that rest on themselves: {string.Join(" <- ", findings)}", "findings that rest on estimates, accounts and other findings without a circle");

    public static Problem ModeratesItself(Place place) =>
        new("rule.moderates-itself", place, "a rule that moderates what it concludes", "`moderates` with another finding, whose priority it changes");

    public static Problem AlwaysTrue(Place place, string why) =>
        Warning("rule.always-true", place, $"a condition that holds for every value there can be: {why}", "a condition that can fail");

    public static Problem Contradiction(Place place, string why) =>
        Warning("rule.contradiction", place, $"a condition that no value can meet: {why}", "a condition that can hold");

    public static Problem Idle(Place place, string other) => Warning(
        "rule.idle", place, $"a rule that adds nothing: whenever it holds, `{other}` holds too, and says as much", "a rule that can hold where no other one with the same conclusion does");

    public static Problem Undecided(Place place, string what) =>
        Warning("check.undecided", place, $"a condition of which could not be decided, within the steps that are allowed: {what}", "a shorter condition, or a look at it by hand");

    public static Problem Cost(Place place, long found, long most) => new(
        "rule.cost", place, string.Create(CultureInfo.InvariantCulture, $"{found} steps for one team"), string.Create(CultureInfo.InvariantCulture, $"at most {most}; a condition over groups is reckoned for {RuleCost.Groups} of them"));

    public static Problem NoIntervention(Place place, string id) =>
        Warning("rule.no-intervention", place, $"the barrier `{id}`, which no intervention addresses", "an intervention that addresses it, or a plan for what to say to those who have it");

    public static Problem HarmOff(Place place, string rule, string finding) =>
        Warning("rule.harm-off", place, $"`{rule}` switched off, which concludes `{finding}`, a matter of harm", "harm looked for in some other way, and someone who answers for that");

    public static Problem HarmChanged(Place place, string rule, string finding) =>
        Warning("rule.harm-changed", place, $"a limit of `{rule}` changed, which concludes `{finding}`, a matter of harm", "the limit as it was, or someone who answers for harm that is then no longer told of");

    public static Problem OutOfRange(Place place, double minimum, double maximum) =>
        Warning("rule.out-of-range", place, "a number that the subject never reaches", string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}"));

    public static Problem DuplicateCondition(Place place) => Warning("rule.duplicate-condition", place, "a condition that is there already", "each condition once");

    public static Problem UnusedFinding(Place place, string id) =>
        Warning("rule.unused-finding", place, $"`{id}`, which no rule concludes", "a rule that concludes it, or no definition");

    public static Problem UnknownBenchmark(Place place, string name, IReadOnlyCollection<string> nearest) => Warning(
        "rule.unknown-benchmark",
        place,
        $"a percentile among `{name}`, a benchmark that the library does not hold",
        (nearest.Count == 0 ? $"`{BenchmarkId.RestOfService}` or a benchmark of the library" : $"did you mean {JsonProblems.List(nearest)}?") + "; a benchmark of your own needs no change");

    private static Problem Warning(string code, Place place, string found, string expected) => new(code, place, found, expected, ProblemSeverity.Warning);

    private static string Nearest(string kind, IReadOnlyCollection<string> nearest) =>
        nearest.Count == 0 ? $"the name of {kind}" : $"the name of {kind}; did you mean {JsonProblems.List(nearest)}?";
}

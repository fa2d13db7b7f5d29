using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>The words of rulebooks and analyses, and what they stand for.</summary>
internal static class RuleWords
{
    public const string Format = "belonging.rulebook/1";

    public static WordList<Severity> Severities { get; } = new(("emerging", Severity.Emerging), ("material", Severity.Material), ("serious", Severity.Serious));

    public static WordList<Level> Levels { get; } = new(("individual", Level.Individual), ("team", Level.Team), ("organisation", Level.Organisation));

    public static WordList<RuleBasis> Bases { get; } = new(("operationalised", RuleBasis.Operationalised), ("stated", RuleBasis.Stated));

    public static WordList<GroupQuantifier> Quantifiers { get; } = new(("anyGroup", GroupQuantifier.Any), ("allGroups", GroupQuantifier.All));

    public static WordList<CountBound> Bounds { get; } = new(("atLeast", CountBound.AtLeast), ("atMost", CountBound.AtMost));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Reads and checks rulebooks: the only way to a <see cref="Rulebook"/>. All problems are told at once, each with its place.</summary>
public static class RulebookReader
{
    private static readonly Comparer<Problem> ByPlace = Comparer<Problem>.Create(static (a, b) =>
        Nullable.Compare(a.Place.Line, b.Place.Line) is var byLine and not 0 ? byLine : Nullable.Compare(a.Place.Column, b.Place.Column));

    /// <summary>Reads a rulebook from JSON.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/rulebook.schema.json</c>.</param>
    /// <param name="indicators">The indicators that rules may speak of.</param>
    /// <param name="sources">The publications that it may cite; null if any publication that it lists may be cited.</param>
    /// <param name="beside">The rulebooks that it will be used with, whose findings its rules may conclude and read; the built-in findings are known in any case.</param>
    /// <param name="addressed">The findings that an intervention addresses: another barrier is warned of; null if that is not looked at.</param>
    /// <param name="limits">How large it may be; null for <see cref="RulebookLimits.Default"/>.</param>
    /// <returns>The rulebook, with warnings; or all that is wrong with it.</returns>
    public static ReadResult<Rulebook> Read(ReadOnlySpan<byte> utf8, IndicatorCatalog indicators, SourceCatalog? sources = null, IEnumerable<Rulebook>? beside = null, IEnumerable<FindingId>? addressed = null, RulebookLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        limits ??= RulebookLimits.Default;
        // What is too large is not even looked through.
        ImmutableArray<Rulebook> builtIn = utf8.Length > limits.MaximumBytes ? [] : BuiltInRulebooks.Beside(utf8);
        return Read(utf8, indicators, sources, [.. builtIn, .. beside ?? []], addressed?.ToHashSet(), limits);
    }

    /// <summary>Reads a rulebook beside some others and no built-in ones, as built-in ones are read.</summary>
    internal static ReadResult<Rulebook> ReadBeside(ReadOnlySpan<byte> utf8, IndicatorCatalog indicators, SourceCatalog? sources, ImmutableArray<Rulebook> beside) =>
        Read(utf8, indicators, sources, beside, null, RulebookLimits.Default);

    private static ReadResult<Rulebook> Read(ReadOnlySpan<byte> utf8, IndicatorCatalog indicators, SourceCatalog? sources, ImmutableArray<Rulebook> beside, IReadOnlySet<FindingId>? addressed, RulebookLimits limits)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, limits.Json);
        if (document.Value is not JsonTree tree) return new(null, TooDeepInRules(utf8, document.Problems, limits));

        List<Problem> problems = [];
        Rulebook? rulebook = Read(tree, indicators, sources, beside, addressed, limits, problems);
        return new(rulebook, problems.Order(ByPlace));
    }

    /// <summary>Reads a rulebook that was written in C#; it is checked in the same way.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="indicators">The indicators that rules may speak of.</param>
    /// <param name="sources">The publications that it may cite; null if any publication may be cited.</param>
    /// <param name="beside">The rulebooks that it will be used with, whose findings its rules may conclude and read; the built-in findings are known in any case.</param>
    /// <param name="addressed">The findings that an intervention addresses: another barrier is warned of; null if that is not looked at.</param>
    /// <param name="limits">How large it may be; null for <see cref="RulebookLimits.Default"/>.</param>
    /// <returns>The rulebook, with warnings; or all that is wrong with it, with places in its JSON form.</returns>
    public static ReadResult<Rulebook> Read(RulebookDraft draft, IndicatorCatalog indicators, SourceCatalog? sources = null, IEnumerable<Rulebook>? beside = null, IEnumerable<FindingId>? addressed = null, RulebookLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        int depth = (limits ?? RulebookLimits.Default).MaximumDepth;
        ImmutableArray<Problem> tooDeep =
        [
            .. draft.Rules.Index()
                .Where(r => r.Item.Condition?.Depth > depth)
                .Select(r => RuleProblems.TooDeep(new Place(pointer: string.Create(CultureInfo.InvariantCulture, $"/rules/{r.Index}/when")), depth)),
        ];
        return tooDeep.IsEmpty ? Read(draft.ToJson(), indicators, sources, beside, addressed, limits) : new(null, tooDeep);
    }

    private static Rulebook? Read(JsonTree tree, IndicatorCatalog indicators, SourceCatalog? sources, ImmutableArray<Rulebook> beside, IReadOnlySet<FindingId>? addressed, RulebookLimits limits, List<Problem> problems)
    {
        var places = new Places();
        var parts = new RulebookParts();
        RulebookContent? content = new RulebookParser(parts, beside, limits, places, problems).Read(tree);
        new RulebookChecker(parts, new KnownFindings(beside, parts.Id, content?.Overlay?.Extends.Id), limits, places, problems).Check(indicators, sources, addressed);
        return content is null || problems.Exists(p => p.Severity == ProblemSeverity.Error) ? null : new Rulebook(content, [.. parts.Inherited]);
    }

    // Conditions nested far too deep end the reading of the document itself; the author is better served by the limit of rules.
    private static IEnumerable<Problem> TooDeepInRules(ReadOnlySpan<byte> utf8, ImmutableArray<Problem> problems, RulebookLimits limits)
    {
        bool inRules = problems.Any(p => p.Code == "json.too-deep") && IsTooDeepInsideWhen(utf8, limits.Json.MaximumDepth);
        return problems.Select(p => inRules && p.Code == "json.too-deep" ? RuleProblems.TooDeep(p.Place, limits.MaximumDepth) : p);
    }

    private static bool IsTooDeepInsideWhen(ReadOnlySpan<byte> utf8, int most)
    {
        // A rulebook, its rules, a rule: the third level.
        const int depthOfRule = 3;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = most + 1 });
        bool inWhen = false;
        while (reader.Read() && reader.CurrentDepth < most)
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depthOfRule) inWhen = reader.ValueTextEquals("when"u8);
        }

        return inWhen;
    }
}

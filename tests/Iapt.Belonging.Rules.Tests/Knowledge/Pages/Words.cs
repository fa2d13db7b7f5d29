using System.Text.RegularExpressions;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>The words of the pages for what stands in data as a single word.</summary>
internal static partial class Words
{
    /// <summary>Said once a section of what no source states.</summary>
    public const string Ours = "(ours)";

    public static string Of(RuleBasis basis) => basis == RuleBasis.Stated ? "stated" : "ours";

    public static string Of(Level level) => RuleWords.Levels.WordFor(level);

    public static string Of(Owner owner) => Spaced(InterventionWords.Owners.WordFor(owner));

    public static string Of(Effort effort) => InterventionWords.Efforts.WordFor(effort);

    public static string Of(ProblemDomain domain) => InterventionWords.Domains.WordFor(domain);

    public static string Of(FrameworkPartKind kind) => KnowledgeWords.PartKinds.WordFor(kind);

    public static string Of(EvidenceStrength strength) => Spaced(InterventionWords.Strengths.WordFor(strength));

    public static string Of(EvidenceScope scope) => InterventionWords.Scopes.WordFor(scope);

    public static string Of(EvidenceResult result) => InterventionWords.Results.WordFor(result);

    public static string Of(FindingKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(FrameworkGroup group) => KnowledgeBase.Capitalised(Spaced(KnowledgeWords.Groups.WordFor(group)));

    public static string Of(Citation citation) => citation.At is null ? $"`{citation.Source}`" : $"`{citation.Source}`, {citation.At}";

    public static string Of(IEnumerable<Citation> citations) => string.Join("; ", citations.Select(Of));

    public static string OfScope(EvidenceScope scope) => scope switch
    {
        EvidenceScope.Intervention => "The evidence is about the action itself.",
        EvidenceScope.Mechanism => "The evidence is about the link that it rests on, and not about the action.",
        EvidenceScope.Measure => "The evidence is about a way of measuring, and not about the action.",
        EvidenceScope.Recommended => "It is advice: the action itself was not studied in what we read.",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    /// <summary>The list of publications at the end of a page, each with how far it was read.</summary>
    public static IEnumerable<string> Sources(IEnumerable<Citation> citations) => citations.Select(c => c.Source).Distinct().Order().Select(id => SourceCatalog.BuiltIn.Find(id)!)
        .Select(s => $"`{s.Id}`: {WithPoint(s.Reference)}{(s.Doi is null || s.Reference.Contains(s.Doi, StringComparison.Ordinal) ? string.Empty : $" doi {s.Doi}.")} Read: {WithPoint(s.ReadAs)}{(s.Note is null ? string.Empty : $" {s.Note}")}");

    private static string Spaced(string word) => word.Replace('-', ' ');

    private static string WithPoint(string words) => Ended().IsMatch(words) ? words : words + ".";

    [GeneratedRegex("[.?!]$")]
    private static partial Regex Ended();
}

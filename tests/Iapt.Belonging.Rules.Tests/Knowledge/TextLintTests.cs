using System.Text.RegularExpressions;
using Iapt.Belonging.Rules.Guides;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Knowledge.Pages;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>What no text of rules, interventions, frameworks and everyday questions may say.</summary>
public sealed partial class TextLintTests
{
    // A title is spelled as it was given.
    private const string NameOfAWork = "Fearless Organization";

    private static readonly Rulebook[] Books = [.. BuiltInRulebooks.Each];

    public static TheoryData<string, string> Texts { get; } = All();

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_Words_PromiseNothingBlameNobodyAndPointAtNobody(string place, string text)
    {
        Assert.NotEmpty(place);
        Assert.DoesNotMatch(Anonymity(), text);
        Assert.DoesNotMatch(Endorsement(), text);
        Assert.DoesNotMatch(Blame(), text);
        Assert.DoesNotMatch(APerson(), text);
        Assert.DoesNotMatch(American(), text.Replace(NameOfAWork, string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_Says_NameNoProtectedGroup() => Assert.All(
        Books.SelectMany(b => b.Findings), f => Assert.DoesNotMatch(ProtectedGroup(), $"{f.Says} {f.Definition}"));

    [Fact]
    public void Findings_Says_SpeakOfExperienceOrOfTheTeam() => Assert.All(
        Books.SelectMany(b => b.Findings),
        f => Assert.Matches("^(Staff report|The team) ?.*\\.$", f.Says.Replace("The team's", "The team", StringComparison.Ordinal)));

    [Fact]
    public void Findings_Asks_IsAnOpenQuestion() => Assert.All(Books.SelectMany(b => b.Findings), f =>
    {
        Assert.EndsWith("?", f.Asks, StringComparison.Ordinal);
        Assert.DoesNotMatch("^(Is|Are|Do|Does|Did|Have|Has|Can|Should) ", f.Asks);
        Assert.DoesNotMatch("^Why ", f.Asks);
    });

    [Fact]
    public void Findings_OfPersonality_SpeakOfMeetings() => Assert.All(
        Books.SelectMany(b => b.Findings).Where(f => f.Id.Value.EndsWith("personality", StringComparison.Ordinal)),
        f =>
        {
            Assert.Contains("meeting", f.Says, StringComparison.Ordinal);
            Assert.Contains("nobody in it", f.Definition, StringComparison.Ordinal);
        });

    [Fact]
    public void Findings_OfLeadership_AreWordedAsExperience() => Assert.All(
        Books.SelectMany(b => b.Findings).Where(f => f.Id.Value == "barrier/authoritarian-leadership"),
        f => Assert.Contains("directive or absent leadership, as experienced", f.Says, StringComparison.Ordinal));

    private static TheoryData<string, string> All()
    {
        var texts = new TheoryData<string, string>();
        foreach (FindingDefinition finding in Books.SelectMany(b => b.Findings)) texts.Add(finding.Id.Value, $"{finding.Says} {finding.Asks} {finding.Definition}");
        foreach (Rule rule in Books.SelectMany(b => b.Rules)) texts.Add(rule.Id.Value, $"{rule.Note} {rule.SeverityBecause}");
        foreach (Intervention intervention in InterventionCatalog.BuiltIn.Interventions) texts.Add(intervention.Id.Value, TextOf(intervention));
        foreach (Framework framework in FrameworkCatalog.BuiltIn.Frameworks) texts.Add(framework.Id.Value, $"{framework.Title} {framework.Summary} {framework.Use} {string.Join(' ', framework.Cautions)}");
        foreach ((Framework framework, FrameworkPart part) in FrameworkCatalog.BuiltIn.Frameworks.SelectMany(f => f.Parts, (f, p) => (f, p))) texts.Add($"{framework.Id}: {part.Id}", $"{part.Label} {part.Says} {part.Note}");
        foreach (LeftOut leftOut in LeftOut.BuiltIn) texts.Add(leftOut.Interaction.Value, leftOut.Because);
        foreach (EverydayQuestion question in EverydayQuestions.All) texts.Add("everyday question", $"{question.Ask} {question.Short} {string.Join(' ', question.Steps)}");
        foreach (GuideQuestion question in FacilitationGuide.AllQuestions) texts.Add($"guide/{question.Id}", string.Join(' ', [question.Title, question.Asks, question.Invite, .. question.Prompts, .. question.Cautions]));
        texts.Add("guide", FacilitationGuide.WithoutData().ToText());
        foreach (FindingId finding in ProblemMarks.BuiltIn.Marked) texts.Add($"problem/{finding}", ProblemMarks.BuiltIn.Of(finding).Because);
        return texts;
    }

    private static string TextOf(Intervention intervention) => string.Join(
        ' ',
        [
            intervention.Name, intervention.Description, intervention.DomainReason, .. intervention.Prerequisites, .. intervention.NotWhen,
            .. intervention.Cautions.Select(c => c.Text), .. intervention.FirstSteps,
        ]);

    [GeneratedRegex("anonym", RegexOptions.IgnoreCase)]
    internal static partial Regex Anonymity();

    [GeneratedRegex("(endorsed|approved|certified|recommended) by (the )?NHS|NHS.approved|validated by", RegexOptions.IgnoreCase)]
    internal static partial Regex Endorsement();

    [GeneratedRegex("\\b(culprit|perpetrator|offender|trouble.?maker|difficult (people|person|staff|colleagues?)|(?<!\\ba )problem (staff|people|employee)|under.?perform|toxic|weak (team|leader)|bad (team|leader|manager)|snowflake|resilience training|victim)", RegexOptions.IgnoreCase)]
    internal static partial Regex Blame();

    [GeneratedRegex("\\b(he|she|his|her|hers|him|himself|herself)\\b", RegexOptions.IgnoreCase)]
    internal static partial Regex APerson();

    [GeneratedRegex("\\b(?!size|prize|seize)\\w+(ization|izing|ized|ize)\\b|\\b(behavior|color|center|labor|favor)", RegexOptions.IgnoreCase)]
    internal static partial Regex American();

    [GeneratedRegex("\\b(women|men|woman|man|black|white|asian|BME|ethnic\\w*|disabled|muslims?|christians?|jewish|gay|lesbians?|trans|older|younger|pregnant|religio\\w+)\\b", RegexOptions.IgnoreCase)]
    internal static partial Regex ProtectedGroup();
}

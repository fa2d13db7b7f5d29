using System.Text.Json;
using System.Text.RegularExpressions;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Tests.Calibration;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>No output is about a person, and none makes a protected group the thing to be fixed: over all texts that come with the library, and over what engines say of random teams.</summary>
/// <remarks>Voluntary positive action is allowed (Equality Act 2010, s.158): what is offered to people is no repair of them.</remarks>
public sealed partial class FairOutputTests
{
    private const string Group = "(women|men|disabled (people|staff|colleagues)|black|asian|white|bme|ethnic\\w*|minorit\\w+|muslims?|christians?|jewish|gay|lesbians?|trans|lgbt\\w*|older|younger|pregnant|autistic|neurodivergent|deaf|blind|migrants?|overseas)";

    [Fact]
    public void FAIR_07_Texts_BlameNobody()
    {
        (string Place, string Text)[] texts = [.. InterventionTexts(), .. FrameworkTexts(), .. RuleTexts()];
        string[] hits = [.. texts.SelectMany(t => Hits(t.Text).Select(h => $"{t.Place}: {h}"))];

        Console.WriteLine($"{texts.Length} texts");
        Assert.True(texts.Length > 200);
        Assert.Empty(hits);
        Bar.AtMost("FAIR-07-texts", hits.Length, 0);
    }

    [Fact]
    public void FAIR_07_RandomAnalyses_BlameNobody()
    {
        const int seed = 1501;
        int trials = Bar.IsFull ? 10_000 : 300;
        var engine = new BelongingEngine(BuiltInRulebooks.All);
        Subject[] subjects = [.. BuiltInRulebooks.All.SelectMany(b => b.Rules).SelectMany(r => ConditionWalk.All(r.When)).OfType<Comparison>().Select(c => c.Subject).Distinct()];
        FindingId[] findings = [.. BuiltInRulebooks.All.SelectMany(b => b.Findings).Select(f => f.Id).Distinct()];
        string[] hits = [.. Enumerable.Range(0, trials).AsParallel().WithDegreeOfParallelism(2).SelectMany(i =>
        {
            Analysis analysis = engine.Analyse(NewProfile(new Random(seed + i), subjects, findings));
            IEnumerable<string> explained = analysis.Findings.Where((_, f) => f % 5 == i % 5).Select(f => analysis.Explain(f.Definition.Id)!.ToString());
            return TextsOf(AnalysisJson.Write(analysis)).Concat(explained).SelectMany(Hits).Select(h => $"{seed + i}: {h}");
        }).Take(20)];

        Console.WriteLine($"seed {seed}, {trials} analyses");
        Assert.Empty(hits);
        Bar.AtMost("FAIR-07", hits.Length, 0);
    }

    /// <summary>The lint sees what it is for, and lets positive action be.</summary>
    [Theory]
    [InlineData("Send women on a course in speaking up.", true)]
    [InlineData("Coach the black staff to fit in.", true)]
    [InlineData("Find the culprit.", true)]
    [InlineData("Ask her why she is quiet.", true)]
    [InlineData("Disabled staff must adapt to the rota.", true)]
    [InlineData("Offer sponsorship to staff of groups that are seldom promoted, and change who decides.", false)]
    [InlineData("Invite women to apply, and take the step out of the form at which they are lost.", false)]
    public void Lint_SentencesOfBothKinds_AreToldApart(string text, bool isHit) => Assert.Equal(isHit, Hits(text).Any());

    private static IEnumerable<string> Hits(string text) => new[] { TextLintTests.Blame(), TextLintTests.APerson(), TextLintTests.Anonymity(), FixesAGroup(), GroupMust() }
        .SelectMany(r => r.Matches(text)).Select(m => $"`{m.Value}` in {text[..Math.Min(80, text.Length)]}");

    private static TeamProfile NewProfile(Random random, Subject[] subjects, FindingId[] findings) => Profiles.With(
        subjects.Where(_ => random.Next(5) > 0).Select(s =>
        {
            SubjectScale scale = Settings.ScaleOf(s);
            double most = Math.Min(scale.Maximum, scale.Minimum + 20), value = scale.Minimum + (random.NextDouble() * (most - scale.Minimum)), width = random.NextDouble() * 0.1 * (most - scale.Minimum);
            return (s, scale.IsWhole ? Estimate.Exact(Math.Round(value)) : Estimate.Measured(value, Math.Max(scale.Minimum, value - width), Math.Min(scale.Maximum, value + width), Samples.Method));
        }),
        Enumerable.Range(0, random.Next(4)).Select(_ => new Account(findings[random.Next(findings.Length)], (AccountStance)random.Next(2), AccountSource.FocusGroup)));

    private static IEnumerable<(string Place, string Text)> RuleTexts() => BuiltInRulebooks.Each.SelectMany(b => b.Rules.Select(r => (r.Id.Value, $"{r.Note} {r.SeverityBecause}"))
        .Concat(b.Findings.Select(f => (f.Id.Value, $"{f.Label}. {f.Definition} {f.Says} {f.Asks}"))));

    private static IEnumerable<(string Place, string Text)> InterventionTexts() => InterventionCatalog.BuiltIn.Interventions.SelectMany(i =>
        new[] { i.Name, i.Description, i.DomainReason }.Concat(i.Prerequisites).Concat(i.NotWhen).Concat(i.Cautions.Select(c => c.Text)).Concat(i.FirstSteps).Select(t => (i.Id.Value, t)));

    // Whatever is written in them, label and note alike.
    private static IEnumerable<(string Place, string Text)> FrameworkTexts()
    {
        string folder = Repository.Path("src", "Iapt.Belonging.Rules", "Knowledge", "BuiltIn");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").SelectMany(f => TextsOf(File.ReadAllBytes(f)).Select(t => (Path.GetFileName(f), t))) : [];
    }

    private static List<string> TextsOf(byte[] json)
    {
        var texts = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && text.Contains(' ', StringComparison.Ordinal)) texts.Add(text);
        }

        return texts;
    }

    // Something done to a group: sent, trained, taught, fixed.
    [GeneratedRegex("\\b(fix|train|teach|coach|correct|send|build resilience (in|of)|toughen|educate|assimilate) (the |all |our )?(\\w+ )?" + Group + "\\b", RegexOptions.IgnoreCase)]
    private static partial Regex FixesAGroup();

    [GeneratedRegex("\\b" + Group + "( (people|staff|colleagues|members))? (must|should|need to|have to|ought to|lack|are (less|more) (able|likely|willing))\\b", RegexOptions.IgnoreCase)]
    private static partial Regex GroupMust();
}

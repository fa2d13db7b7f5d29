using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Tests.Knowledge;
using Iapt.Belonging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Iapt.Belonging.Rules.Tests.Docs;

/// <summary>The snippets of docs/engine.md are compiled here, run, and compared with the page letter by letter.</summary>
public class EnginePageTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "engine.md")).ReplaceLineEndings("\n");

    private static readonly BelongingEngine Engine = new([BuiltInRulebooks.Harm, BuiltInRulebooks.Remtulla2021ByEdmondson]);

    private static readonly FindingId Hierarchy = FindingId.Parse("barrier/hierarchy");

    private static TeamProfile Profile => Profiles.Of("structure/band-spread 4; edmondson/raise-tough-issues 4; edmondson/safe-to-take-risks 5");

    [Fact]
    public void Snippet_Team_SaysWhyAndWhatIsMissing()
    {
        // snippet: team
        var engine = new BelongingEngine([BuiltInRulebooks.Harm, BuiltInRulebooks.Remtulla2021ByEdmondson]);
        var profile = new TeamProfile(
            TeamId.Parse("local:north"),
            new DateOnly(2026, 3, 31),
            Origin.Declared,
            new TeamContext(AnalysisUnit.Team, "North"),
            new Response(eligible: new SizeBand(20, 24), answered: new SizeBand(15, 19), rateFrom: 0.7, rateTo: 0.8),
            new Dictionary<Subject, Estimate>
            {
                [Subject.Parse("structure/band-spread")] = Estimate.Exact(4),
                [Subject.Parse("edmondson/raise-tough-issues")] = Estimate.Measured(value: 4, lower: 3.5, upper: 4.5, MethodId.Parse("own-survey"), new SizeBand(15, 19)),
                [Subject.Parse("edmondson/safe-to-take-risks")] = Estimate.None(MissingReason.NotAsked),
            });

        Analysis analysis = engine.Analyse(profile);                                                // statuses, recommendations, what to ask next
        Explanation why = engine.Explain(profile, FindingId.Parse("barrier/hierarchy"))!;           // null for a finding that no rule concludes
        Console.WriteLine($"{why.Summary} Missing: {string.Join(" ", why.Missing)}");
        // end of snippet

        Assert.Equal(FindingStatus.Undetermined, analysis.Find(Hierarchy)!.Status);
        Assert.Contains("cannot be told", why.Summary, StringComparison.Ordinal);
        Assert.Contains(why.Missing, m => m.Contains("safe to take a risk", StringComparison.Ordinal));
        Assert.Empty(analysis.Faults);
        AssertOnPage("team");
    }

    [Fact]
    public void Snippet_Batch_TellsOfManyTeams()
    {
        BelongingEngine engine = Engine;
        TeamProfile[] profiles = [Profile, Profiles.Of("edmondson/raise-tough-issues 8")];
        List<string> lines = [];

        // snippet: batch
        TeamBatch batch = engine.NewBatch(capacity: 10_000);
        foreach (TeamProfile profile in profiles) batch.Add(profile);
        batch.Evaluate(maximumThreads: 2);
        for (int team = 0; team < batch.Count; team++)
        {
            FindingStatus status = batch.Status(FindingId.Parse("barrier/hierarchy"), team);
            IEnumerable<Subject> missing = batch.WhyUnknown(FindingId.Parse("barrier/hierarchy"), team).Select(m => m.Key);
            lines.Add($"{status} {string.Join(", ", missing)}");
        }

        batch.Clear();   // and filled again
        // end of snippet

        Assert.Equal(["Unlikely ", "NotIndicated "], lines);
        AssertOnPage("batch");
    }

    [Fact]
    public void Snippet_One_TellsWhatOneNumberChanges()
    {
        BelongingEngine engine = Engine;
        TeamProfile profile = Profile;

        // snippet: one
        TeamFindings findings = engine.NewFindings();
        findings.Evaluate(profile);
        FindingStatus before = findings.Status(FindingId.Parse("barrier/hierarchy"));

        findings.Evaluate(Subject.Parse("edmondson/safe-to-take-risks"), Estimate.Exact(4));   // all else as it was
        FindingStatus after = findings.Status(FindingId.Parse("barrier/hierarchy"));
        TeamTrace trace = findings.Trace();                                                    // stays when the next team is evaluated
        RuleProof proof = trace.Proofs(FindingId.Parse("barrier/hierarchy"))[0];
        // end of snippet

        Assert.Equal((FindingStatus.Unlikely, FindingStatus.Indicated, Truth.True), (before, after, proof.OverIntervals));
        Assert.Equal(after, engine.Analyse(profile.With(Subject.Parse("edmondson/safe-to-take-risks"), Estimate.Exact(4))).Find(Hierarchy)!.Status);
        AssertOnPage("one");
    }

    [Fact]
    public async Task Snippet_Stream_AnalysesAsTheyCome()
    {
        BelongingEngine engine = Engine;
        CancellationToken cancellationToken = CancellationToken.None;
        int count = 0;
        async IAsyncEnumerable<TeamProfile> ReadProfilesAsync()
        {
            await Task.Yield();
            yield return Profile;
            yield return Profile;
        }

        void Use(Analysis analysis) => count += analysis.Findings.Length;

        // snippet: stream
        await foreach (Analysis analysis in engine.AnalyseAsync(ReadProfilesAsync(), cancellationToken)) Use(analysis);
        // end of snippet

        Assert.Equal(32, count);
        AssertOnPage("stream");
    }

    [Fact]
    public void Snippet_Authors_FindTheNearestFlipAndWhatWasNeverTried()
    {
        BelongingEngine engine = Engine;
        TeamProfile profile = Profile;
        TeamProfile[] profiles = [profile];

        // snippet: authors
        Flip nearest = engine.Flips(profile, FindingId.Parse("barrier/hierarchy"))[0];
        RuleCoverage coverage = RuleCoverage.Of(engine, profiles);
        string book = RuleGraph.Of(BuiltInRulebooks.Harm, GraphFormat.Mermaid);
        string proof = RuleGraph.Of(engine.Explain(profile, FindingId.Parse("barrier/hierarchy"))!, GraphFormat.Mermaid);
        // end of snippet

        Assert.Equal("edmondson/safe-to-take-risks: 5 -> below 5", Assert.Single(nearest.Steps).ToString());
        Assert.Contains(coverage.Parts, p => p.Held == 0);
        Assert.StartsWith("flowchart", book, StringComparison.Ordinal);
        Assert.Contains($"```mermaid\n{proof.TrimEnd()}\n```", Page, StringComparison.Ordinal);
        AssertOnPage("authors");
    }

    [Fact]
    public void Snippet_Known_ListsFrameworksPartsInterventionsAndSources()
    {
        List<string> lines = [];

        // snippet: known
        foreach (Framework known in FrameworkCatalog.BuiltIn.Frameworks) lines.Add($"{known.Id}: {known.Title}, {known.Parts.Length} parts");

        Framework framework = FrameworkCatalog.BuiltIn.Find(FrameworkId.Parse("remtulla-2021"))!;   // null for a name that is not known
        foreach (FrameworkPart part in framework.Parts)
        {
            lines.Add($"{part.Label} ({part.Basis}): {part.Says}");                                 // Stated: the source says so; Operationalised: ours
            foreach (FindingId finding in part.Findings)
                lines.Add($"  {finding}: {string.Join("; ", InterventionCatalog.BuiltIn.For(finding).Select(i => i.Name))}");
            foreach (Citation citation in part.Because)
                lines.Add($"  {citation}: {SourceCatalog.BuiltIn.Find(citation.Source)!.Reference} Read: {SourceCatalog.BuiltIn.Find(citation.Source)!.ReadAs}");
        }
        // end of snippet

        Assert.Contains(lines, l => l.StartsWith("edmondson-1999: ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  barrier/hierarchy: ", StringComparison.Ordinal) && l.Contains("Ask everyone in turn", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  remtulla-2021", StringComparison.Ordinal) && l.EndsWith("Read: part of the text", StringComparison.Ordinal));
        Assert.All(framework.Parts, p => Assert.Contains($"{p.Label} ({p.Basis}): {p.Says}", lines));
        AssertOnPage("known");
    }

    [Fact]
    public void Snippet_Host_IsRegistered()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("belonging-page").FullName, "my-service.json");
        File.WriteAllText(path, Checking.Document.Valid.Replace("survey/voice", "nss/safe-to-speak-up", StringComparison.Ordinal));
        var services = new ServiceCollection();

        // snippet: host
        services.AddBelonging(options => options.Limits = new() { MaximumBytes = 1024 * 1024, MaximumRules = 1_000 });
        services.AddBelongingRulebook(path);
        // end of snippet

        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Contains(provider.GetRequiredService<IBelongingEngine>().Analyse(Profile).Findings, f => f.Definition.Id.Value == "barrier/two");
        AssertOnPage("host");
    }

    [Fact]
    public void Host_EveryMessageAndInstrument_StandsOnThePage()
    {
        IEnumerable<LoggerMessageAttribute> messages = typeof(Hosting.EngineLog).GetMethods().SelectMany(m => m.GetCustomAttributes(typeof(LoggerMessageAttribute), false)).Cast<LoggerMessageAttribute>();
        Assert.Equal(4, messages.Count());
        Assert.All(messages, m => Assert.Contains($"| {m.EventId} | {m.Level} |", Page, StringComparison.Ordinal));
        Assert.Contains($"| `{Hosting.EngineTelemetry.Duration.Name}` | {Hosting.EngineTelemetry.Duration.Unit} |", Page, StringComparison.Ordinal);
        Assert.Contains($"| `{Hosting.EngineTelemetry.Faulty.Name}` |", Page, StringComparison.Ordinal);
        Assert.Contains($"| `{Hosting.EngineTelemetry.Reloads.Name}` |", Page, StringComparison.Ordinal);
    }

    /// <summary>A host without profiles has no groups, no accounts and no responses to give.</summary>
    [Fact]
    public void Batch_OfColumns_KnowsNothingOfGroups()
    {
        var engine = new BelongingEngine([Samples.Book(
            Samples.Concluding("barrier/group", When.AnyGroup("band", When.OfGroup("survey/voice").Below(5)) & When.Indicator("survey/respect").Below(5)),
            Samples.Concluding("barrier/plain", When.Indicator("survey/respect").Below(5)))], Samples.Indicators);
        TeamBatch batch = engine.NewBatch(1);
        batch.SetCount(1);
        Subject respect = Subject.Parse("survey/respect");
        batch.Lower(respect)[0] = batch.Upper(respect)[0] = batch.Values(respect)[0] = 4;
        batch.Evaluate();
        Assert.Equal(FindingStatus.Indicated, batch.Status(Samples.Finding("barrier/plain"), 0));
        Assert.Equal(FindingStatus.Undetermined, batch.Status(Samples.Finding("barrier/group"), 0));
    }

    private static void AssertOnPage(string name)
    {
        string[] lines = File.ReadAllLines(Repository.Path("tests", "Iapt.Belonging.Rules.Tests", "Docs", "EnginePageTests.cs"));
        IEnumerable<string> snippet = lines.SkipWhile(l => l.Trim() != $"// snippet: {name}").Skip(1).TakeWhile(l => l.Trim() != "// end of snippet");
        string text = string.Join('\n', snippet.Select(l => l.Length > 8 ? l[8..] : string.Empty));
        Assert.Contains($"```csharp\n{text}\n```", Page, StringComparison.Ordinal);
    }
}

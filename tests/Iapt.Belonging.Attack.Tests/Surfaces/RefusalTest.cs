using System.Text;
using System.Text.Json;
using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Reporting;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Surfaces;

/// <summary>What is said of a team that is not shown: the same bytes whatever it holds, on every surface.</summary>
public class RefusalTest
{
    private const int Minimum = 11;

    [Fact]
    [Trait("Bar", "SDC-14")]
    public async Task HiddenTeam_OfNobodyUpToTen_ReadsTheSameEverywhere()
    {
        var texts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (int people = 0; people < Minimum; people++)
        {
            foreach ((string surface, string text) in Surfaces(await ReleaseAsync(people, 3))) (texts.TryGetValue(surface, out HashSet<string>? all) ? all : texts[surface] = []).Add(text);
        }

        foreach ((string surface, HashSet<string> all) in texts) Trials.Figure($"SDC-14-{surface}", all.Count, "distinct texts for 0 to 10 answers");
        Trials.Print("SDC-14", texts.Count * Minimum, "texts about a hidden team");
        Bar.AtMost("SDC-14", texts.Values.Max(t => t.Count), 1);
    }

    /// <summary>Length and content are held; the time that it takes is printed, because a shared machine is too noisy for a verdict.</summary>
    [Fact]
    [Trait("Bar", "SDC-17")]
    public async Task HiddenTeams_OfDifferentAnswers_HaveTheSameLengthAndContent()
    {
        Release low = await ReleaseAsync(3, 0);
        Release high = await ReleaseAsync(9, 4);
        IBelongingEngine engine = new BelongingEngine(BuiltInRulebooks.Standard);
        int calls = Trials.Count(10_000, 200);
        var lengths = new HashSet<(int, string)>();
        var times = new List<(double Milliseconds, bool IsHigh)>();
        for (int i = 0; i < calls; i++)
        {
            bool isHigh = i % 2 == 0;
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            string text = string.Join('\n', engine.Analyse((isHigh ? high : low).Profile("local:hidden")).Findings.Select(f => $"{f.Definition.Id} {f.Status}"));
            times.Add((System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds, isHigh));
            lengths.Add((text.Length, text));
        }

        // The best single cut between slow and fast, learned on one half of the calls and tried on the other.
        (double Milliseconds, bool IsHigh)[] warm = [.. times.Skip(calls / 10)];
        (double, bool)[] learned = [.. warm.Where((_, i) => i / 2 % 2 == 0)];
        (double, bool)[] tried = [.. warm.Where((_, i) => i / 2 % 2 == 1)];
        double cut = warm.Select(t => t.Milliseconds).Order().Where((_, i) => i % Math.Max(1, warm.Length / 50) == 0).MaxBy(c => Math.Abs(Accuracy(learned, c) - 0.5));
        double accuracy = Accuracy(learned, cut) < 0.5 ? 1 - Accuracy(tried, cut) : Accuracy(tried, cut);

        Trials.Figure("SDC-17-time", accuracy, "accuracy of a classifier of times, chance is 0.5; printed, not judged: the machine is shared");
        Trials.Print("SDC-17", calls, "analyses of hidden teams of 3 and of 9");
        Bar.AtMost("SDC-17", lengths.Count, 1);
    }

    private static double Accuracy((double Milliseconds, bool IsHigh)[] times, double cut) => times.Average(t => (t.Milliseconds > cut) == t.IsHigh ? 1.0 : 0.0);

    /// <summary>A service that shows nothing of the hidden team: it is by itself.</summary>
    private static Task<Release> ReleaseAsync(int people, int answer)
    {
        IEnumerable<Person> shown = Enumerable.Range(0, 30).Select(i => Person.Saying($"p{i}", "shown", 1 + (i % 5)));
        IEnumerable<Person> hidden = Enumerable.Range(0, people).Select(i => Person.Saying($"h{i}", "hidden", answer + 1));
        return new Population(Population.WaveOf("refusals", [("hidden", 20), ("shown", 40)]), [.. shown, .. hidden]).ReleaseAsync();
    }

    private static IEnumerable<(string Surface, string Text)> Surfaces(Release release)
    {
        using JsonDocument json = JsonDocument.Parse(release.ToJson());
        yield return ("release", json.RootElement.GetProperty("profiles").EnumerateArray().First(p => p.GetRawText().Contains("local:hidden", StringComparison.Ordinal)).GetRawText());
        yield return ("whole-release", Encoding.UTF8.GetString(release.ToJson()));
        yield return ("hash", release.Hash);
        TeamProfile profile = release.Profile("local:hidden");
        yield return ("profile", string.Join('\n', profile.Estimates.Select(e => $"{e.Key} {e.Value}")) + profile.Response);
        var engine = new BelongingEngine(BuiltInRulebooks.Standard);
        Analysis analysis = engine.Analyse(profile);
        yield return ("text", TextReport.Write(Report.ForTeam(analysis)));
        yield return ("html", HtmlReport.Write(Report.ForTeam(analysis)));
        var service = Report.ForService("Both", [engine.Analyse(release.Profile("local:shown"))], [new HiddenTeam(profile.Team, whereShown: profile.Context.WhereShown)]);
        yield return ("service-text", TextReport.Write(service));
        yield return ("service-html", HtmlReport.Write(service));
        yield return ("explanation", string.Join('\n', analysis.Findings.Select(f => engine.Explain(profile, f.Definition.Id))));
    }
}

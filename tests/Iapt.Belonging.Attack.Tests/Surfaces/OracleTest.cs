using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Surfaces;

/// <summary>A rule is a query: by moving a threshold, can more be learned than what is released?</summary>
public class OracleTest
{
    private const int Rulebooks = 40;
    private const int People = 20;

    [Fact]
    [Trait("Bar", "SDC-10")]
    public async Task Thresholds_OnHiddenTeams_GiveTheSameAnswersForAll()
    {
        int teams = Trials.Count(500, 500);
        var random = new Random(10);
        (string, int[])[] hidden = [.. Enumerable.Range(0, teams).Select(t => ($"t{t}", Enumerable.Range(0, random.Next(1, 11)).Select(_ => random.Next(5)).ToArray()))];
        Release release = await Means.Of("hidden", hidden, _ => 40).ReleaseAsync();
        var oracle = new Oracle(Enumerable.Range(0, Rulebooks).Select(i => 0.125 + (i * 0.25)));

        int answers = release.Profiles.Select(oracle.Ask).Distinct().Count();

        Assert.Equal(teams, release.HiddenTeams.Length);
        Trials.Print("SDC-10", teams, $"hidden teams with other answers each, asked by {Rulebooks} rulebooks");
        Bar.AtMost("SDC-10", answers - 1, 0);
    }

    /// <summary>Teams with every possible mean: those that no rulebook tells apart lie at least as far apart as the step that is shown.</summary>
    [Fact]
    [Trait("Bar", "SDC-11")]
    public async Task Thresholds_OnShownTeams_RecoverNoMoreThanTheStep()
    {
        (string Name, int[])[] teams = [.. Enumerable.Range(0, (4 * People) + 1).Select(sum => ($"t{sum:000}", Means.Answers(People, sum)))];
        Release release = await Means.Of("shown", teams).ReleaseAsync();
        var oracle = new Oracle(Enumerable.Range(0, Trials.Count(2_000, 400)).Select(i => i * 10.0 / Trials.Count(2_000, 400)));
        string[] answers = [.. teams.Select(t => oracle.Ask(release.Profile($"local:{t.Name}")))];

        // From the last mean that is told from these below to the first that is told from them above.
        var widths = new List<double>();
        for (int first = 0, next; first < answers.Length; first = next)
        {
            next = first;
            while (next < answers.Length && answers[next] == answers[first]) next++;
            if (first > 0 && next < answers.Length) widths.Add((next - first + 1) * 10.0 / (4 * People));
        }

        Trials.Print("SDC-11", widths.Count, "sets of means that no rulebook tells apart");
        Bar.AtLeast("SDC-11", widths.Min(), 0.5);
    }
}

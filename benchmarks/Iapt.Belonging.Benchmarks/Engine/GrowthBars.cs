using System.Diagnostics;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>How times grow with rules and with teams.</summary>
internal static class GrowthBars
{
    // Ten times as much takes up to thirty times as long where it outgrows a cache, as 100,000 teams do; what grows with the square takes a hundred times as long at every step.
    private const double Linear = 30;

    /// <summary>By number of rules: 10 to 10,000.</summary>
    /// <returns>Microseconds a team, by rules.</returns>
    public static (double Rules, double Microseconds)[] RunRules(BarList bars)
    {
        WorkloadTeam[] teams = Workload.MakeTeams(500, complete: true);
        TeamProfile[] profiles = [.. teams.Take(100).Select(ProductWorkload.Profile)];
        var points = new List<(double Rules, double Microseconds)>();
        foreach (int count in (int[])[10, 100, 1_000, 10_000])
        {
            IReadOnlyList<WorkloadRule> rules = WorkloadRules.Make(count);
            byte[] json = ProductWorkload.RulebookJson(rules);
            (double read, double compiled, TeamFindings findings, TeamBatch batch) = Load(json, teams.Length, repeats: 3);
            ProductWorkload.Fill(batch, teams);
            Verify(rules, teams, batch);
            (double one, _) = Clock.Median(profiles, 5, findings.Evaluate);
            double many = Clock.Best(8, () => batch.Evaluate())[0] * 1e6 / teams.Length;
            BarList.Note($"{count,6:N0} rules: read and checked {read * 1e3,8:N1} ms, compiled {compiled * 1e3,7:N1} ms; one team {one,8:N2} us, a team of a batch {many,7:N3} us");
            points.Add((count, one));
            if (count != 10_000) continue;

            bars.AtMost("ENG-10000-S", read + compiled, 2);
            bars.AtMost("ENG-10000-TEAM-MS", one / 1_000, 1);
        }

        bars.AtMost("ENG-GROWTH-RULES", Steepest(points), Linear);
        return [.. points];
    }

    /// <summary>By number of teams in one batch: 1 to 1,000,000.</summary>
    /// <returns>Milliseconds, by teams.</returns>
    public static (double Teams, double Milliseconds)[] RunTeams(EngineCase work, BarList bars)
    {
        var points = new List<(double Teams, double Milliseconds)>();
        foreach (int count in (int[])[1, 10, 100, 1_000, 10_000, 100_000, 1_000_000])
        {
            TeamBatch batch = work.Engine.NewBatch(count);
            ProductWorkload.Fill(batch, [.. Enumerable.Range(0, count).Select(t => work.Teams[t % work.Teams.Length])]);
            double seconds = Clock.Processor(10, Math.Max(1, 100_000 / count), () => batch.Evaluate());
            BarList.Note($"{count,9:N0} teams: {seconds * 1e3,9:N3} ms, {count / seconds,12:N0} teams a second");
            points.Add((count, seconds * 1e3));
        }

        // A block of 256 teams takes as long as one team, so growth begins above it.
        bars.AtMost("ENG-GROWTH-TEAMS", Steepest(points.Where(p => p.Teams >= 1_000)), Linear);
        return [.. points];
    }

    private static (double Read, double Compiled, TeamFindings Findings, TeamBatch Batch) Load(byte[] json, int teams, int repeats)
    {
        (double Read, double Compiled, TeamFindings Findings, TeamBatch Batch) best = (double.MaxValue, double.MaxValue, null!, null!);
        for (int i = 0; i < repeats; i++)
        {
            IndicatorCatalog indicators = ProductWorkload.Indicators();
            long start = Stopwatch.GetTimestamp();
            Rulebook rulebook = RulebookReader.Read(json, indicators).Require();
            double read = Stopwatch.GetElapsedTime(start).TotalSeconds;
            start = Stopwatch.GetTimestamp();
            var engine = new BelongingEngine([rulebook], indicators);
            TeamFindings findings = engine.NewFindings();
            double compiled = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (read + compiled < best.Read + best.Compiled) best = (read, compiled, findings, engine.NewBatch(teams));
        }

        return best;
    }

    private static void Verify(IReadOnlyList<WorkloadRule> rules, WorkloadTeam[] teams, TeamBatch batch)
    {
        batch.Evaluate();
        bool[][] expected = WorkloadReference.Evaluate(rules, teams.Take(40));
        foreach ((int r, WorkloadRule rule) in rules.Index())
        {
            ReadOnlySpan<ulong> holds = batch.HoldsOverValues(ProductWorkload.Finding(rule));
            for (int t = 0; t < expected.Length; t++)
            {
                if (expected[t][r] != ((holds[0] >> t & 1) != 0)) throw new InvalidOperationException($"unequal answers: {rule.Code} of {rules.Count} rules");
            }
        }
    }

    private static double Steepest(IEnumerable<(double Size, double Time)> points) => points.Zip(points.Skip(1), (a, b) => b.Time / a.Time).Max();
}

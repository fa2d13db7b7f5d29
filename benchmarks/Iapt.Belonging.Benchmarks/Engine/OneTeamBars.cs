using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>One team after the other, each timed by itself: findings only, with the trace, and with one number changed.</summary>
internal static class OneTeamBars
{
    private const int Rounds = 10;

    private static object? sink;

    public static void Run(EngineCase work, BarList bars)
    {
        TeamFindings reused = work.Engine.NewFindings();
        (double one, double oneBytes) = Clock.Median(work.Profiles, Rounds, reused.Evaluate);
        (double objects, _) = Clock.Median(work.Straight[..work.Profiles.Length], Rounds, team => sink = StraightRules.Findings(team));
        bars.AtMost("ENG-ONE-US", one, 10);
        bars.AtMost("ENG-ONE-BYTES", oneBytes, 0);
        BarList.Note($"plain C#, objects out: {objects:0.00} us; the engine takes {one / objects:0.0} times that, reading the profile included");

        (double trace, double traceBytes) = Clock.Median(work.Profiles, Rounds, profile =>
        {
            reused.Evaluate(profile);
            sink = reused.Trace();
        });
        bars.AtMost("ENG-TRACE-US", trace, 25);
        bars.AtMost("ENG-TRACE-BYTES", traceBytes, 8 * 1024);
        NoteProofs(work, reused);
        Change(work, bars, reused);
    }

    private static void NoteProofs(EngineCase work, TeamFindings reused)
    {
        reused.Evaluate(work.Profiles[0]);
        TeamTrace trace = reused.Trace();
        (double proof, double proofBytes) = Clock.Median([.. trace.Findings.Select(f => f.Id)], Rounds, finding => sink = trace.Proofs(finding));
        (double analysis, double analysisBytes) = Clock.Median(work.Profiles[..200], 3, profile => sink = work.Engine.Analyse(profile));
        BarList.Note($"proofs of one finding, made from the trace when asked for: {proof:0.0} us, {proofBytes:N0} bytes; Analyse with all proofs, voices and recommendations: {analysis:N0} us, {analysisBytes:N0} bytes");
    }

    private static void Change(EngineCase work, BarList bars, TeamFindings reused)
    {
        (Subject Subject, Estimate Estimate)[] changes =
            [.. work.Teams.Take(work.Profiles.Length).Select(t => (ProductWorkload.Subjects[t.WhatIfField], Estimate.Exact(Workload.Number(t.WhatIfField, t.WhatIfValue))))];
        reused.Evaluate(work.Profiles[0]);
        (double change, double changeBytes) = Clock.Median(changes, Rounds, c => reused.Evaluate(c.Subject, c.Estimate));
        bars.AtMost("ENG-CHANGE-US", change, 10);
        bars.AtMost("ENG-CHANGE-BYTES", changeBytes, 0);

        (double with, double withBytes) = Clock.Median([.. Enumerable.Range(0, changes.Length)], Rounds, i => reused.Evaluate(work.Profiles[i].With(changes[i].Subject, changes[i].Estimate)));
        bars.AtMost("ENG-CHANGE-PROFILE-US", with, 10);
        BarList.Note($"a changed profile, which stays: {withBytes:N0} bytes");
    }
}

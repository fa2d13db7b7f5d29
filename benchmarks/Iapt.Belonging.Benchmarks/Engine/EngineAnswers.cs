using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>Compares all answers before anything is timed: a wrong answer is quick.</summary>
internal static class EngineAnswers
{
    private static readonly Severity?[] Severities = [null, Severity.Emerging, Severity.Material, Severity.Serious];

    /// <summary>Compares.</summary>
    /// <exception cref="InvalidOperationException">Something differs.</exception>
    public static async Task VerifyAsync(EngineCase work)
    {
        VerifyWorkload(work);
        Require(await File.ReadAllTextAsync(StraightWriter.Path) == StraightWriter.Write(), "the straight rules are not what the workload gives: generate-straight");
        VerifyBatch(work);
        VerifyOne(work);
        VerifyStraight(work);
        await VerifyPeerAsync(work, work.PeerAsItComes);
        await VerifyPeerAsync(work, work.PeerTuned);
        BarList.Note($"equal answers: {work.Teams.Length} teams in the batch and in plain C#, {work.Profiles.Length} one by one with proofs, {work.Objects.Length} by RulesEngine");
    }

    private static void VerifyWorkload(EngineCase work)
    {
        WorkloadTeam[] teams = Workload.MakeTeams(Workload.Teams, complete: false);
        Require(Workload.Hash(WorkloadText.Of(work.Rules)) == Workload.RulesHash, "the rules are other ones");
        Require(Workload.Hash(string.Concat(teams.Select(t => t.ToLine()))) == Workload.TeamsHash, "the teams are other ones");
        Require(Workload.Hash(WorkloadReference.ToLines(WorkloadReference.Evaluate(work.Rules, teams))) == Workload.ResultsHash, "the results are other ones");
        Require(Workload.Hash(WorkloadReference.ToLines(work.Expected)) == Workload.CompleteResultsHash, "the results of the complete variant are other ones");
    }

    private static void VerifyBatch(EngineCase work)
    {
        work.Batch.Evaluate();
        foreach ((int r, WorkloadRule rule) in work.Rules.Index())
        {
            foreach (Severity? severity in Severities)
            {
                bool speaks = severity is null || ProductWorkload.SeverityOf(rule) >= severity;
                ulong[] expected = Bits(work.Expected, r, speaks), opposite = Bits(work.Expected, r, speaks, opposite: true);
                var finding = ProductWorkload.Finding(rule);
                Require(work.Batch.HoldsOverIntervals(finding, severity).SequenceEqual(expected), $"{rule.Code}: holds over intervals");
                Require(work.Batch.FailsOverIntervals(finding, severity).SequenceEqual(opposite), $"{rule.Code}: fails over intervals");
                Require(work.Batch.HoldsOverValues(finding, severity).SequenceEqual(expected), $"{rule.Code}: holds over values");
                Require(work.Batch.FailsOverValues(finding, severity).SequenceEqual(opposite), $"{rule.Code}: fails over values");
            }
        }
    }

    private static ulong[] Bits(bool[][] fired, int rule, bool speaks, bool opposite = false)
    {
        ulong[] bits = new ulong[(fired.Length + 63) / 64];
        for (int t = 0; t < fired.Length; t++)
        {
            if ((fired[t][rule] && speaks) != opposite) bits[t / 64] |= 1UL << (t % 64);
        }

        return bits;
    }

    private static void VerifyOne(EngineCase work)
    {
        TeamFindings findings = work.Engine.NewFindings();
        int[] places = [.. work.Rules.Select(r => findings.Findings.Select(f => f.Id).ToList().IndexOf(ProductWorkload.Finding(r)))];
        for (int t = 0; t < work.Profiles.Length; t++)
        {
            findings.Evaluate(work.Profiles[t]);
            for (int r = 0; r < places.Length; r++)
            {
                FindingStatus expected = work.Expected[t][r] ? FindingStatus.Indicated : FindingStatus.NotIndicated;
                Require(findings[places[r]] == expected, $"{work.Rules[r].Code} of one team");
            }
        }
    }

    private static void VerifyStraight(EngineCase work)
    {
        for (int t = 0; t < work.Straight.Length; t++)
        {
            (ulong first, ulong second) = StraightRules.Bits(work.Straight[t]);
            List<StraightFinding> findings = StraightRules.Findings(work.Straight[t]);
            for (int r = 0; r < Workload.Rules; r++)
            {
                bool isSet = ((r < 64 ? first >> r : second >> (r - 64)) & 1) != 0;
                Require(isSet == work.Expected[t][r], $"{work.Rules[r].Code} in bits of plain C#");
            }

            IEnumerable<StraightFinding> expected = work.Rules.Where((_, r) => work.Expected[t][r]).Select(r => new StraightFinding(r.Code, r.Weight));
            Require(findings.SequenceEqual(expected), "objects of plain C#");
        }
    }

    private static async Task VerifyPeerAsync(EngineCase work, PeerRulesEngine peer)
    {
        for (int t = 0; t < work.Objects.Length; t++)
        {
            PeerFound found = await peer.EvaluateAsync(work.Objects[t]);
            Require(found.Count == work.Expected[t].Count(f => f), "RulesEngine found more or fewer");
            for (int r = 0; r < Workload.Rules; r++) Require(found.Has(work.Rules[r].Code) == work.Expected[t][r], $"{work.Rules[r].Code} by RulesEngine");
        }
    }

    private static void Require(bool isEqual, string what)
    {
        if (!isEqual) throw new InvalidOperationException($"unequal answers: {what}");
    }
}

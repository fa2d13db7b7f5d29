using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.Inputs;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>Adds to profiles what rules may compare: the rest of the service, and earlier waves that the user named.</summary>
internal static class Comparing
{
    /// <summary>Reads the files of earlier waves and looks at whether they can be compared; problems go to the reader.</summary>
    public static async Task<IReadOnlyList<TeamProfile>> ReadAsync(InputReader input, string[] paths, IReadOnlyList<TeamProfile>? profiles, CancellationToken stop)
    {
        ILookup<TeamId, TeamProfile> now = (profiles ?? []).ToLookup(p => p.Team);
        var earlier = new List<TeamProfile>();
        var dates = new HashSet<(TeamId, DateOnly)>();
        var waves = new HashSet<(TeamId, WaveId?)>();
        foreach (string path in paths)
        {
            IReadOnlyList<TeamProfile> read = await input.ReadProfilesAsync(path, stop).ConfigureAwait(false) ?? [];
            if (read.Any(p => p.Origin.Wave is null)) input.Reading.Add(ToolProblems.NoWaveNamed(path));
            else if (read.Count(p => dates.Add((p.Team, p.Date)) && waves.Add((p.Team, p.Origin.Wave))) < read.Count) input.Reading.Add(ToolProblems.WaveTwice(path));
            if (read.Any(p => now[p.Team].Any(n => n.Date <= p.Date || (n.Origin.Wave is not null && n.Origin.Wave == p.Origin.Wave)))) input.Reading.Add(ToolProblems.NotEarlier(path));
            if (read.Any(p => now[p.Team].Any(n => n.Origin.Wave is not null && (p.Origin.Instrument is null || p.Origin.Instrument != n.Origin.Instrument)))) input.Reading.Add(ToolProblems.OtherQuestionnaire(path));
            earlier.AddRange(read);
        }

        return earlier;
    }

    /// <summary>Whether a finding rests on a rule that reads a change or a trend.</summary>
    public static bool IsRead(Analysis analysis) => analysis.Findings.SelectMany(f => f.Proofs).Any(p => IsRead(p.Root));

    /// <summary>The profiles with their standing in the service, and with changes and trends where there are earlier waves.</summary>
    public static IReadOnlyList<TeamProfile> AddTo(IReadOnlyList<TeamProfile> profiles, IReadOnlyList<TeamProfile> earlier)
    {
        ILookup<TeamId, TeamProfile> before = earlier.ToLookup(p => p.Team);
        return [.. RestOfService.AddTo(profiles).Select(p => p.Origin.Wave is null || !before.Contains(p.Team) ? p : WithHistory(p, before[p.Team]))];
    }

    private static bool IsRead(ProofNode node) => node.Condition is Comparison { Subject: ChangeSubject or TrendSubject } || node.Children.Any(IsRead);

    private static TeamProfile WithHistory(TeamProfile now, IEnumerable<TeamProfile> before) =>
        new TeamHistory(before.Append(now).Select(p => HistoryPoint.Of(p))).Compare();
}

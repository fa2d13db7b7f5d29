using System.Text;
using Iapt.Belonging.Audit;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>The report of an audit as text. It names sets of people and reasons, and no number of people.</summary>
internal static class AuditText
{
    private const int MostProofs = 20;

    public static string Write(Wave wave, AuditReport report)
    {
        var text = new StringBuilder("Confidential: for those who hold the answers.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Wave {report.Wave}, as `score` would release it ({report.Release}). Nothing was recorded.\n\n");
        Attacks(text, report);
        Proofs(text, report);
        text.Append("\nWhat is withheld, and why\n");
        if (report.Withheld.IsEmpty) text.Append("  Nothing.\n");
        foreach (WaveTeam team in wave.Teams) Withheld(text, team, [.. report.Withheld.Where(w => w.Team == team.Id)]);
        return text.ToString();
    }

    private static void Attacks(StringBuilder text, AuditReport report)
    {
        text.Append(CultureInfo.InvariantCulture, $"What an attacker could prove about fewer than {report.MinimumAnswers} people\n");
        foreach (AuditAttack attack in report.Attacks)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {AuditWords.Of(attack.Knowledge)}: {Came(attack)}\n");
            if (attack.Unsettled > 0) text.Append(CultureInfo.InvariantCulture, $"    {attack.Unsettled:N0} targets were not settled: nothing is known of them (see `--targets`)\n");
        }
    }

    private static string Came(AuditAttack attack)
    {
        if (attack.Proven > 0) return string.Create(CultureInfo.InvariantCulture, $"something about {attack.Proven:N0} of {attack.Targets:N0} targets");

        return string.Create(CultureInfo.InvariantCulture, $"nothing ({attack.Targets - attack.Unsettled:N0} targets)");
    }

    private static void Proofs(StringBuilder text, AuditReport report)
    {
        if (report.Proofs.IsEmpty) return;

        // Worst first: a number, then what people answered, then what is merely narrower.
        text.Append("\nWhat could be proven, the worst first\n");
        (ProofKind Kind, string Of, AuditKnowledge Knowledge, int Results)[] proofs =
        [
            .. report.Proofs.GroupBy(p => (p.Kind, p.Of, p.Knowledge)).Select(g => (g.Key.Kind, g.Key.Of, g.Key.Knowledge, g.Count()))
                .OrderBy(p => p.Kind switch { ProofKind.ExactSize => 0, ProofKind.ConfinedMean => 1, _ => 2 }).ThenBy(p => p.Knowledge).ThenBy(p => p.Of, StringComparer.Ordinal),
        ];
        foreach ((ProofKind kind, string of, AuditKnowledge knowledge, int results) in proofs.Take(MostProofs)) text.Append(CultureInfo.InvariantCulture, $"  {of}: {AuditWords.Of(kind)} ({Count(results)}; {AuditWords.NameOf(knowledge)})\n");
        if (proofs.Length > MostProofs) text.Append(CultureInfo.InvariantCulture, $"  and {proofs.Length - MostProofs:N0} more, see `--json`\n");
    }

    private static void Withheld(StringBuilder text, WaveTeam team, WithheldResult[] results)
    {
        if (results.Length == 0) return;

        text.Append(CultureInfo.InvariantCulture, $"  {team.Name ?? team.Id.Value}\n");
        foreach (IGrouping<(WithheldReason Reason, TeamId? Together), WithheldResult> same in results.GroupBy(r => (r.Reason, r.Together)).OrderBy(g => g.Key.Reason))
        {
            string together = same.Key.Together is TeamId id ? $" in {id}" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"    {AuditWords.Of(same.Key.Reason)}{together}: {Parts(same)}\n");
        }
    }

    private static string Parts(IEnumerable<WithheldResult> results)
    {
        var parts = new List<string>();
        if (results.Count(r => r.Group is null) is > 0 and int own) parts.Add($"{Count(own)} of all its people");
        string[] groups = [.. results.Where(r => r.Group is not null).Select(r => r.Group!.Value).Distinct().Order(StringComparer.Ordinal)];
        if (groups.Length > 0) parts.Add($"{Count(results.Count(r => r.Group is not null))} of {string.Join(", ", groups)}");
        return string.Join("; ", parts);
    }

    private static string Count(int results) => results == 1 ? "1 result" : string.Create(CultureInfo.InvariantCulture, $"{results:N0} results");
}

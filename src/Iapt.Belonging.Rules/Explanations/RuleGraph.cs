using System.Globalization;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Draws a rulebook, or the proof of one finding, as a graph that other tools lay out. For rule authors and researchers.</summary>
public static class RuleGraph
{
    /// <summary>Draws a rulebook: what each rule reads, and what it concludes or moderates.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="format">The language.</param>
    /// <returns>The graph; the same rulebook gives the same text.</returns>
    public static string Of(Rulebook rulebook, GraphFormat format)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var graph = new GraphText();
        Dictionary<FindingId, string> labels = rulebook.Findings.ToDictionary(f => f.Id, f => f.Label);
        foreach (Rule rule in rulebook.Rules)
        {
            int box = graph.Box($"rule {rule.Id}", rule.Id.Value);
            foreach ((int read, string? how) in ConditionWalk.All(rule.When).Select(Read).OfType<(int, string?)>()) graph.Arrow(read, box, how);
            graph.Arrow(box, Finding(rule.Concludes), rule.Severity is Severity severity ? RuleWords.Severities.WordFor(severity) : null);
            if (rule.Moderates is FindingId moderated) graph.Arrow(Finding(rule.Concludes), Finding(moderated), "moderates", isDashed: true);
        }

        return graph.Write(format);

        int Finding(FindingId id) => graph.Box($"finding {id}", labels.TryGetValue(id, out string? label) ? $"{id}\n{label}" : id.Value);

        (int, string?)? Read(Condition condition) => condition switch
        {
            Comparison comparison => (graph.Box($"subject {comparison.Subject}", comparison.Subject.Text), null),
            GroupComparison ofGroup => (graph.Box($"subject {ofGroup.Indicator}", ofGroup.Indicator.Value), "by group"),
            FindingCondition finding => (Finding(finding.Finding), finding.AtLeast is Severity severity ? $"at least {RuleWords.Severities.WordFor(severity)}" : null),
            AccountsCondition accounts => (graph.Box($"accounts {accounts.Finding}", $"accounts of {accounts.Finding}"), null),
            _ => null,
        };
    }

    /// <summary>Draws the proof of a finding of one team: every part of every rule with how it came out, down to the numbers.</summary>
    /// <param name="explanation">The finding, explained.</param>
    /// <param name="format">The language.</param>
    /// <returns>The graph; the same explanation gives the same text.</returns>
    public static string Of(Explanation explanation, GraphFormat format)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var graph = new GraphText();
        // Findings that are read come before those that read them only by arrows, so a box is there as soon as it is spoken of.
        Dictionary<FindingId, Finding> all = explanation.Underlying.Append(explanation.Finding).ToDictionary(f => f.Definition.Id);
        foreach (Finding finding in explanation.Underlying.Prepend(explanation.Finding)) Draw(graph, finding, all);
        return graph.Write(format);
    }

    private static void Draw(GraphText graph, Finding finding, Dictionary<FindingId, Finding> all)
    {
        foreach (RuleProof proof in finding.Proofs)
        {
            int rule = graph.Box($"rule {proof.Rule.Id}", $"{proof.Rule.Id}\n{Outcome(proof.OverIntervals, proof.OverValues)}");
            graph.Arrow(rule, FindingBox(graph, finding));
            graph.Arrow(Draw(graph, proof.Root, all), rule);
        }
    }

    private static int Draw(GraphText graph, ProofNode node, Dictionary<FindingId, Finding> all)
    {
        if (node.Condition is FindingCondition read && all.TryGetValue(read.Finding, out Finding? finding))
        {
            // That a finding holds does not say that it holds at the severity which is asked for.
            if (read.AtLeast is not Severity severity) return FindingBox(graph, finding);
            int asked = graph.Box($"{read.Finding}, at least {RuleWords.Severities.WordFor(severity)}\n{Outcome(node.OverIntervals, node.OverValues)}");
            graph.Arrow(FindingBox(graph, finding), asked);
            return asked;
        }

        int box = graph.Box($"{Words(node)}\n{Outcome(node.OverIntervals, node.OverValues)}");
        foreach (ProofNode child in node.Children) graph.Arrow(Draw(graph, child, all), box);
        return box;
    }

    private static int FindingBox(GraphText graph, Finding finding) =>
        graph.Box($"finding {finding.Definition.Id}", $"{finding.Definition.Id}\n{finding.Definition.Label}\n{StatusPhrase.Of(finding.Status)}");

    private static string Words(ProofNode node) => node.Condition switch
    {
        Comparison => EstimateSentence.Of(node, isNegated: false),
        AccountsCondition accounts => string.Create(CultureInfo.InvariantCulture, $"at least {accounts.AtLeast} accounts of {accounts.Finding}; heard: {node.Accounts!.Value.Supporting} for, {node.Accounts!.Value.Contradicting} against"),
        FindingCondition read => read.Finding.Value,
        AllCondition => "all",
        AnyCondition => "any",
        NotCondition => "not",
        CountCondition count => string.Create(CultureInfo.InvariantCulture, $"{(count.Bound == CountBound.AtLeast ? "at least" : "at most")} {count.Number} of {count.Of.Length}"),
        GroupsCondition groups => $"{(groups.Quantifier == GroupQuantifier.Any ? "any group" : "all groups")} by {groups.Characteristic}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Outcome(Truth overIntervals, Truth overValues) => (overIntervals, overValues) switch
    {
        (Truth.True, _) => "holds",
        (Truth.False, _) => "does not hold",
        (_, Truth.True) => "holds, going by values alone",
        (_, Truth.False) => "does not hold, going by values alone",
        _ => "cannot be told",
    };
}

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>The nodes of a proof, in the order of the rule.</summary>
internal static class ProofWalk
{
    public static IEnumerable<ProofNode> All(ProofNode root)
    {
        yield return root;
        foreach (ProofNode node in root.Children.SelectMany(All)) yield return node;
    }

    /// <summary>What the rules of a finding read, each comparison once.</summary>
    public static IEnumerable<ProofNode> Comparisons(Finding finding) => finding.Proofs
        .SelectMany(p => All(p.Root))
        .Where(n => n.Condition is Comparison)
        .DistinctBy(n => n.Condition);

    /// <summary>What was measured and passed its test, each comparison once; what a rule negates is left out.</summary>
    public static IEnumerable<ProofNode> Passed(Finding finding) => finding.Proofs
        .Where(p => p.OverValues == Truth.True)
        .SelectMany(p => Positive(p.Root))
        .Where(n => n.Condition is Comparison && n.OverValues == Truth.True)
        .DistinctBy(n => n.Condition);

    private static IEnumerable<ProofNode> Positive(ProofNode node)
    {
        if (node.Condition is NotCondition) yield break;

        yield return node;
        foreach (ProofNode below in node.Children.SelectMany(Positive)) yield return below;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Puts findings and their proofs into plain English.</summary>
internal sealed class Explainer
{
    private readonly TeamProfile profile;
    private readonly Finding finding;
    private readonly Dictionary<FindingId, Finding> all;
    private readonly ImmutableArray<Finding> underlying;

    private Explainer(TeamProfile profile, IEnumerable<Finding> findings, Finding finding)
    {
        this.profile = profile;
        this.finding = finding;
        all = findings.ToDictionary(f => f.Definition.Id);
        underlying = Underlying();
    }

    /// <summary>Explains one of the findings of a team; null if it is not among them.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="findings">All findings of the team.</param>
    /// <param name="id">The one to be explained.</param>
    /// <param name="kind">What kind of problem it is, in sentences; this room knows of no recommendations.</param>
    public static Explanation? Explain(TeamProfile profile, ImmutableArray<Finding> findings, FindingId id, ImmutableArray<string> kind) =>
        findings.FirstOrDefault(f => f.Definition.Id == id) is Finding finding ? new Explainer(profile, findings, finding).Explain(kind) : null;

    private Explanation Explain(ImmutableArray<string> kind)
    {
        ImmutableArray<string> why = [.. finding.Proofs.OrderByDescending(p => p.OverValues).ThenBy(p => p.Rule.Id).SelectMany(OfRule), .. finding.Moderations.Select(ModerationPhrase.Of)];
        ImmutableArray<string> missing = [.. finding.Missing.Select(OfMissing)];
        return new Explanation(finding, underlying, new ExplanationText(Summary(), why, missing, [.. Word()], [.. Judgement()], [.. Numbers()], kind));
    }

    private string Summary()
    {
        string about = Capitalised(StatusPhrase.Of(finding));
        string severity = finding.Severity is Severity s ? $", at severity '{Lower(s)}'" : string.Empty;
        string tentative = finding.TentativeSeverity is Severity t && t != finding.Severity ? $"; severity '{Lower(t)}' is tentative" : string.Empty;
        string contested = finding.IsContested ? " The evidence disagrees, so it is contested." : string.Empty;
        return $"{about} is {StatusPhrase.Of(finding.Status)}{severity}{tentative}.{contested}";
    }

    private IEnumerable<string> OfRule(RuleProof proof)
    {
        string outcome = proof.OverValues switch
        {
            Truth.True when proof.OverIntervals == Truth.True => "speaks for it",
            Truth.True => "speaks for it, tentatively",
            Truth.False when proof.OverIntervals == Truth.False => "does not hold",
            Truth.False => "does not hold, tentatively",
            _ => "cannot be settled",
        };
        ImmutableArray<string> details = proof.Faults.IsEmpty
            ? Details(proof.Root)
            : ["A number that it reads does not fit what it is said to measure."];
        yield return $"The rule {proof.Rule.Id} {outcome}. {string.Join(" ", details)}";
        foreach (Cap cap in proof.Caps) yield return $"By this rule it can be no more than tentative: {CapPhrase.Of(cap)}.{WhatWouldTip(cap, proof)}";
    }

    private string WhatWouldTip(Cap cap, RuleProof proof)
    {
        if (cap != Cap.FewAnswered || !proof.Faults.IsEmpty || profile.Response is not Response response) return string.Empty;

        return string.Concat(DecidingNodes.Of(proof.Root).Select(d => TippingSentence.Of(d.Leaf, response)).OfType<string>().Distinct().Select(s => " " + s));
    }

    // What must hold besides a number of signs is no sign, and is told before they are counted.
    private ImmutableArray<string> Details(ProofNode root)
    {
        HashSet<ProofNode> preconditions = [.. Preconditions(root).SelectMany(Leaves)];
        ILookup<bool, string> told = DecidingNodes.Of(root).ToLookup(d => preconditions.Contains(d.Leaf), d => OfLeaf(d.Leaf, d.IsNegated));
        return [.. told[true].Distinct().Select(s => $"Precondition: {char.ToLowerInvariant(s[0])}{s[1..]}"), .. Counts(root), .. told[false].Distinct()];
    }

    private static IEnumerable<ProofNode> Preconditions(ProofNode root)
    {
        bool hasSigns = root.Condition is AllCondition && root.Children.Any(c => c.Condition is CountCondition);
        return hasSigns ? root.Children.Where(c => c.Condition is not CountCondition) : [];
    }

    // How many of several signs hold is what a reader counts after; the signs themselves follow as sentences.
    private static IEnumerable<string> Counts(ProofNode node)
    {
        if (node.Condition is CountCondition count)
        {
            string bound = count.Bound == CountBound.AtLeast ? "at least" : "at most";
            int hold = node.Children.Count(c => c.OverValues == Truth.True);
            int open = node.Children.Count(c => c.OverValues == Truth.Unknown);
            string unknown = open == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" and {open} cannot be told");
            yield return string.Create(CultureInfo.InvariantCulture, $"{(node.Group is null ? "Of" : $"For {node.Group}, of")} {count.Of.Length} signs, {hold} hold{unknown}; the rule asks for {bound} {count.Number}.");
        }

        foreach (string below in node.Children.SelectMany(Counts)) yield return below;
    }

    private string OfLeaf(ProofNode leaf, bool isNegated) => leaf.Condition switch
    {
        Comparison => EstimateSentence.Of(leaf, isNegated),
        FindingCondition read => OfFinding(read),
        AccountsCondition accounts => OfAccounts(accounts, leaf.Accounts!.Value),
        GroupsCondition groups => $"No groups by '{groups.Characteristic}' are registered for this team, so the rule cannot look at them.",
        _ => throw new ArgumentOutOfRangeException(nameof(leaf)),
    };

    private string OfFinding(FindingCondition read)
    {
        Finding other = all[read.Finding];
        string atLeast = read.AtLeast is Severity severity ? $" (the rule asks for severity '{Lower(severity)}' or graver)" : string.Empty;
        return $"{Capitalised(StatusPhrase.Of(other))} is {StatusPhrase.Of(other.Status)}{atLeast}.";
    }

    private string OfAccounts(AccountsCondition accounts, AccountTally tally)
    {
        string label = all.TryGetValue(accounts.Finding, out Finding? heard) ? heard.Definition.Label : accounts.Finding.Value;
        if (tally.IsEmpty) return $"Nobody has listened for '{label}' yet.";

        string asked = string.Create(CultureInfo.InvariantCulture, $"the rule asks for {accounts.AtLeast} or more in support, and more than against");
        return string.Create(CultureInfo.InvariantCulture, $"When a facilitator listened, {tally.Supporting} accounts supported '{label}' and {tally.Contradicting} contradicted it; {asked}.");
    }

    private static string OfMissing(MissingInput missing)
    {
        string question = missing.Question is null ? string.Empty : $" To ask: {missing.Question}";
        return $"{Capitalised(missing.Topic)}: {MissingPhrase.Of(missing.Reason)}.{question}";
    }

    private IEnumerable<string> Word()
    {
        foreach (Voice voice in finding.Voices) yield return $"{VoicePhrase.Of(voice.Kind)}, taken alone, {(voice.SpeaksFor ? "speak for it" : "speak against it")}.";
        if (finding.IsContested && finding.Voices.Select(v => v.SpeaksFor).Distinct().Count() == 1) yield return "What the rules conclude from all the rest is the opposite.";
        if (finding.IsContested) yield return "They disagree: talk about why before acting on either.";
        yield return VoicePhrase.Of(profile.Origin);
    }

    private IEnumerable<string> Judgement()
    {
        foreach (RuleProof proof in finding.Proofs)
        {
            string sources = string.Join("; ", proof.Rule.Because);
            yield return proof.Rule.Basis == RuleBasis.Stated
                ? $"The rule {proof.Rule.Id} is stated by its sources: {sources}."
                : $"The rule {proof.Rule.Id} is our judgement of how to measure what its sources describe: {sources}.";
            foreach (RuleChange change in proof.Rule.Changes) yield return ChangePhrase.Of(change);
            if (proof.Rule.SeverityBecause is string because) yield return $"It grades '{Lower(proof.Rule.Severity!.Value)}' because: {because}";
            if (proof.Rule.Note is string note) yield return note;
        }

        yield return "Each comparison is 95% sure when taken alone; the finding as a whole is not.";
    }

    private IEnumerable<string> Numbers() => underlying.Append(finding)
        .SelectMany(f => f.Proofs)
        .SelectMany(p => Leaves(p.Root))
        .Where(n => n.Condition is Comparison)
        .GroupBy(n => ((Comparison)n.Condition).Subject)
        .OrderBy(g => g.Key)
        .Select(g => EstimateSentence.NumberLine([.. g]));

    private ImmutableArray<Finding> Underlying()
    {
        var seen = new HashSet<FindingId>();
        var waiting = new Stack<Finding>([finding]);
        while (waiting.TryPop(out Finding? next))
        {
            foreach (FindingId read in next.Proofs.SelectMany(p => ConditionWalk.Findings(p.Rule.When)))
            {
                if (seen.Add(read)) waiting.Push(all[read]);
            }
        }

        return [.. seen.Order().Select(f => all[f])];
    }

    private static IEnumerable<ProofNode> Leaves(ProofNode node) => node.Children.IsEmpty ? [node] : node.Children.SelectMany(Leaves);

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lower(Severity severity) => RuleWords.Severities.WordFor(severity);
}

using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Findings;

/// <summary>An input that could settle findings, and why it is not there.</summary>
/// <remarks>Either an estimate of a subject, or accounts that bear on a finding.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class MissingInput
{
    internal MissingInput(Subject? subject, FindingId? accounts, string topic, string? question, MissingReason reason, ImmutableArray<FindingId> settles)
    {
        Subject = subject;
        Accounts = accounts;
        Topic = topic;
        Question = question;
        Reason = reason;
        Settles = settles;
    }

    /// <summary>What is missing: the text of the subject, or <c>accounts:</c> and the finding.</summary>
    public string Key => Subject?.Text ?? $"accounts:{Accounts}";

    /// <summary>The subject whose estimate is missing; null if accounts are.</summary>
    public Subject? Subject { get; }

    /// <summary>The finding on which nobody listened; null if an estimate is missing.</summary>
    public FindingId? Accounts { get; }

    /// <summary>What it is, in words.</summary>
    public string Topic { get; }

    /// <summary>What to ask a team lead to find it out; null where nobody can be asked so.</summary>
    public string? Question { get; }

    /// <summary>Why it is missing.</summary>
    public MissingReason Reason { get; }

    /// <summary>The findings that it could settle, sorted by name.</summary>
    public ImmutableArray<FindingId> Settles { get; }
}

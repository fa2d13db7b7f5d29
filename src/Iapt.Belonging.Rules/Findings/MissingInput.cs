using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Findings;

/// <summary>An input that could settle findings, and why it is not there.</summary>
/// <remarks>An estimate of a subject, accounts that bear on a finding, or all groups by a characteristic.</remarks>
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

    /// <summary>What is missing: the text of the subject, or <c>accounts:</c> and the finding, or <c>groups:</c> and the characteristic.</summary>
    public string Key => Subject?.Text ?? (Characteristic is null ? $"accounts:{Accounts}" : $"groups:{Characteristic}");

    /// <summary>The characteristic by which no group is registered; null if something else is missing.</summary>
    public string? Characteristic { get; private init; }

    /// <summary>The subject whose estimate is missing; null if something else is.</summary>
    public Subject? Subject { get; }

    /// <summary>The finding on which nobody listened; null if something else is missing.</summary>
    public FindingId? Accounts { get; }

    /// <summary>What it is, in words.</summary>
    public string Topic { get; }

    /// <summary>What to ask a team lead to find it out; null where nobody can be asked so.</summary>
    public string? Question { get; }

    /// <summary>Why it is missing.</summary>
    public MissingReason Reason { get; }

    /// <summary>The findings that it could settle, sorted by name.</summary>
    public ImmutableArray<FindingId> Settles { get; }

    internal static MissingInput OfGroups(string characteristic, params ImmutableArray<FindingId> settles) =>
        new(null, null, $"groups of the team by `{characteristic}`", null, MissingReason.NoData, settles) { Characteristic = characteristic };

    internal MissingInput Settling(ImmutableArray<FindingId> settles) => new(Subject, Accounts, Topic, Question, Reason, settles) { Characteristic = Characteristic };
}

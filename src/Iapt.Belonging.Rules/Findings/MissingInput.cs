namespace Iapt.Belonging.Rules.Findings;

/// <summary>An input that a finding would need, and why it is not there.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class MissingInput
{
    /// <summary>Creates a missing input.</summary>
    /// <param name="subject">What is missing.</param>
    /// <param name="topic">What it is, in words.</param>
    /// <param name="reason">Why it is missing.</param>
    public MissingInput(Subject subject, string topic, MissingReason reason)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentException.ThrowIfNullOrEmpty(topic);
        Subject = subject;
        Topic = topic;
        Reason = reason;
    }

    /// <summary>What is missing.</summary>
    public Subject Subject { get; }

    /// <summary>What it is, in words.</summary>
    public string Topic { get; }

    /// <summary>Why it is missing.</summary>
    public MissingReason Reason { get; }
}

namespace Iapt.Belonging.Disclosure;

/// <summary>A recorded decision to ask for fewer people behind a number than the standard policy does.</summary>
/// <remarks>It stays in the register, so that whoever asks later can see who took it and why. Below <see cref="Surveys.DisclosurePolicy.Floor"/> nobody can decide.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PolicyDecision
{
    /// <summary>The most characters of each text.</summary>
    public const int MaximumLength = 500;

    /// <summary>Creates a decision.</summary>
    /// <param name="by">Who took it: a name and an office, such as "A. Okafor, information governance lead".</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentException">A text is empty or longer than <see cref="MaximumLength"/>.</exception>
    public PolicyDecision(string by, string reason)
    {
        By = Checked(by, nameof(by));
        Reason = Checked(reason, nameof(reason));
    }

    /// <summary>Who took it.</summary>
    public string By { get; }

    /// <summary>Why it was taken.</summary>
    public string Reason { get; }

    private static string Checked(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return text.Length <= MaximumLength ? text : throw new ArgumentException($"at most {MaximumLength} characters", name);
    }
}

using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>What should be settled before staff are asked, and what they are told: whatever is missing is a gap that every report says.</summary>
/// <remarks>
/// Purpose and retention are what people answer under: where they are stated, they are fixed when the wave opens. The rest may be put right or added later, if it was done in time.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Readiness
{
    /// <summary>The most characters of each text.</summary>
    public const int MaximumLength = 1_000;

    /// <summary>Creates a readiness record.</summary>
    /// <param name="purpose">What the survey is for, in a sentence or two that staff will read; null if not stated.</param>
    /// <param name="contact">Whom staff can ask, and how; null if not stated.</param>
    /// <param name="retention">The last day on which answers of persons are kept; null if not stated.</param>
    /// <param name="impactAssessment">The data protection impact assessment (DPIA); null if none is stated.</param>
    /// <param name="staffSide">The consultation of the staff side (trade unions and staff networks); null if none is stated.</param>
    /// <param name="actionOwner">Who sees to it that something follows: an office rather than a name; null if not stated.</param>
    /// <exception cref="ArgumentException">A text is blank or longer than <see cref="MaximumLength"/>.</exception>
    public Readiness(
        string? purpose = null,
        string? contact = null,
        DateOnly? retention = null,
        ReadinessRecord? impactAssessment = null,
        ReadinessRecord? staffSide = null,
        string? actionOwner = null)
    {
        Purpose = Checked(purpose, nameof(purpose));
        Contact = Checked(contact, nameof(contact));
        Retention = retention;
        ImpactAssessment = impactAssessment;
        StaffSide = staffSide;
        ActionOwner = Checked(actionOwner, nameof(actionOwner));
        Gaps = [.. FindGaps()];
    }

    /// <summary>Nothing is recorded, so everything is a gap.</summary>
    public static Readiness Nothing { get; } = new();

    /// <summary>What the survey is for; null if not stated.</summary>
    public string? Purpose { get; }

    /// <summary>Whom staff can ask, and how; null if not stated.</summary>
    public string? Contact { get; }

    /// <summary>The last day on which answers of persons are kept; null if not stated.</summary>
    public DateOnly? Retention { get; }

    /// <summary>The data protection impact assessment (DPIA); null if none is stated.</summary>
    public ReadinessRecord? ImpactAssessment { get; }

    /// <summary>The consultation of the staff side; null if none is stated.</summary>
    public ReadinessRecord? StaffSide { get; }

    /// <summary>Who sees to it that something follows; null if not stated.</summary>
    public string? ActionOwner { get; }

    /// <summary>What is missing, in the order of <see cref="ReadinessGap"/>; empty if nothing is.</summary>
    public ImmutableArray<ReadinessGap> Gaps { get; }

    internal static string? Checked(string? text, string name)
    {
        if (text is null) return null;

        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return text.Length <= MaximumLength ? text : throw new ArgumentException($"at most {MaximumLength} characters", name);
    }

    private IEnumerable<ReadinessGap> FindGaps()
    {
        if (ImpactAssessment is null) yield return ReadinessGap.NoImpactAssessment;
        if (StaffSide is null) yield return ReadinessGap.StaffSideNotConsulted;
        if (ActionOwner is null) yield return ReadinessGap.NoActionOwner;
        if (Purpose is null) yield return ReadinessGap.NoPurpose;
        if (Contact is null) yield return ReadinessGap.NoContact;
        if (Retention is null) yield return ReadinessGap.NoRetention;
    }
}

using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>What was fixed when a wave opened: people answer under it, and nothing of it can be changed afterwards.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class WaveOpening
{
    internal WaveOpening(WaveId wave, string hash, int minimumAnswers, PolicyDecision? decision, DateOnly? keepPeopleUntil, DateOnly? openedOn)
    {
        Wave = wave;
        Hash = hash;
        MinimumAnswers = minimumAnswers;
        Decision = decision;
        KeepPeopleUntil = keepPeopleUntil;
        OpenedOn = openedOn;
    }

    /// <summary>The wave.</summary>
    public WaveId Wave { get; }

    /// <summary>
    /// The hash, as <c>sha256:</c> and 64 hexadecimal digits, of the questionnaire with its scoring, the units and who is part of whom, the registered groups, the policy, the dates, the purpose and
    /// the retention. Headcounts, names, columns, paths, movements and the rest of the readiness are not in it: they may be put right.
    /// </summary>
    public string Hash { get; }

    /// <summary>How many people must stand behind a number.</summary>
    public int MinimumAnswers { get; }

    /// <summary>Who decided on fewer people than the standard policy asks for, and why; null where nobody had to.</summary>
    public PolicyDecision? Decision { get; }

    /// <summary>The last day on which the register may hold the people of the wave; null if the wave names none.</summary>
    public DateOnly? KeepPeopleUntil { get; }

    /// <summary>The day on which the wave was opened in the register; null if it was not recorded, as where a wave was opened by its release.</summary>
    public DateOnly? OpenedOn { get; }
}

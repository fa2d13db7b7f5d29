using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>What a program reads of one team, by position of the subject. Used again and again by one thread.</summary>
/// <remarks>Nothing known is an interval without ends and no value; a band has no value.</remarks>
internal sealed class TeamInputs(RuleProgram program)
{
    public double[] Lower { get; } = new double[program.Subjects.Length];

    public double[] Upper { get; } = new double[program.Subjects.Length];

    /// <summary>The value; not a number where there is none.</summary>
    public double[] Value { get; } = new double[program.Subjects.Length];

    /// <summary>Why there is nothing; null where there is something.</summary>
    public MissingReason?[] Missing { get; } = new MissingReason?[program.Subjects.Length];

    /// <summary>The estimate itself; null where the profile says nothing, or where only numbers were given.</summary>
    public Estimate?[] Estimates { get; } = new Estimate?[program.Subjects.Length];

    /// <summary>Whether an estimate does not fit its indicator, or one of those that a given condition reads, so that the rules that read it say nothing.</summary>
    public bool[] IsMisfit { get; } = new bool[program.Readings];

    /// <summary>The profile that was read last; null if none was.</summary>
    public TeamProfile? Profile { get; private set; }

    /// <summary>How many do not fit.</summary>
    public int Misfits { get; private set; }

    /// <summary>Whether no rule can be more than tentative.</summary>
    public bool IsCapped { get; private set; }

    /// <summary>Whether no rule about teams can be more than tentative.</summary>
    public bool IsCappedForTeams { get; private set; }

    /// <summary>Reads a profile, and writes what conditions about no numbers say into their registers.</summary>
    public void Read(TeamProfile profile, Span<byte> registers)
    {
        Profile = profile;
        bool fewAnswered = profile.Response is { MayBeBelowHalf: true };
        SetContext(fewAnswered, fewAnswered || profile.Context.Unit == AnalysisUnit.Organisation);
        // Both are sorted by the text of the subject.
        ReadOnlySpan<KeyValuePair<Subject, Estimate>> estimates = profile.Estimates.AsSpan();
        int at = 0;
        for (int s = 0; s < program.Subjects.Length; s++)
        {
            Subject subject = program.Subjects[s].Subject;
            int order = -1;
            while (at < estimates.Length && (order = ReferenceEquals(estimates[at].Key, subject) ? 0 : estimates[at].Key.CompareTo(subject)) < 0) at++;
            Set(s, at < estimates.Length && order == 0 ? estimates[at++].Value : null);
        }

        for (int g = 0; g < program.Given.Length; g++) registers[program.FirstGiven + g] = Decide(g, profile);
    }

    /// <summary>Replaces one estimate of the profile that was read last.</summary>
    public void Replace(Subject subject, Estimate estimate, Span<byte> registers)
    {
        int position = program.Find(subject);
        if (position >= 0) Set(position, estimate);
        if (subject is not (GroupSubject or GapSubject) || !program.Given.Any(c => c is GroupsCondition)) return;

        // Conditions on groups read the profile itself.
        Profile = Profile!.With(subject, estimate);
        for (int g = 0; g < program.Given.Length; g++) registers[program.FirstGiven + g] = Decide(g, Profile);
    }

    /// <summary>Takes up a team of which nothing is known but its columns, or also its profile.</summary>
    public void SetProfile(TeamProfile? profile) => Profile = profile;

    /// <summary>Says that what a given condition reads does not fit, or that it does.</summary>
    public void SetGivenMisfit(int given, bool isMisfit) => SetMisfit(program.Subjects.Length + given, isMisfit);

    /// <summary>Puts one estimate in the place of a subject; null if the profile says nothing of it.</summary>
    public void Set(int subject, Estimate? estimate)
    {
        bool isMisfit = estimate is not null && !program.Subjects[subject].Scale.Fits(estimate);
        MissingReason? missing = estimate is null ? MissingReason.NoData : estimate.Missing;
        // What does not fit says nothing.
        Estimate? told = isMisfit ? null : estimate;
        Set(subject, told?.Lower ?? double.NegativeInfinity, told?.Upper ?? double.PositiveInfinity, told?.Value ?? double.NaN, missing, isMisfit);
        Estimates[subject] = estimate;
    }

    /// <summary>Puts what is known of a subject in its place.</summary>
    public void Set(int subject, double lower, double upper, double value, MissingReason? missing, bool isMisfit)
    {
        SetMisfit(subject, isMisfit);
        Lower[subject] = lower;
        Upper[subject] = upper;
        Value[subject] = value;
        Missing[subject] = missing;
        Estimates[subject] = null;
    }

    /// <summary>Sets why rules can be no more than tentative: all rules, and those about teams.</summary>
    public void SetContext(bool isCapped, bool isCappedForTeams)
    {
        IsCapped = isCapped;
        IsCappedForTeams = isCappedForTeams;
    }

    private void SetMisfit(int reading, bool isMisfit)
    {
        Misfits += (isMisfit ? 1 : 0) - (IsMisfit[reading] ? 1 : 0);
        IsMisfit[reading] = isMisfit;
    }

    private byte Decide(int given, TeamProfile profile)
    {
        if (program.Given[given] is AccountsCondition accounts) return Bits(ConditionLogic.Of(accounts, AccountTally.Of(profile, accounts.Finding)));

        // Which groups there are differs from team to team, so there are no columns of them.
        (ProofNode node, ImmutableArray<Problem> faults) = new Evaluation(program.Plan, profile).ProveAlone((GroupsCondition)program.Given[given]);
        SetGivenMisfit(given, !faults.IsEmpty);
        return Bits(node.Verdict);
    }

    private static byte Bits(Verdict verdict) => (byte)(Bits(verdict.OverIntervals) | (Bits(verdict.OverValues) << 2));

    private static int Bits(Truth truth) => truth switch
    {
        Truth.True => TeamEvaluator.SurelyTrue,
        Truth.False => TeamEvaluator.SurelyFalse,
        _ => 0,
    };
}

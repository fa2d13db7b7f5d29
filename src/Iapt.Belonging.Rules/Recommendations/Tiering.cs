using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>When to take something up: the first line of the table in <c>docs/recommendations.md</c> that fits.</summary>
internal static class Tiering
{
    /// <summary>When to take up an intervention for a finding.</summary>
    /// <param name="isHarm">Whether the finding is about harm.</param>
    /// <param name="isClear">Whether it is clear.</param>
    /// <param name="intervention">The intervention.</param>
    /// <param name="kind">What kind of problem the finding is; null if nobody asked.</param>
    public static (Tier Tier, string Because) Decide(bool isHarm, bool isClear, Intervention intervention, ProblemDomain? kind = null) => (isHarm, kind) switch
    {
        (false, ProblemDomain.Chaotic) when intervention.Domain != ProblemDomain.Chaotic => (Tier.Later, "later: the matter was called chaotic, and this is not made for a crisis"),
        (false, ProblemDomain.Complex) => Decide(isHarm, isClear, intervention, isComplex: true),
        _ => Decide(isHarm, isClear, intervention, isComplex: false),
    };

    /// <summary>What also answers a complex matter is talked through first.</summary>
    public static (Tier Tier, string Because) WithConsent((Tier Tier, string Because) decided) =>
        decided.Tier == Tier.Now ? (Tier.Discuss, "discuss: it also answers a complex matter, so the team agrees to it first") : decided;

    private static (Tier Tier, string Because) Decide(bool isHarm, bool isClear, Intervention intervention, bool isComplex)
    {
        if (isHarm) return (Tier.Now, "now: a duty, which is not weighed against evidence or effort");

        bool evidenced = intervention.Grade != EvidenceGrade.Limited;
        return intervention switch
        {
            { Domain: ProblemDomain.Chaotic } => (Tier.Now, "now: in a crisis people are made safe first"),
            { Effort: Effort.High } => HighEffort(isClear, evidenced),
            _ when isComplex || intervention.Domain == ProblemDomain.Complex => Complex(intervention.IsReversible),
            { Effort: Effort.Medium } or { IsReversible: false } => SomeEffort(isClear, evidenced),
            { Domain: ProblemDomain.Clear } => (Tier.Now, "now: it asks little, can be undone, and the step is plain"),
            _ when isClear => (Tier.Now, "now: it asks little and can be undone, and the finding is clear"),
            _ => (Tier.Discuss, "discuss: it asks little, but the finding is not sure and there are several ways"),
        };
    }

    /// <summary>What is more pressing moves from later to discuss, and what is less pressing from now to discuss; what is a duty does not move.</summary>
    public static (Tier Tier, string Because) Moderate((Tier Tier, string Because) decided, int pressure, bool isDuty) => (decided.Tier, pressure) switch
    {
        (Tier.Later, > 0) => (Tier.Discuss, "discuss: it would be for later, but what bears on the finding makes it more pressing"),
        (Tier.Now, < 0) when !isDuty => (Tier.Discuss, "discuss: it could be begun now, but what bears on the finding makes it less pressing"),
        _ => decided,
    };

    private static (Tier Tier, string Because) HighEffort(bool isClear, bool evidenced) => isClear && evidenced
        ? (Tier.Discuss, "discuss: it asks much; the finding is clear and the evidence is at least moderate")
        : (Tier.Later, "later: it asks much for what is known");

    private static (Tier Tier, string Because) Complex(bool isReversible) => isReversible
        ? (Tier.Discuss, "discuss: nobody can know beforehand what it will do, so it is a trial that the team agrees to and can stop")
        : (Tier.Later, "later: nobody can know beforehand what it will do, and it is hard to undo");

    private static (Tier Tier, string Because) SomeEffort(bool isClear, bool evidenced) => isClear || evidenced
        ? (Tier.Discuss, "discuss: it asks some effort or is hard to undo")
        : (Tier.Later, "later: it asks some effort or is hard to undo, the finding is not sure and the evidence is limited");
}

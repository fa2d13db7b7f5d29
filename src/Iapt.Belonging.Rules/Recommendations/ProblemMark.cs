namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>What a finding is like as a problem, as far as it can be said of the finding alone.</summary>
internal enum ProblemMark
{
    /// <summary>Its cause is plain, and so is the step.</summary>
    PlainStep,

    /// <summary>There are good ways, and which fits has to be worked out.</summary>
    NeedsExpertise,

    /// <summary>It involves who people are, who has a say, or whether they trust one another.</summary>
    IdentityPowerOrTrust,
}

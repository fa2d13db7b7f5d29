namespace Iapt.Belonging.Reporting.Wording;

/// <summary>The closed lists of the rules in words for readers.</summary>
internal static class Words
{
    public const string NotAPerson = "This is about how a team works. It is not an assessment of any person.";

    public const string Purpose = "It is for improvement, not for appraisal, capability, pay, redundancy or commissioning.";

    public const string OwnTeamOnly = "seen only by the team itself: `belonging score --team`.";

    public const string NoEndorsement = "Independent open-source software. Not produced, endorsed or approved by NHS England or any NHS body.";

    public const string OpenGovernment = "Contains public sector information licensed under the Open Government Licence v3.0.";

    public const string WhichReason = "Too few people answered, or the sizes of other teams would give their answers away; which of the two, nobody is told.";

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Uncapital(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>The same, but an abbreviation such as NHS stays one.</summary>
    public static string InSentence(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : Uncapital(text);

    public static string Of(Owner owner) => owner switch
    {
        Owner.Team => "the team",
        Owner.TeamLead => "the team lead",
        Owner.ServiceLead => "the lead of the service",
        Owner.Organisation => "the organisation",
        _ => "a named senior owner outside the team",
    };

    public static string Of(Tier tier) => tier switch
    {
        Tier.Now => "now",
        Tier.Discuss => "discuss",
        _ => "later",
    };

    public static string Of(Level level) => level switch
    {
        Level.Individual => "individual",
        Level.Team => "team",
        _ => "organisation",
    };

    public static string Of(Effort effort) => effort switch
    {
        Effort.Low => "low effort",
        Effort.Medium => "medium effort",
        _ => "high effort",
    };

    public static string Of(EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.SystematicReview => "systematic review",
        EvidenceStrength.QuantitativeStudy => "quantitative study",
        EvidenceStrength.QualitativeStudy => "qualitative study",
        EvidenceStrength.ExpertOpinion => "expert opinion",
        _ => "policy",
    };

    public static string Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Strong => "strong",
        EvidenceGrade.Moderate => "moderate",
        _ => "limited",
    };

    public static string Of(EvidenceScope scope) => scope switch
    {
        EvidenceScope.Intervention => "the action itself was studied",
        EvidenceScope.Mechanism => "the link was studied, the action was not",
        EvidenceScope.Measure => "a way of measuring was validated",
        _ => "somebody advises it",
    };

    /// <summary>How strong the evidence is, what it is, and what it is about.</summary>
    public static string Evidence(Intervention action) => $"{Of(action.Grade)} ({Of(action.Evidence)}; {Of(action.AppliesTo)}{(action.Found == EvidenceResult.Mixed ? "; results differ" : "")})";

    public static string Of(ProblemDomain domain) => domain switch
    {
        ProblemDomain.Clear => "clear: do the standard thing",
        ProblemDomain.Complicated => "complicated: choose among good practices",
        ProblemDomain.Complex => "complex: try something small and safe to fail, if the team agrees",
        _ => "chaotic: act first to stabilise",
    };

    public static string Of(MissingReason reason) => reason switch
    {
        MissingReason.NotAsked => "not asked",
        MissingReason.NoData => "nothing handed in",
        MissingReason.TooFewAnswers => "too few answers",
        MissingReason.Suppressed => "withheld to protect people",
        MissingReason.WithheldByPublisher => "withheld by the publisher",
        MissingReason.NotCalculable => "not calculable",
        _ => "does not apply",
    };

    public static string Of(AnalysisUnit unit) => unit switch
    {
        AnalysisUnit.Team => "team",
        AnalysisUnit.Service => "service",
        _ => "organisation",
    };

    /// <summary>Names that may have commas of their own: joined as in a sentence where none has, otherwise set apart by semicolons.</summary>
    public static string List(IReadOnlyList<string> names) => names.Any(n => n.Contains(',', StringComparison.Ordinal)) ? Apart(names) : Join(names);

    /// <summary>Names set apart by semicolons.</summary>
    public static string Apart(IEnumerable<string> names) => string.Join("; ", names);

    /// <summary>Names joined as in a sentence.</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };
}

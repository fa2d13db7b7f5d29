namespace Iapt.Belonging.Reporting;

/// <summary>What a report is about, and so how it speaks.</summary>
public enum ReportKind
{
    /// <summary>One team: what staff report, for that team to talk about.</summary>
    Team,

    /// <summary>The teams of a service side by side, never ranked.</summary>
    Service,

    /// <summary>Published results of an organisation: strengths, concerns, and questions to ask of its teams; never a barrier as a fact.</summary>
    Published,
}

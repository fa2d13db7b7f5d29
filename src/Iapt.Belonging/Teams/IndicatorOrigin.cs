namespace Iapt.Belonging.Teams;

/// <summary>Where the numbers of an indicator come from.</summary>
/// <remarks>Facts about people are personal data and pass through Disclosure; facts about how a team works do not.</remarks>
public enum IndicatorOrigin
{
    /// <summary>Answers of staff.</summary>
    Survey,

    /// <summary>HR facts derived from people, such as turnover or sickness absence.</summary>
    PeopleFact,

    /// <summary>Facts about how a team works, such as whether meetings have a named chair.</summary>
    Practice,
}

namespace Iapt.Belonging.Teams;

/// <summary>Whom or what a question is about.</summary>
/// <remarks>Questions about a manager, in a team with one manager, score a person; Disclosure treats them so.</remarks>
public enum Referent
{
    /// <summary>The person who answers.</summary>
    Me,

    /// <summary>The team of the person who answers.</summary>
    MyTeam,

    /// <summary>The immediate manager of the person who answers.</summary>
    MyManager,

    /// <summary>The organisation.</summary>
    MyOrganisation,

    /// <summary>How the team works: a fact that can be looked up or counted.</summary>
    TheWork,
}

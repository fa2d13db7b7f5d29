namespace Iapt.Belonging.Teams;

/// <summary>What happened to a team between two waves.</summary>
public enum TeamMarkKind
{
    /// <summary>It works in another way, such as with another lead or at another place. Limits of trends begin anew; changes are still made across it.</summary>
    NewWay,

    /// <summary>It is another team: a merger, a split, a successor. Nothing is compared across it.</summary>
    NewTeam,
}

namespace Iapt.Belonging.Surveys;

/// <summary>Which assignments of a staff-in-post list count. Two assignments of one person are normal.</summary>
public enum CountedAssignments
{
    /// <summary>Each person once, in the unit of the primary assignment.</summary>
    Primary,

    /// <summary>Each person once in each unit with an assignment; so in a service as often as in its units together.</summary>
    All,
}

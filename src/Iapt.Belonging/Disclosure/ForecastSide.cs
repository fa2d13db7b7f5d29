using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>One side of a contrast before anybody answers: how many are asked, and how many of them must answer at least.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ForecastSide
{
    internal ForecastSide(string name, TeamId? team, GroupId? group, int needed, long? headcount)
    {
        Name = name;
        Team = team;
        Group = group;
        AnswersNeeded = needed;
        Headcount = headcount;
    }

    /// <summary>What it is called, for people.</summary>
    public string Name { get; }

    /// <summary>The unit; the larger unit of which it is the rest, for the rest of one; null for a group.</summary>
    public TeamId? Team { get; }

    /// <summary>The registered group; null for a unit.</summary>
    public GroupId? Group { get; }

    /// <summary>How many answers it takes at least.</summary>
    public int AnswersNeeded { get; }

    /// <summary>How many are asked; null if that is not known.</summary>
    public long? Headcount { get; }

    /// <summary>The share of people who must answer at least, 0 to 1; above 1 if there are too few people; null if the headcount is not known.</summary>
    public double? ShareNeeded => Headcount switch
    {
        null => null,
        0 => double.PositiveInfinity,
        long people => (double)AnswersNeeded / people,
    };
}

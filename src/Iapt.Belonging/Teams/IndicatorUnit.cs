namespace Iapt.Belonging.Teams;

/// <summary>What an indicator is measured in.</summary>
public enum IndicatorUnit
{
    /// <summary>A score from 0 to 10.</summary>
    Score,

    /// <summary>A proportion from 0 to 1.</summary>
    Proportion,

    /// <summary>One quantity for each unit of another, such as a rate divided by another rate, where 1 means equal.</summary>
    Ratio,

    /// <summary>A number of things; whole and not negative.</summary>
    Count,

    /// <summary>Yes or no; 1 stands for yes.</summary>
    Flag,

    /// <summary>One of an ordered list of codes; the position in the list stands for the code.</summary>
    Category,
}

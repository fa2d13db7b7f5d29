using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Scoring;

/// <summary>One thing that is computed of every team: the mean of an item or of a measure.</summary>
internal sealed class Statistic(Indicator indicator, bool wasAsked, bool isTwoValued, ScoreNeighbours neighbours, int[] parts, bool hasPartAboutManager)
{
    public Indicator Indicator { get; } = indicator;

    public IndicatorId Id => Indicator.Id;

    /// <summary>The top of the scale: 10, or 1 for a proportion.</summary>
    public double Maximum => Indicator.Maximum;

    /// <summary>Whether enough of it was part of the questionnaire.</summary>
    public bool WasAsked { get; } = wasAsked;

    /// <summary>Whether each person's score is one of two values only, so that a mean near an end counts heads.</summary>
    public bool IsTwoValued { get; } = isTwoValued;

    /// <summary>How close the scores of people can lie to each other.</summary>
    public ScoreNeighbours Neighbours { get; } = neighbours;

    /// <summary>The positions of what a measure is made of; none for an item.</summary>
    public int[] Parts { get; } = parts;

    /// <summary>Whether it is about the immediate manager, or made of something that is: what a measure holds can be worked out from its other parts.</summary>
    public bool IsAboutManager { get; } = hasPartAboutManager || indicator.Referent == Referent.MyManager;
}

using System.Collections.Immutable;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>One figure of an equality standard: an indicator of the WRES, or a metric of the WDES or a part of one.</summary>
/// <remarks>
/// The standards are defined for whole employers. In a team a ratio would rest on a handful of people, name them, and tell nothing; so every calculation asks for the
/// kind of unit and refuses a team or service.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class EqualityFigure
{
    internal EqualityFigure()
    {
    }

    /// <summary>Its name.</summary>
    public required IndicatorId Id { get; init; }

    /// <summary>Its number in the standard, such as <c>3</c>, or <c>4b</c> for a part.</summary>
    public required string Number { get; init; }

    /// <summary>What it asks for, in our own words.</summary>
    public required string Wording { get; init; }

    /// <summary>What kind of figure it is.</summary>
    public required EqualityFigureKind Kind { get; init; }

    /// <summary>Whose share is on top of the ratio; null if there is no ratio.</summary>
    public required EqualityGroup? OnTop { get; init; }

    /// <summary>Whether more of it is better, as being appointed, or worse, as being harassed; <see cref="Polarity.None"/> if it judges nobody.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>The year of the first data collection.</summary>
    public required int Since { get; init; }

    /// <summary>Where it is defined.</summary>
    public required Citation Source { get; init; }

    /// <summary>What was published for England or its regions, earliest first; empty where no readable source was found.</summary>
    public required ImmutableArray<ReferenceFigure> References { get; init; }

    /// <summary>Compares both groups, with 95% intervals.</summary>
    /// <param name="group">The group the standard is about.</param>
    /// <param name="others">The others.</param>
    /// <param name="unit">What kind of unit the numbers are of.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The unit is not an organisation.</exception>
    /// <exception cref="InvalidOperationException">The figure is no comparison of two shares.</exception>
    public EqualityComparison Compare(GroupCount group, GroupCount others, AnalysisUnit unit)
    {
        RequireOrganisation(unit);
        (GroupCount top, GroupCount bottom) = RequireTop() == EqualityGroup.Group ? (group, others) : (others, group);
        RiskRatio relative = RelativeRisk.Katz(top.Events, top.People, bottom.Events, bottom.People, Confidence.NinetyFive, ZeroCells.AddHalf);
        return new()
        {
            Group = Proportions.Wilson(group.Events, group.People, Confidence.NinetyFive),
            Others = Proportions.Wilson(others.Events, others.People, Confidence.NinetyFive),
            Gap = Proportions.Newcombe(group.Events, group.People, others.Events, others.People, Confidence.NinetyFive),
            Relative = relative,
            Verdict = VerdictOf(relative, Math.Min(group.Events, others.Events)),
        };
    }

    /// <summary>The ratio of two published shares, where no counts are known: no interval, and so no verdict.</summary>
    /// <param name="group">The share of the group the standard is about, on any scale.</param>
    /// <param name="others">The share of the others, on the same scale.</param>
    /// <param name="unit">What kind of unit the numbers are of.</param>
    /// <returns>The ratio, the share on top that the standard puts there; none if the lower one is 0.</returns>
    /// <exception cref="ArgumentException">The unit is not an organisation, or a share is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The figure is no comparison of two shares.</exception>
    public Computed<double> Ratio(double group, double others, AnalysisUnit unit)
    {
        RequireOrganisation(unit);
        return RequireTop() == EqualityGroup.Group ? RelativeRisk.OfRates(group, others) : RelativeRisk.OfRates(others, group);
    }

    /// <summary>For whom a ratio is worse, however near to 1 it is.</summary>
    /// <param name="ratio">The ratio, the share on top that the standard puts there; not negative.</param>
    /// <returns>The group for whom it is worse; null if it is 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The figure is no comparison of two shares.</exception>
    public EqualityGroup? WorseFor(double ratio)
    {
        EqualityGroup top = RequireTop();
        if (Check.NotNegative(ratio) == 1) return null;

        bool isWorseOnTop = (Polarity == Polarity.LowerIsBetter) == (ratio > 1);
        return isWorseOnTop ? top : top == EqualityGroup.Group ? EqualityGroup.Others : EqualityGroup.Group;
    }

    /// <summary>The share of the group alone, with Wilson's 95% interval, where the standard asks nobody else.</summary>
    /// <param name="group">The group the standard is about.</param>
    /// <param name="unit">What kind of unit the numbers are of.</param>
    /// <returns>The share, 0 to 1; none if nobody is in the group.</returns>
    /// <exception cref="ArgumentException">The unit is not an organisation.</exception>
    /// <exception cref="InvalidOperationException">The figure is no share of the group alone.</exception>
    public Computed<IntervalEstimate> Share(GroupCount group, AnalysisUnit unit)
    {
        RequireOrganisation(unit);
        RequireKind(EqualityFigureKind.SurveyShareOfGroup);
        return Proportions.Wilson(group.Events, group.People, Confidence.NinetyFive);
    }

    /// <summary>The group's share of the board less its share of the workforce.</summary>
    /// <param name="board">How many of the group are on the board, and how many the board has.</param>
    /// <param name="workforceShare">The share of the group in the workforce, 0 to 1.</param>
    /// <param name="unit">What kind of unit the numbers are of.</param>
    /// <returns>Both shares and their difference; none if there is no board.</returns>
    /// <exception cref="ArgumentException">The unit is not an organisation, or the share is none.</exception>
    /// <exception cref="InvalidOperationException">The figure is not about the board.</exception>
    /// <example>2 of 14 on the board and 22.4% of the workforce: -8.1 percentage points.</example>
    public Computed<BoardDifference> OnBoard(GroupCount board, double workforceShare, AnalysisUnit unit)
    {
        RequireOrganisation(unit);
        RequireKind(EqualityFigureKind.BoardDifference);
        Check.Probability(workforceShare);
        return board.People == 0 ? NotComputed.NoData : new BoardDifference((double)board.Events / board.People, workforceShare);
    }

    /// <summary>The standards are for whole employers only.</summary>
    internal static void RequireOrganisation(AnalysisUnit unit)
    {
        if (unit != AnalysisUnit.Organisation) throw new ArgumentException("the workforce equality standards are for whole organisations, never for a team or service", nameof(unit));
    }

    private EqualityVerdict VerdictOf(RiskRatio relative, long events)
    {
        if (!relative.Ratio.TryGet(out double ratio)) return EqualityVerdict.NotCalculable;
        if (events < EqualityComparison.FewestEvents) return EqualityVerdict.TooFewEvents;
        if (ReferenceRange.FourFifths.Locate(ratio) == RangePosition.WithinRange) return EqualityVerdict.WithinRange;

        return WorseFor(ratio) == EqualityGroup.Group ? EqualityVerdict.WorseForGroup : EqualityVerdict.WorseForOthers;
    }

    private EqualityGroup RequireTop() => OnTop ?? throw new InvalidOperationException($"`{Id}` compares no two shares");

    private void RequireKind(EqualityFigureKind kind)
    {
        if (Kind != kind) throw new InvalidOperationException($"`{Id}` is another kind of figure");
    }
}

namespace Iapt.Belonging.Equity;

/// <summary>What kind of figure an equality standard asks for, and so how it is computed.</summary>
public enum EqualityFigureKind
{
    /// <summary>The share of the group in each pay band beside its share of the whole: <see cref="WorkforceShare"/>.</summary>
    SharesByBand,

    /// <summary>How likely something is in one group, as a multiple of the other, from records: <see cref="EqualityFigure.Compare"/>.</summary>
    RelativeLikelihood,

    /// <summary>The share of each group that gives an answer in a survey: <see cref="EqualityFigure.Compare"/>.</summary>
    SurveyShares,

    /// <summary>The share of the group alone that gives an answer in a survey; nobody else is asked: <see cref="EqualityFigure.Share"/>.</summary>
    SurveyShareOfGroup,

    /// <summary>A score of each group, from 0 to 10.</summary>
    SurveyScore,

    /// <summary>The group's share of the board less its share of the workforce: <see cref="EqualityFigure.OnBoard"/>.</summary>
    BoardDifference,

    /// <summary>Yes or no, with evidence in words.</summary>
    YesNo,
}

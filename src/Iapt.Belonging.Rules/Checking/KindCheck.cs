using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Checks that comparisons speak of known indicators, and that subject, test and constants fit each other.</summary>
internal sealed class KindCheck(IndicatorCatalog indicators, Places places, List<Problem> problems)
{
    private readonly NearestNames nearest = new(indicators.Indicators.Select(i => i.Id.Value));

    /// <summary>Checks one comparison of a team or of its groups; gives its scale if all fits, and null for other conditions.</summary>
    public SubjectScale? Check(Condition condition) => condition switch
    {
        Comparison comparison => Check(comparison, comparison.Subject, comparison.Test),
        GroupComparison ofGroup => Check(ofGroup, ofGroup.Pattern, ofGroup.Test),
        _ => null,
    };

    private SubjectScale? Check(Condition comparison, Subject subject, Test test)
    {
        IndicatorId id = subject.Indicator;
        if (indicators.Find(id) is not Indicator indicator) return Refused(UnknownIndicator(subject, comparison));
        if (SubjectScale.Of(subject, indicator) is not SubjectScale scale)
        {
            return Refused(RuleProblems.Unit(places.Of(comparison), $"a comparison of `{id}`, which is yes or no, or a code", "a score, a proportion, a ratio or a count"));
        }

        int before = problems.Count;
        CheckTest(comparison, subject, test, scale);
        return problems.Count == before ? scale : null;
    }

    /// <summary>Checks a subject whose test could not be read: its name only.</summary>
    public void Check(Subject subject)
    {
        if (indicators.Find(subject.Indicator) is null) problems.Add(UnknownIndicator(subject, subject));
    }

    private Problem UnknownIndicator(Subject subject, object part)
    {
        string name = subject.Indicator.Value;
        Place place = places.Of(part, SubjectMember(subject));
        return RuleTextReader.IsUnreleased(name) ? RuleProblems.NotReleasedFact(place) : RuleProblems.UnknownReference(place, "an indicator", name, nearest.To(name));
    }

    private void CheckTest(Condition comparison, Subject subject, Test test, SubjectScale scale)
    {
        // A place is worked out only where something is wrong there.
        Place Here() => places.Of(comparison, TestParts.Word(test));
        bool isEquality = test is Is or OneOf;
        if (scale.Kind == ScaleKind.Continuous && isEquality) problems.Add(RuleProblems.FloatEquality(Here()));
        else if (scale.Kind == ScaleKind.Flag && test is not Is) problems.Add(RuleProblems.Type(Here(), "an order of yes and no", "`is` with true or false"));
        else foreach (Constant constant in TestParts.Constants(test)) CheckConstant(subject, constant, scale, Here, isEquality);
    }

    private void CheckConstant(Subject subject, Constant constant, SubjectScale scale, Func<Place> place, bool isEquality)
    {
        if (scale.Position(constant) is null) problems.Add(WrongConstant(constant, scale, place()));
        else if (isEquality && constant.Number is double number && number != Math.Truncate(number)) problems.Add(RuleProblems.Unit(place(), "a number that is not whole", "a whole number"));
        else if (subject is PercentileSubject && constant.Number is < 0 or > 1)
        {
            problems.Add(RuleProblems.Unit(place(), "a number that is no percentile", "a proportion from 0 to 1: 0.1 for the lowest tenth"));
        }
    }

    private static Problem WrongConstant(Constant constant, SubjectScale scale, Place place) => scale.Kind switch
    {
        ScaleKind.Category when constant.Code is string code => RuleProblems.UnknownReference(place, "a code of this subject", null, new NearestNames(scale.Codes).To(code) is { Count: > 0 } near ? near : scale.Codes),
        ScaleKind.Category => RuleProblems.Type(place, Found(constant), $"one of {JsonProblems.List(scale.Codes)}"),
        ScaleKind.Flag => RuleProblems.Type(place, Found(constant), "true or false"),
        _ => RuleProblems.Type(place, Found(constant), "a number"),
    };

    private static string Found(Constant constant) => constant.Number is not null ? "a number" : constant.Flag is not null ? "true or false" : "a text";

    private static string SubjectMember(Subject subject) => subject switch
    {
        IndicatorSubject or GroupSubject => "indicator",
        GapSubject => "gap",
        PercentileSubject => "percentile",
        ChangeSubject => "change",
        TrendSubject => "trend",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    private SubjectScale? Refused(Problem problem)
    {
        problems.Add(problem);
        return null;
    }
}

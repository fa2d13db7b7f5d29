using Iapt.Belonging.Rules.Conditions;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Conditions;

/// <summary>Every test against every kind of estimate; each line is one sentence of the semantics.</summary>
public class TestLogicTests
{
    private static readonly Subject Voice = Subject.Parse("survey/voice");

    public static TheoryData<string, string, string> NumericCases { get; } = new()
    {
        // test, estimate, truth over intervals / truth over values
        { "below", "exact 4.9", "T/T" }, { "below", "exact 5", "F/F" }, { "below", "exact 5.1", "F/F" },
        { "below", "4 in 3..4.9", "T/T" }, { "below", "4 in 3..5", "U/T" }, { "below", "4 in 3..6", "U/T" },
        { "below", "5 in 5..6", "F/F" }, { "below", "5 in 4..6", "U/F" }, { "below", "6 in 4..7", "U/F" }, { "below", "6 in 5.5..7", "F/F" },
        { "below", "band 3..4", "T/T" }, { "below", "band 3..5", "U/U" }, { "below", "band 5..6", "F/F" },
        { "below", "bare 4", "U/T" }, { "below", "bare 5", "U/F" }, { "below", "missing", "U/U" },

        { "atOrBelow", "exact 4.9", "T/T" }, { "atOrBelow", "exact 5", "T/T" }, { "atOrBelow", "exact 5.1", "F/F" },
        { "atOrBelow", "4 in 3..5", "T/T" }, { "atOrBelow", "5 in 4..6", "U/T" }, { "atOrBelow", "6 in 5..7", "U/F" }, { "atOrBelow", "6 in 5.5..7", "F/F" },
        { "atOrBelow", "band 3..5", "T/T" }, { "atOrBelow", "band 5..6", "U/U" }, { "atOrBelow", "band 5.1..6", "F/F" },
        { "atOrBelow", "bare 5", "U/T" }, { "atOrBelow", "bare 6", "U/F" }, { "atOrBelow", "missing", "U/U" },

        { "above", "exact 5.1", "T/T" }, { "above", "exact 5", "F/F" }, { "above", "exact 4.9", "F/F" },
        { "above", "6 in 5.1..7", "T/T" }, { "above", "6 in 5..7", "U/T" }, { "above", "5 in 4..6", "U/F" }, { "above", "4 in 3..5", "F/F" },
        { "above", "band 5.1..6", "T/T" }, { "above", "band 5..6", "U/U" }, { "above", "band 3..5", "F/F" },
        { "above", "bare 6", "U/T" }, { "above", "bare 5", "U/F" }, { "above", "missing", "U/U" },

        { "atOrAbove", "exact 5.1", "T/T" }, { "atOrAbove", "exact 5", "T/T" }, { "atOrAbove", "exact 4.9", "F/F" },
        { "atOrAbove", "6 in 5..7", "T/T" }, { "atOrAbove", "5 in 4..6", "U/T" }, { "atOrAbove", "4 in 3..5", "U/F" }, { "atOrAbove", "4 in 3..4.9", "F/F" },
        { "atOrAbove", "band 5..6", "T/T" }, { "atOrAbove", "band 4..5", "U/U" }, { "atOrAbove", "band 3..4.9", "F/F" },
        { "atOrAbove", "bare 5", "U/T" }, { "atOrAbove", "bare 4", "U/F" }, { "atOrAbove", "missing", "U/U" },

        { "between", "exact 3", "T/T" }, { "between", "exact 5", "T/T" }, { "between", "exact 2.9", "F/F" }, { "between", "exact 5.1", "F/F" },
        { "between", "4 in 3..5", "T/T" }, { "between", "4 in 2..5", "U/T" }, { "between", "4 in 2..6", "U/T" },
        { "between", "2 in 1..3", "U/F" }, { "between", "2 in 1..2.9", "F/F" }, { "between", "6 in 5..7", "U/F" }, { "between", "6 in 5.1..7", "F/F" },
        { "between", "band 3..5", "T/T" }, { "between", "band 2..4", "U/U" }, { "between", "band 0..2", "F/F" },
        { "between", "bare 4", "U/T" }, { "between", "bare 2", "U/F" }, { "between", "missing", "U/U" },
    };

    public static TheoryData<string, string, string> WholeCases { get; } = new()
    {
        { "is 3", "exact 3", "T/T" }, { "is 3", "exact 4", "F/F" }, { "is 3", "3 in 2..4", "U/T" }, { "is 3", "2 in 2..4", "U/F" }, { "is 3", "6 in 4..8", "F/F" },
        { "is 3", "band 3..3", "T/T" }, { "is 3", "band 2..4", "U/U" }, { "is 3", "band 4..6", "F/F" }, { "is 3", "bare 3", "U/T" }, { "is 3", "bare 2", "U/F" }, { "is 3", "missing", "U/U" },
        { "oneOf 3,4,7", "exact 7", "T/T" }, { "oneOf 3,4,7", "exact 5", "F/F" }, { "oneOf 3,4,7", "3 in 3..4", "T/T" }, { "oneOf 3,4,7", "3 in 2..4", "U/T" },
        { "oneOf 3,4,7", "6 in 5..7", "U/F" }, { "oneOf 3,4,7", "6 in 5..6", "F/F" }, { "oneOf 3,4,7", "band 3..4", "T/T" }, { "oneOf 3,4,7", "band 4..7", "U/U" },
        { "oneOf 3,4,7", "band 5..6", "F/F" }, { "oneOf 3,4,7", "band 2.5..4", "T/T" }, { "oneOf 3,4,7", "band 4.5..6.5", "F/F" }, { "oneOf 3,4,7", "3 in 2.1..3.9", "T/T" }, { "oneOf 3,4,7", "bare 4", "U/T" }, { "oneOf 3,4,7", "bare 5", "U/F" }, { "oneOf 3,4,7", "missing", "U/U" },
        { "below", "exact 4", "T/T" }, { "below", "exact 5", "F/F" }, { "below", "band 3..6", "U/U" },
    };

    public static TheoryData<string, string, string, string> CodeCases { get; } = new()
    {
        { "practice/chair", "is yes", "exact 1", "T/T" }, { "practice/chair", "is yes", "exact 0", "F/F" }, { "practice/chair", "is no", "exact 0", "T/T" },
        { "practice/chair", "is yes", "bare 1", "U/T" }, { "practice/chair", "is yes", "missing", "U/U" }, { "practice/chair", "is yes", "band 0..1", "U/U" },
        { "practice/notes", "is always", "exact 2", "T/T" }, { "practice/notes", "is always", "exact 0", "F/F" }, { "practice/notes", "is always", "missing", "U/U" },
        { "practice/notes", "oneOf never,sometimes", "exact 1", "T/T" }, { "practice/notes", "oneOf never,sometimes", "band 0..1", "T/T" },
        { "practice/notes", "oneOf never,always", "band 0..2", "U/U" }, { "practice/notes", "oneOf never,always", "exact 1", "F/F" },
        { "practice/notes", "below always", "exact 1", "T/T" }, { "practice/notes", "below always", "exact 2", "F/F" },
        { "practice/notes", "atOrAbove sometimes", "band 0..1", "U/U" }, { "practice/notes", "between never and sometimes", "exact 1", "T/T" },
        { "trend:survey/voice", "is worsening", "exact 0", "T/T" }, { "trend:survey/voice", "is worsening", "exact 2", "F/F" },
        { "gap:survey/voice[a=1][a=2]", "below -1", "exact -1.5", "T/T" }, { "gap:survey/voice[a=1][a=2]", "below -1", "exact -1", "F/F" },
        { "percentile:survey/voice@peers", "below 0.1", "-> 0.05 in 0..0.2", "U/T" },
        { "change:survey/voice@wave-1", "atOrAbove 0.5", "0.5 in 0.5..1", "T/T" },
    };

    [Theory]
    [MemberData(nameof(NumericCases))]
    public void Of_NumericTest_IsAsDesigned(string test, string estimate, string expected) =>
        Assert.Equal(expected, Evaluate("survey/voice", test == "between" ? "between 3 and 5" : test + " 5", estimate));

    [Theory]
    [MemberData(nameof(WholeCases))]
    public void Of_WholeTest_IsAsDesigned(string test, string estimate, string expected) =>
        Assert.Equal(expected, Evaluate("practice/meetings", test.Contains(' ', StringComparison.Ordinal) ? test : test + " 5", estimate));

    [Theory]
    [MemberData(nameof(CodeCases))]
    public void Of_OtherSubjects_IsAsDesigned(string subject, string test, string estimate, string expected) => Assert.Equal(expected, Evaluate(subject, test, estimate));

    [Fact]
    public void Of_BetweenTheWrongWayRound_IsNeverTrue() => Assert.Equal("F/F", Evaluate("survey/voice", "between 5 and 3", "4 in 2..6"));

    [Fact]
    public void Of_TieAfterRounding_IsATie() =>
        Assert.Equal(Truth.False, TestLogic.Of(new Below(0.1 + 0.2), SubjectScale.Of(Voice, Find(Voice))!, Estimate.Exact(0.3)).OverValues);

    [Theory]
    [InlineData("gap:practice/chair[a=1][a=2]")]
    [InlineData("change:practice/notes@wave-1")]
    [InlineData("percentile:practice/chair@peers")]
    [InlineData("trend:practice/notes")]
    public void ScaleOf_ComparisonOfCodesOrFlags_IsNone(string subject) => Assert.Null(SubjectScale.Of(Subject.Parse(subject), Find(Subject.Parse(subject))));

    [Theory]
    [InlineData("survey/voice", "exact 10", true)]
    [InlineData("survey/voice", "exact 10.1", false)]
    [InlineData("survey/voice", "exact -0.1", false)]
    [InlineData("survey/voice", "9.9 in 9..11", true)]
    [InlineData("survey/voice", "band 10.5..11", false)]
    [InlineData("survey/voice", "band 9.5..11", true)]
    [InlineData("practice/meetings", "exact 2.5", false)]
    [InlineData("practice/meetings", "band 2.2..2.8", false)]
    [InlineData("practice/meetings", "band 2.2..3.8", true)]
    [InlineData("practice/chair", "exact 2", false)]
    [InlineData("practice/notes", "exact 3", false)]
    [InlineData("gap:survey/voice[a=1][a=2]", "exact -10", true)]
    [InlineData("gap:survey/voice[a=1][a=2]", "exact -10.5", false)]
    [InlineData("survey/voice", "missing", true)]
    public void Fits_Estimate_IsInRangeAndWholeWhereItMustBe(string subject, string estimate, bool expected) =>
        Assert.Equal(expected, SubjectScale.Of(Subject.Parse(subject), Find(Subject.Parse(subject)))!.Fits(Short.Estimate(estimate)));

    private static string Evaluate(string subject, string test, string estimate)
    {
        Subject parsed = Subject.Parse(subject);
        Verdict verdict = TestLogic.Of(Short.Test(test), SubjectScale.Of(parsed, Find(parsed))!, Short.Estimate(estimate.Replace("-> ", string.Empty, StringComparison.Ordinal)));
        return $"{verdict.OverIntervals.ToString()[0]}/{verdict.OverValues.ToString()[0]}";
    }

    private static Indicator Find(Subject subject) => Indicators.Find(subject.Indicator)!;
}

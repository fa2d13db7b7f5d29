using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Checking;

/// <summary>Every test on every unit and every kind of subject: let through and evaluated, or refused with a code.</summary>
public class TestsOnUnitsTests
{
    private static readonly string[] Tests = ["below", "atOrBelow", "above", "atOrAbove", "between", "is", "oneOf"];

    // The subject, its constants in order, and for each of the seven tests whether it is let through.
    public static TheoryData<string, string, string> Matrix { get; } = new()
    {
        { "\"indicator\": \"survey/voice\"", "2,4", "11111--" },
        { "\"indicator\": \"survey/agree\"", "0.2,0.4", "11111--" },
        { "\"indicator\": \"people/likelihood\"", "2,4", "11111--" },
        { "\"indicator\": \"practice/meetings\"", "2,4", "1111111" },
        { "\"indicator\": \"practice/chair\"", "true,false", "-----1-" },
        { "\"indicator\": \"practice/notes\"", "\"sometimes\",\"always\"", "1111111" },
        { "\"gap\": { \"indicator\": \"survey/voice\", \"group\": \"a=1\", \"reference\": \"a=2\" }", "-1,1", "11111--" },
        { "\"gap\": { \"indicator\": \"practice/meetings\", \"group\": \"a=1\", \"reference\": \"a=2\" }", "-1,1", "11111--" },
        { "\"gap\": { \"indicator\": \"practice/chair\", \"group\": \"a=1\", \"reference\": \"a=2\" }", "-1,1", "-------" },
        { "\"gap\": { \"indicator\": \"practice/notes\", \"group\": \"a=1\", \"reference\": \"a=2\" }", "-1,1", "-------" },
        { "\"percentile\": { \"indicator\": \"survey/agree\", \"benchmark\": \"rest-of-service\" }", "0.2,0.4", "11111--" },
        { "\"percentile\": { \"indicator\": \"practice/meetings\", \"benchmark\": \"rest-of-service\" }", "0.2,0.4", "11111--" },
        { "\"percentile\": { \"indicator\": \"practice/chair\", \"benchmark\": \"rest-of-service\" }", "0.2,0.4", "-------" },
        { "\"change\": { \"indicator\": \"people/turnover\", \"since\": \"wave-1\" }", "-0.2,0.4", "11111--" },
        { "\"change\": { \"indicator\": \"people/likelihood\", \"since\": \"wave-1\" }", "-2,4", "11111--" },
        { "\"change\": { \"indicator\": \"practice/meetings\", \"since\": \"wave-1\" }", "-2,4", "11111--" },
        { "\"change\": { \"indicator\": \"practice/notes\", \"since\": \"wave-1\" }", "-2,4", "-------" },
        { "\"trend\": { \"indicator\": \"survey/voice\" }", "\"steady\",\"improving\"", "1111111" },
        { "\"trend\": { \"indicator\": \"people/turnover\" }", "\"steady\",\"improving\"", "1111111" },
        { "\"trend\": { \"indicator\": \"practice/chair\" }", "\"steady\",\"improving\"", "-------" },
        { "\"trend\": { \"indicator\": \"practice/notes\" }", "\"steady\",\"improving\"", "-------" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Read_EveryTest_IsLetThroughOrRefused(string subject, string constants, string expected)
    {
        string[] of = constants.Split(',');
        for (int i = 0; i < Tests.Length; i++)
        {
            string what = Tests[i] is "between" or "oneOf" ? $"[{constants}]" : Tests[i].StartsWith("above", StringComparison.Ordinal) || Tests[i] == "atOrBelow" ? of[0] : of[1];
            ReadResult<Rulebook> read = Document.Read(Document.With($$"""{ {{subject}}, "{{Tests[i]}}": {{what}} }"""));
            string[] errors = [.. read.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Code)];
            if (expected[i] == '1') Assert.Empty(errors);
            else Assert.All(errors.DefaultIfEmpty("none"), c => Assert.Contains(c, new[] { "rule.unit", "rule.type", "rule.float-equality" }));

            if (read.IsValid) AssertEvaluated(read.Require());
        }
    }

    // What is let through is evaluated at every value that the subject can have: known, and true or false.
    private static void AssertEvaluated(Rulebook rulebook)
    {
        var comparison = (Comparison)rulebook.Rules[0].When;
        SubjectScale scale = SubjectScale.Of(comparison.Subject, Indicators.Find(comparison.Subject.Indicator)!)!;
        var engine = new BelongingEngine([rulebook], Indicators);
        foreach (double value in new[] { scale.Minimum, scale.Maximum })
        {
            FindingStatus status = engine.Analyse(Profile((comparison.Subject.Text, Estimate.Exact(value)))).Find(Finding("barrier/one"))!.Status;
            Assert.True(status is FindingStatus.Indicated or FindingStatus.NotIndicated, status.ToString());
        }
    }
}

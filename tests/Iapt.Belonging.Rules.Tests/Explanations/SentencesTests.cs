using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Rulebooks;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Explanations;

/// <summary>What a team lead reads.</summary>
public class SentencesTests
{
    [Theory]
    [InlineData("survey/voice", "below 5", "4.2 in 3.6..4.8", "Staff's mean score for 'topic of survey/voice' is 4.2 (95% interval 3.6 to 4.8; 20 to 29 answered), below 5.0.")]
    [InlineData("survey/voice", "below 5", "4.2 in 3.6..5.4", "Staff's mean score for 'topic of survey/voice' is 4.2 (95% interval 3.6 to 5.4; 20 to 29 answered), below 5.0, though its interval reaches across that limit.")]
    [InlineData("survey/voice", "below 5", "5.2 in 4.6..5.8", "Staff's mean score for 'topic of survey/voice' is 5.2 (95% interval 4.6 to 5.8; 20 to 29 answered), not below 5.0, though its interval reaches across that limit.")]
    [InlineData("survey/voice", "below 5", "6 in 5.5..6.5", "Staff's mean score for 'topic of survey/voice' is 6.0 (95% interval 5.5 to 6.5; 20 to 29 answered), not below 5.0.")]
    [InlineData("survey/voice", "below 5", "band 0..1.25", "Staff's mean score for 'topic of survey/voice' lies from 0.0 to 1.25 (shown as a band; 20 to 29 answered), below 5.0.")]
    [InlineData("survey/voice", "below 1", "band 0..1.25", "Staff's mean score for 'topic of survey/voice' lies from 0.0 to 1.25 (shown as a band; 20 to 29 answered), so it cannot be told whether it is below 1.0.")]
    [InlineData("survey/voice", "below 5", "missing", "Staff's mean score for 'topic of survey/voice' is not known (it was not asked); the rule asks whether it is below 5.0.")]
    [InlineData("survey/voice", "below 5", "exact 12", "A number that it reads does not fit what it is said to measure.")]
    [InlineData("survey/voice", "below 5", "4.25 in 3.75..4.75", "Staff's mean score for 'topic of survey/voice' is 4.25 (95% interval 3.75 to 4.75; 20 to 29 answered), below 5.0.")]
    [InlineData("survey/voice", "below 5", "4.2468 in 3.7468..4.74999", "Staff's mean score for 'topic of survey/voice' is 4.2 (95% interval 3.7 to 4.7; 20 to 29 answered), below 5.0.")]
    [InlineData("survey/voice", "below 5", "exact 4.999", "Staff's mean score for 'topic of survey/voice' is 4.999 (exact), below 5.0.")]
    [InlineData("survey/agree", "atOrAbove 0.5", "0.62 in 0.5..0.7", "The figure from staff's answers for 'topic of survey/agree' is 62% (95% interval 50% to 70%; 20 to 29 answered), at or above 50%.")]
    [InlineData("people/turnover", "above 0.155", "bare 0.2", "The HR figure for 'topic of people/turnover' is 20% (interval not known), above 15.5%, going by its value alone.")]
    [InlineData("people/likelihood", "above 1.25", "1.6 in 1.3..1.9", "The HR figure for 'topic of people/likelihood' is 1.6 (95% interval 1.3 to 1.9; of 20 to 29 people), above 1.25.")]
    [InlineData("practice/meetings", "between 3 and 5", "exact 4", "What is recorded for 'topic of practice/meetings' is 4, between 3 and 5.")]
    [InlineData("practice/meetings", "oneOf 3,4,7", "exact 5", "What is recorded for 'topic of practice/meetings' is 5, not 3, 4 or 7.")]
    [InlineData("practice/chair", "is no", "exact 0", "What is recorded for 'topic of practice/chair' is no, as the rule asks.")]
    [InlineData("practice/chair", "is no", "exact 1", "What is recorded for 'topic of practice/chair' is yes, where the rule asks for no.")]
    [InlineData("practice/notes", "oneOf never,sometimes", "exact 2", "What is recorded for 'topic of practice/notes' is always, where the rule asks for never or sometimes.")]
    [InlineData("gap:survey/voice[band=2-5][band=8a+]", "below -1", "-1.6 in -2.1..-1.1", "The difference in 'topic of survey/voice' (band=2-5 minus band=8a+) is -1.6 (95% interval -2.1 to -1.1; 20 to 29 answered), below -1.0.")]
    [InlineData("percentile:survey/voice@peers", "below 0.1", "0.05 in 0..0.2", "The share of peers that lies below the team in 'topic of survey/voice' is 5% (95% interval 0% to 20%; 20 to 29 answered here), below 10%, though its interval reaches across that limit.")]
    [InlineData("percentile:survey/voice@rest-of-service", "below 0.1", "0.05 in 0.01..0.09", "The share of the service's teams that lies below this one in 'topic of survey/voice' is 5% (95% interval 1% to 9%; 20 to 29 answered here), below 10%.")]
    [InlineData("change:survey/voice@wave-2025", "atOrBelow -0.5", "exact -0.5", "The change in 'topic of survey/voice' since wave-2025 is -0.5 (exact), at or below -0.5.")]
    [InlineData("trend:survey/voice", "is worsening", "exact 0", "The trend in 'topic of survey/voice' is worsening, as the rule asks.")]
    public void Why_OneComparison_ReadsLikeThis(string subject, string test, string estimate, string expected)
    {
        Explanation explanation = Explain(new Comparison(Subject.Parse(subject), Short.Test(test)), (subject, Short.Estimate(estimate)));
        Assert.EndsWith(expected, explanation.Why[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TeamAgreement.NotSupported, "below 5.0. Answers here differ widely, so the mean speaks for few: ask what divides people before acting on it.", "; answers differ widely;")]
    [InlineData(TeamAgreement.Supported, "below 5.0.", "; answers do not lie far apart;")]
    public void Why_Agreement_IsSaidInWords(TeamAgreement agreement, string sentence, string number)
    {
        Explanation explanation = Explain(new Comparison(Subject.Parse("survey/voice"), new Below(5)), ("survey/voice", Short.Estimate("4.2 in 3.6..4.8").WithAgreement(agreement)));

        Assert.EndsWith(sentence, explanation.Why[0], StringComparison.Ordinal);
        Assert.Contains(number, Assert.Single(explanation.Numbers), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_Negated_SaysWhatTheRuleAsks()
    {
        Condition not = !new Comparison(Subject.Parse("practice/chair"), new Is(true));
        Assert.EndsWith("is no, as the rule asks.", Explain(not, ("practice/chair", Estimate.Exact(0))).Why[0], StringComparison.Ordinal);
        Assert.EndsWith("is yes, where the rule asks for anything but yes.", Explain(not, ("practice/chair", Estimate.Exact(1))).Why[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Why_Count_SaysHowManySignsHold()
    {
        Condition[] signs = [.. new[] { "survey/voice", "survey/respect", "survey/agree" }.Select(s => new Comparison(Subject.Parse(s), new Below(0.5)))];
        Explanation explanation = Explain(When.AtLeast(2, signs), ("survey/voice", Estimate.Exact(0)), ("survey/respect", Estimate.Exact(1)));
        Assert.Contains("Of 3 signs, 1 hold and 1 cannot be told; the rule asks for at least 2.", explanation.Why[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Why_CountBesideAPrecondition_KeepsThemApart()
    {
        Condition[] signs = [.. new[] { "survey/voice", "survey/respect", "survey/agree" }.Select(s => new Comparison(Subject.Parse(s), new Below(0.5)))];
        (string, Estimate)[] low = [.. new[] { "survey/voice", "survey/respect", "survey/agree" }.Select(s => (s, Estimate.Exact(0)))];
        Condition when = When.Indicator("practice/chair").Is(false) & When.AtLeast(2, signs);
        Assert.Equal(
            "The rule test-book/one does not hold. Precondition: what is recorded for 'topic of practice/chair' is yes, where the rule asks for no. Of 3 signs, 3 hold; the rule asks for at least 2.",
            Explain(when, [("practice/chair", Estimate.Exact(1)), .. low]).Why[0]);
        Assert.StartsWith(
            "The rule test-book/one speaks for it. Precondition: what is recorded for 'topic of practice/chair' is no, as the rule asks. Of 3 signs, 3 hold; the rule asks for at least 2. Staff's mean score",
            Explain(when, [("practice/chair", Estimate.Exact(0)), .. low]).Why[0],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4 in 3..4.5", "The barrier 'one' is clearly indicated.")]
    [InlineData("4 in 3..6", "The barrier 'one' is tentatively indicated.")]
    [InlineData("missing", "The barrier 'one' is undetermined: it cannot be told.")]
    [InlineData("6 in 4..7", "The barrier 'one' is tentatively not indicated.")]
    [InlineData("6 in 5..7", "The barrier 'one' is not indicated.")]
    public void Summary_EachStatus_ReadsLikeThis(string estimate, string expected) =>
        Assert.Equal(expected, Explain(new Comparison(Subject.Parse("survey/voice"), new Below(5)), ("survey/voice", Short.Estimate(estimate))).Summary);

    [Fact]
    public void ToString_WholeExplanation_IsPlainText()
    {
        RuleDraft rule = Concluding("barrier/one", When.Indicator("survey/voice").Below(5) & When.Indicator("practice/chair").Is(false)).Noting("The limit is ours.");
        RuleDraft derived = Concluding("risk/two", When.Finding(Finding("barrier/one")) & When.Accounts(Finding("barrier/one"), 2)).Graded(Severity.Serious, "It goes on.");
        TeamProfile profile = Profile(("survey/voice", Measured(4.2, 3.6, 4.8)));
        string text = new BelongingEngine([Book(rule, derived)], Indicators).Explain(profile, Finding("risk/two"))!.ToString();
        Assert.Equal(
            """
            The risk 'two' is undetermined: it cannot be told.

            Why
            - The rule test-book/two cannot be settled. The barrier 'one' is undetermined: it cannot be told. Nobody has listened for 'one' yet.

            What is missing
            - What a facilitator hears about one: nothing was handed in. To ask: What do we think of it?
            - Topic of practice/chair: nothing was handed in. To ask: Is there a chair?

            On whose word
            - The numbers come from the host application: facts about how the team works.

            On whose judgement
            - The rule test-book/two is our judgement of how to measure what its sources describe: test-2026, p. 1.
            - It grades 'serious' because: It goes on.
            - Each comparison is 95% sure when taken alone; the finding as a whole is not.

            Numbers that were read
            - `practice/chair` (yes or no): none, nothing was handed in; source test-2026, p. 1.
            - `survey/voice` (score, 0 to 10): 4.2 (95% interval 3.6 to 4.8; 20 to 29 answered); method mean/test; source test-2026, p. 1.

            """,
            text);
    }

    [Fact]
    public void Why_Capped_SaysWhy()
    {
        Rulebook book = Book(Concluding("barrier/one", When.Indicator("survey/voice").Below(5)));
        TeamProfile profile = Profile(new Response(new SizeBand(40, 49), new SizeBand(11, 14), 0.2, 0.4), AnalysisUnit.Organisation, ("survey/voice", Estimate.Exact(1)));
        Assert.Equal(
            [
                "By this rule it can be no more than tentative: fewer than half may have answered, and the silent may differ from those who spoke."
                    + " It would take a mean of at least 6.0 among those who did not answer to bring 'topic of survey/voice' to 5.0; among those who did it is 1.0."
                    + " Whatever they think, the mean of everybody lies from 0.2 to 8.2.",
                "By this rule it can be no more than tentative: the numbers are about the whole organisation and give questions to ask of teams, not answers.",
            ],
            new BelongingEngine([book], Indicators).Explain(profile, Finding("barrier/one"))!.Why[1..].ToArray());
    }

    [Fact]
    public void Word_Contested_NamesEachKind()
    {
        Rulebook book = Book(Concluding("barrier/one", When.Indicator("survey/voice").Below(5) | When.Indicator("people/turnover").Above(0.3)));
        TeamProfile profile = Profile(("survey/voice", Estimate.Exact(1)), ("people/turnover", Estimate.Exact(0.1)))
            .With([], [new Account(Finding("barrier/one"), AccountStance.Contradicts, AccountSource.OneToOne)]);
        Explanation explanation = new BelongingEngine([book], Indicators).Explain(profile, Finding("barrier/one"))!;
        Assert.EndsWith("The evidence disagrees, so it is contested.", explanation.Summary, StringComparison.Ordinal);
        Assert.Equal(
            ["Staff's answers, taken alone, speak for it.", "HR figures, taken alone, speak against it.", "Accounts that a facilitator heard, taken alone, speak against it.", "They disagree: talk about why before acting on either."],
            explanation.Word[..4].ToArray());
    }

    private static Explanation Explain(Condition when, params (string, Estimate)[] estimates) =>
        new BelongingEngine([Book(Concluding("barrier/one", when))], Indicators).Explain(Profile(estimates), Finding("barrier/one"))!;
}

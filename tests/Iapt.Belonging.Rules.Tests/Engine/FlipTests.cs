using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Tests.Reference;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Engine;

public class FlipTests
{
    private static readonly FindingId Risk = Finding("risk/r");

    [Fact]
    public void Flips_OneLimit_NamesTheNearestValueOnTheOtherSide()
    {
        Flip up = Assert.Single(Flips(When.Indicator("survey/voice").Below(5), ("survey/voice", Estimate.Exact(4))));
        Assert.Equal(("survey/voice: 4 -> 5", Truth.False, 0.1), (Assert.Single(up.Steps).ToString(), up.Outcome, Math.Round(up.Distance, 9)));
        Flip down = Assert.Single(Flips(When.Indicator("survey/voice").Below(5), ("survey/voice", Estimate.Exact(6))));
        Assert.Equal(("survey/voice: 6 -> below 5", Truth.True), (Assert.Single(down.Steps).ToString(), down.Outcome));
    }

    [Fact]
    public void Flips_TwoThatMustBothChange_AreAPair()
    {
        Condition both = When.Indicator("survey/voice").Below(5) & When.Indicator("survey/respect").Below(4);
        Flip pair = Assert.Single(Flips(both, ("survey/voice", Estimate.Exact(6)), ("survey/respect", Estimate.Exact(9))));
        Assert.Equal(["survey/respect: 9 -> below 4", "survey/voice: 6 -> below 5"], pair.Steps.Select(s => s.ToString()));
    }

    [Fact]
    public void Sentence_OfAFlip_SaysItInWords()
    {
        Condition both = When.Indicator("survey/voice").Below(5) & When.Indicator("practice/chair").Is(true);
        Flip pair = Assert.Single(Flips(both, ("survey/voice", Estimate.Exact(6.25)), ("practice/chair", Estimate.Exact(0))));
        Assert.Equal("It would hold, going by values, if 'topic of practice/chair' were yes in place of no, and 'topic of survey/voice' were below 5.0 in place of 6.25.", FlipSentence.Of(pair, Samples.Indicators));
        Flip unknown = Flips(When.Indicator("practice/chair").Is(true)).First(f => f.Outcome == Truth.True);
        Assert.Equal("It would hold, going by values, if 'topic of practice/chair' were yes where nothing is known.", FlipSentence.Of(unknown, Samples.Indicators));
    }

    [Fact]
    public void Flips_NothingKnown_SaysWhatToFillIn() => Assert.Equal(
        ["practice/chair: nothing known -> 0", "practice/chair: nothing known -> 1"],
        Flips(When.Indicator("practice/chair").Is(true)).Select(f => Assert.Single(f.Steps).ToString()).Order());

    /// <summary>Whatever is named does flip the finding, as the engine says; and nothing nearer on a fine grid does.</summary>
    [Property(MaxTest = 100)]
    public void Flips_RandomCase_AreTrueAndNearest(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, withMisfits: false);
        var engine = new BelongingEngine([random.Rulebook], Samples.Indicators);
        foreach (Finding finding in engine.Analyse(random.Profile).Findings)
        {
            FindingId id = finding.Definition.Id;
            Truth now = Statuses.Any(finding.Proofs, null).OverValues;
            var flips = engine.Flips(random.Profile, id);
            foreach (Flip flip in flips)
            {
                Truth after = After(engine, random.Profile, id, flip.Steps);
                Assert.True(flip.Outcome == after, $"{id}, now {now}: {string.Join("; ", flip.Steps)} makes it {after}, not {flip.Outcome}");
                if (flip.Steps.Length == 2) Assert.All(flip.Steps, s => Assert.Contains(After(engine, random.Profile, id, [s]), (Truth[])[now, Truth.Unknown]));
            }

            foreach (Subject subject in RandomCase.Subjects.Select(Subject.Parse).Where(s => s is IndicatorSubject))
            {
                if (random.Profile[subject].Value is not double value || Samples.Indicators.Find(subject.Indicator)!.Unit != IndicatorUnit.Score) continue;

                double nearest = flips.Where(f => f.Steps.Length == 1 && f.Steps[0].Subject.Equals(subject)).Select(f => f.Distance * 10).DefaultIfEmpty(double.PositiveInfinity).Min();
                for (double other = 0; other <= 10; other += 0.25)
                {
                    if (Math.Abs(other - value) >= nearest - 1e-6) continue;

                    Truth there = Statuses.Any(engine.Analyse(random.Profile.With(subject, Bare(other))).Find(id)!.Proofs, null).OverValues;
                    Assert.True(there == now || there == Truth.Unknown, $"{id} flips at {subject} = {other}");
                }
            }
        }
    }

    private static Truth After(BelongingEngine engine, TeamProfile profile, FindingId id, IEnumerable<FlipStep> steps)
    {
        foreach (FlipStep step in steps)
        {
            double beyond = step.Side switch { FlipSide.Below => -1e-6, FlipSide.Above => 1e-6, _ => 0 };
            profile = profile.With(step.Subject, Bare(step.To + beyond));
        }

        return Statuses.Any(engine.Analyse(profile).Find(id)!.Proofs, null).OverValues;
    }

    private static IReadOnlyList<Flip> Flips(Condition when, params (string Subject, Estimate Estimate)[] estimates) =>
        new BelongingEngine([Book(Concluding("risk/r", when))], Samples.Indicators).Flips(Profile(estimates), Risk);
}

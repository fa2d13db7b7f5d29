using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Reference;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Engine;

public class TeamBatchTests
{
    // More than a block, so that there is a whole one, and one that is not.
    private const int Teams = 300;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(1, 2)]
    public void Evaluate_BlocksOfExactNumbers_ConcludesWhatOneTeamAloneDoes(int exactInSo, int threads)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new RandomCase(seed, withMisfits: seed % 4 == 0);
            var engine = new BelongingEngine([random.Rulebook], Indicators);
            TeamBatch batch = engine.NewBatch(Teams);
            TeamFindings single = engine.NewFindings();
            // The same subjects are exact for all teams, so that whole blocks of them are.
            Subject[] inexact = [.. batch.Subjects.Where((_, i) => i % exactInSo > 0)];
            TeamProfile[] profiles = [.. Enumerable.Range(0, Teams).Select(t => Exact(random, batch.Subjects, inexact))];
            foreach (TeamProfile profile in profiles) batch.Add(profile);
            batch.Evaluate(threads);
            for (int team = 0; team < Teams; team += 7)
            {
                single.Evaluate(profiles[team]);
                foreach (FindingDefinition finding in batch.Findings)
                {
                    Assert.Equal(single.Status(finding.Id), batch.Status(finding.Id, team));
                    Assert.Equal(single.SeverityOf(finding.Id), batch.SeverityOf(finding.Id, team));
                    Assert.Equal(single.TentativeSeverityOf(finding.Id), batch.TentativeSeverityOf(finding.Id, team));
                }
            }
        }
    }

    /// <summary>A place keeps nothing of the team that was in it before: not what did not fit, not what held it back, not what was heard.</summary>
    [Fact]
    public void Add_IntoPlacesThatWereUsed_ConcludesWhatFreshPlacesDo()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var engine = new BelongingEngine([new RandomCase(seed).Rulebook], Indicators);
            TeamProfile[] before = [.. Enumerable.Range(0, 20).Select(t => new RandomCase(1_000 + t).Profile)], after = [.. Enumerable.Range(0, 20).Select(t => new RandomCase(2_000 + t).Profile)];
            TeamBatch used = engine.NewBatch(20), fresh = engine.NewBatch(20);
            foreach (TeamProfile profile in before) used.Add(profile);
            used.SetCount(0);
            foreach (TeamProfile profile in after)
            {
                used.Add(profile);
                fresh.Add(profile);
            }

            used.Evaluate();
            fresh.Evaluate();
            foreach (FindingDefinition finding in fresh.Findings)
            {
                Assert.Equal(fresh.HoldsOverIntervals(finding.Id).ToArray(), used.HoldsOverIntervals(finding.Id).ToArray());
                Assert.Equal(fresh.FailsOverIntervals(finding.Id).ToArray(), used.FailsOverIntervals(finding.Id).ToArray());
                Assert.Equal(fresh.HoldsOverValues(finding.Id).ToArray(), used.HoldsOverValues(finding.Id).ToArray());
                Assert.Equal(fresh.FailsOverValues(finding.Id).ToArray(), used.FailsOverValues(finding.Id).ToArray());
            }
        }
    }

    /// <summary>Otherwise a team would be handed what was found of another.</summary>
    [Fact]
    public void Results_BeforeTheTeamsAreEvaluated_AreRefused()
    {
        var engine = new BelongingEngine([Book(Concluding("barrier/one", When.Indicator("survey/voice").Below(5)))], Indicators);
        FindingId finding = Finding("barrier/one");
        TeamBatch batch = engine.NewBatch(2);
        batch.Add(Profile(("survey/voice", Estimate.Exact(3))));
        Assert.Throws<InvalidOperationException>(() => batch.Status(finding, 0));
        batch.Evaluate();
        Assert.Equal(Findings.FindingStatus.Indicated, batch.Status(finding, 0));

        batch.Clear();
        batch.Add(Profile(("survey/voice", Estimate.Exact(8))));
        Assert.Throws<InvalidOperationException>(() => batch.Status(finding, 0));
        Assert.Throws<InvalidOperationException>(() => batch.HoldsOverValues(finding).Length);
        batch.SetCount(1);
        Assert.Throws<InvalidOperationException>(() => batch.SeverityOf(finding, 0));
        batch.Evaluate();
        Assert.Equal(Findings.FindingStatus.NotIndicated, batch.Status(finding, 0));

        TeamFindings one = engine.NewFindings();
        Assert.Throws<InvalidOperationException>(() => one.Status(finding));
        Assert.Throws<InvalidOperationException>(() => one.SeverityOf(finding));
        Assert.Throws<InvalidOperationException>(() => one.WhyUnknown(finding));
    }

    [Fact]
    public void WhyUnknown_ColumnsWrittenByAHost_NamesOnlyWhatIsNotThere()
    {
        var engine = new BelongingEngine([Book(Concluding("risk/one", When.Indicator("survey/voice").Below(5) & When.Indicator("survey/respect").Below(5)))], Indicators);
        TeamBatch batch = engine.NewBatch(1);
        var voice = Subject.Parse("survey/voice");
        (batch.Lower(voice)[0], batch.Values(voice)[0], batch.Upper(voice)[0]) = (4, 4.5, 6);
        batch.SetCount(1);
        batch.Evaluate();
        Assert.Equal("survey/respect", Assert.Single(batch.WhyUnknown(Finding("risk/one"), 0)).Key.Text);
    }

    private static TeamProfile Exact(RandomCase random, IEnumerable<Subject> subjects, Subject[] inexact) => Profile()
        .With(subjects.Select(s => KeyValuePair.Create(s, inexact.Contains(s) ? random.NewEstimate(s) : Known(random, s))), []);

    private static Estimate Known(RandomCase random, Subject subject)
    {
        while (true)
        {
            if (random.NewEstimate(subject).Value is double value) return Estimate.Exact(value);
        }
    }
}

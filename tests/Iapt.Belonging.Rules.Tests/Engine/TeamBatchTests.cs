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

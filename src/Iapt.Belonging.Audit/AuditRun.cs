using Iapt.Belonging.Audit.Answers;
using Iapt.Belonging.Audit.Attacker;
using Iapt.Belonging.Audit.Releases;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit;

/// <summary>One audit while it runs.</summary>
internal sealed class AuditRun
{
    // Beyond this many cells, characteristics are attacked one at a time.
    private const int MostCells = 20_000;

    private readonly Wave wave;
    private readonly int minimum;
    private readonly PersonalScores scores;
    private readonly AttackFrame[] frames;
    private readonly Attack published;
    private readonly Attack sizesKnown;
    private readonly Attack means;
    private readonly CancellationToken stop;

    public AuditRun(Release release, AuditedAnswers answers, int mostTargets, CancellationToken stop)
    {
        this.stop = stop;
        wave = answers.Wave;
        minimum = release.Policy.MinimumAnswers;
        scores = new PersonalScores(answers);
        Personal = wave.Instrument.Indicators.Select(i => i.Id).ToDictionary(id => id, id => answers.People.Select(p => scores.Of(p, id)).ToArray());
        frames = [.. AttackFrame.Of(answers, release, MostCells)];
        published = new Attack(AuditKnowledge.Headcounts, mostTargets);
        sizesKnown = new Attack(AuditKnowledge.ShownSizes, mostTargets);
        means = new Attack(AuditKnowledge.AllSizes, mostTargets);
    }

    /// <summary>By question or measure, the scores of people.</summary>
    public Dictionary<IndicatorId, double?[]> Personal { get; }

    public IEnumerable<Attack> Attacks => [published, sizesKnown, means];

    public void AttackAll()
    {
        foreach (AttackFrame frame in frames)
        {
            foreach (IndicatorId statistic in Personal.Keys.Order()) AttackOne(frame, statistic);
        }
    }

    private void AttackOne(AttackFrame frame, IndicatorId statistic)
    {
        ReleasedView view = frame.View(statistic, Personal[statistic]);
        bool isShown = Array.Exists(view.Sets, s => s.IsShown);
        ImmutableArray<SmallSet> targets = isShown ? Targets.All(view, minimum) : [];
        long[] headcounts = view.Headcounts();
        long[] unlimited = [.. view.Counts.Select(_ => view.Counts.Sum() + 1_000)];
        AttackSizes(published, view, targets, headcounts, [.. view.SizesAsPublished()]);
        AttackSizes(sizesKnown, view, targets, unlimited, [.. view.SizesKnown()]);
        AttackMeans(frame, view, targets);
    }

    private void AttackSizes(Attack attack, ReleasedView view, ImmutableArray<SmallSet> targets, long[] most, Statement[] statements)
    {
        if (!Array.TrueForAll(statements, s => s.Holds(view.Counts))) throw new ProblemsException([AuditProblems.OtherAnswers(wave.Id, view.Statistic)]);

        // Many questions are answered by the same people and hidden alike.
        string likeness = $"{string.Join(',', view.Counts)} {string.Join(' ', view.Sets.Select(s => s.IsShown ? $"{s.Estimate.Answers}" : "-"))}";
        ExactAttack? exact = null;
        attack.On(view.Statistic, targets, likeness, t => Judgement.OfSize(exact ??= new ExactAttack(new Puzzle(view.Counts, most, statements)), view, t.Cells, most, minimum), stop);
        exact?.Dispose();
    }

    private void AttackMeans(AttackFrame frame, ReleasedView view, ImmutableArray<SmallSet> targets)
    {
        ScoreSteps? steps = ScoreSteps.Of(wave.Instrument, scores, view.Statistic);
        if (steps is null || targets.IsEmpty)
        {
            means.On(view.Statistic, [], null, _ => null, stop);
            return;
        }

        long[] most = SumPuzzle.Most(view, steps);
        long[] truth = [.. frame.Sums(Personal[view.Statistic], steps).Zip(SumPuzzle.Least(view, steps), (sum, least) => sum - least).Zip(most, Math.Min).Select(s => Math.Max(0, s))];
        Statement[] statements = [.. SumPuzzle.Statements(view, steps)];
        if (!Array.TrueForAll(statements, s => s.Holds(truth))) throw new ProblemsException([AuditProblems.OtherAnswers(wave.Id, view.Statistic)]);

        using var exact = new ExactAttack(new Puzzle(truth, most, statements));
        means.On(view.Statistic, targets, null, t => Judgement.OfMean(exact, view, t.Cells, steps), stop);
    }
}

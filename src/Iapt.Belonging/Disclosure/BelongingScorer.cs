using System.Collections.Immutable;
using Iapt.Belonging.Disclosure.Changes;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure;

/// <summary>Scores surveys and lets out what may be let out: the one door.</summary>
/// <remarks>The same answers give the same bytes, however many threads work on them.</remarks>
/// <threadsafety>Stateless; safe to share.</threadsafety>
public sealed class BelongingScorer : IBelongingScorer
{
    private readonly int maximumThreads;

    /// <summary>Creates a scorer.</summary>
    /// <param name="maximumThreads">How many threads may work at once; null for as many as there are processors.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public BelongingScorer(int? maximumThreads = null)
    {
        this.maximumThreads = maximumThreads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(this.maximumThreads, 1, nameof(maximumThreads));
    }

    /// <inheritdoc/>
    public Release Score(Survey survey, ReleaseRegister register, FactTable? facts = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(register);
        Wave wave = survey.Wave;
        if (facts?.Facts.Any(f => wave.Tree.Find(f.Team.Value) == TeamTree.None) == true) throw new ProblemsException([DisclosureProblems.OtherWave(wave.Id)]);

        if (AboveParents(wave) is { IsEmpty: false } above) throw new ProblemsException(above);

        return register.Release(wave, (key, earlier) =>
        {
            ScoreTable scores = SurveyScorer.Score(survey, maximumThreads, cancellationToken);
            var builder = new ReleaseBuilder(scores, new Respondents(survey, key), earlier, facts ?? FactTable.Empty, maximumThreads);
            (Release Release, Membership Membership) made = builder.Build();
            cancellationToken.ThrowIfCancellationRequested();
            return made;
        });
    }

    private static ImmutableArray<Problem> AboveParents(Wave wave)
    {
        return [.. wave.Teams.Where(t => t.Parent is not null && t.Headcount > wave.Teams[wave.Tree.Find(t.Parent.Value)].Headcount).Select(t => DisclosureProblems.HeadcountAboveParent(t.Id))];
    }
}

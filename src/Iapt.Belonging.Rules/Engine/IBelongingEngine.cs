using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Analyses teams: which barriers and facilitators are indicated, how surely, and why.</summary>
/// <remarks>
/// It advises about teams, never about a person; for improvement, not for appraisal, capability, pay, redundancy or commissioning.
/// Pure: the same profile gives the same analysis, in any order and on any thread.
/// </remarks>
/// <threadsafety>Safe to share.</threadsafety>
public interface IBelongingEngine
{
    /// <summary>Analyses one team.</summary>
    /// <param name="profile">All released estimates of the team.</param>
    /// <returns>Findings, what could be done, what to ask next, and the limits of all of it.</returns>
    Analysis Analyse(TeamProfile profile);

    /// <summary>Analyses one team of which more is known than a profile can hold: what was tried, and what kind of problem people take a matter for.</summary>
    /// <param name="profile">All released estimates of the team.</param>
    /// <param name="known">What people know; it changes kinds of problem and recommendations, never a finding.</param>
    /// <returns>Findings, what could be done, what to ask next, and the limits of all of it.</returns>
    Analysis Analyse(TeamProfile profile, ProblemKnowledge known);

    /// <summary>Explains one finding for one team: why, why not, what is missing, on whose word and on whose judgement.</summary>
    /// <param name="profile">All released estimates of the team.</param>
    /// <param name="finding">The finding.</param>
    /// <returns>The explanation, or null if no rulebook speaks of the finding.</returns>
    Explanation? Explain(TeamProfile profile, FindingId finding);

    /// <summary>Analyses one team after the other, as they come. No more than one is held at a time.</summary>
    /// <param name="profiles">The teams.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>An analysis of each, in the order in which they came.</returns>
    IAsyncEnumerable<Analysis> AnalyseAsync(IAsyncEnumerable<TeamProfile> profiles, CancellationToken cancellationToken = default);

    /// <summary>Makes room for many teams at once, to conclude findings without proofs.</summary>
    /// <param name="capacity">For how many.</param>
    /// <returns>An empty batch, to be filled again and again.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one.</exception>
    TeamBatch NewBatch(int capacity);

    /// <summary>Makes room for one team, to conclude findings without proofs.</summary>
    /// <returns>What is used for one profile after the other, by one thread.</returns>
    TeamFindings NewFindings();

    /// <summary>Checks a rulebook, without using it.</summary>
    /// <param name="utf8">The rulebook, as in <c>docs/schemas/rulebook.schema.json</c>.</param>
    /// <returns>The rulebook with warnings, or all that is wrong with it.</returns>
    ReadResult<Rulebook> Check(ReadOnlySpan<byte> utf8);
}

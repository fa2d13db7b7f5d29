using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure;

/// <summary>Score, the first of the verbs: answers and facts in, the frozen release of the wave out.</summary>
public interface IBelongingScorer
{
    /// <summary>Scores a survey and releases what may be released, once. The same release may be made again, such as to write another file of it; the register then stays as it is.</summary>
    /// <param name="survey">The answers.</param>
    /// <param name="register">The record of releases; gets an entry, unless it has that of this very release.</param>
    /// <param name="facts">Facts about the teams of the wave, or null.</param>
    /// <param name="cancellationToken">Stops the scoring; nothing is released then.</param>
    /// <returns>The release.</returns>
    /// <exception cref="ProblemsException">
    /// The wave was released before with another result, or opened with other content; the facts are those of another wave; a unit has more people than the one it is part of; declared movements do not fit.
    /// </exception>
    /// <exception cref="OperationCanceledException">The scoring was stopped.</exception>
    Release Score(Survey survey, ReleaseRegister register, FactTable? facts = null, CancellationToken cancellationToken = default);
}

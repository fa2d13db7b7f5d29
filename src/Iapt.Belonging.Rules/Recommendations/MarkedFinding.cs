namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>The mark of a finding, or of a kind of findings, with its reason.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Because">Why, as a sentence.</param>
internal sealed record MarkedFinding(ProblemMark Mark, string Because);

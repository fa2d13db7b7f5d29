using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>A subject that a rule reads, with its indicator and the scale on which it lies.</summary>
internal sealed record PlannedSubject(Subject Subject, Indicator Indicator, SubjectScale Scale);

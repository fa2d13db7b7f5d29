using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit;

/// <summary>Why a release cannot be audited.</summary>
internal static class AuditProblems
{
    public static Problem OtherAnswers(WaveId wave, IndicatorId statistic) => new(
        "audit.other-answers", new Place(), $"a release of `{wave}` whose numbers of `{statistic}` are not those of the answers", "the answers that the release was made of; if they are, a report to the maintainers");
}

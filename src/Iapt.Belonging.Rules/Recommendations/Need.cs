using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>A finding that calls for something to be done, and how sure it is.</summary>
/// <remarks>
/// A barrier or a risk calls if it is there; a facilitator if it is lacking. A strength is several things that hold together: where they do not, that calls for
/// nothing by itself, because each of them calls by its own name. What cannot be told calls for a question, and not for an action.
/// </remarks>
internal sealed class Need
{
    private Need(Finding finding, bool isClear)
    {
        Finding = finding;
        IsClear = isClear;
    }

    public Finding Finding { get; }

    public bool IsClear { get; }

    public bool IsHarm => Finding.Definition.IsHarm;

    /// <summary>What kind of problem it is; null for harm, and where nobody asked.</summary>
    public ProblemDomain? Domain { get; private init; }

    /// <summary>Whether something welcome is lacking, rather than something unwelcome there.</summary>
    public bool IsLack => Finding.Definition.Id.Kind == FindingKind.Facilitator;

    /// <summary>Whether what bears on it makes it more pressing (1), less so (-1), or neither or both (0).</summary>
    public int Pressure => (Finding.Moderations.Any(m => m.IsAggravating) ? 1 : 0) - (Finding.Moderations.Any(m => !m.IsAggravating) ? 1 : 0);

    /// <summary>The same, said to be a kind of problem.</summary>
    public Need As(ProblemDomain? domain) => new(Finding, IsClear) { Domain = IsHarm ? null : domain };

    public static Need? Of(Finding finding)
    {
        if (finding.Definition.Id.Kind == FindingKind.Strength) return null;

        bool isLack = finding.Definition.Id.Kind == FindingKind.Facilitator;
        FindingStatus clear = isLack ? FindingStatus.NotIndicated : FindingStatus.Indicated;
        FindingStatus tentative = isLack ? FindingStatus.Unlikely : FindingStatus.Tentative;
        return finding.Status == clear ? new Need(finding, true) : finding.Status == tentative ? new Need(finding, false) : null;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>One team, service or organisation in a report, with what may be shown of it there.</summary>
internal sealed class Unit
{
    private readonly FrozenSet<FindingId> keptBack;
    private readonly FrozenSet<FindingId> plannedFor;

    /// <summary>Creates a unit.</summary>
    /// <param name="analysis">Its analysis.</param>
    /// <param name="besideOthers">Whether it stands beside others, where what scores a person is kept back.</param>
    /// <param name="isWhole">Whether it is the whole of which the others are parts.</param>
    public Unit(Analysis analysis, bool besideOthers, bool isWhole)
    {
        Analysis = analysis;
        IsWhole = isWhole;
        keptBack = besideOthers ? OwnTeamOnly.FindingsIn(analysis) : FrozenSet<FindingId>.Empty;
        Analysis shown = besideOthers ? OwnTeamOnly.LeaveOut(analysis) : analysis;
        Findings = [.. shown.Findings.OrderBy(f => f.Definition.Id, FactorOrder.Instance)];
        Recommendations = shown.Recommendations;
        Plan = shown.Shortlist;
        plannedFor = Plan.SelectMany(r => r.Answers).Select(f => f.Definition.Id).ToFrozenSet();
        AskNext = shown.AskNext;
    }

    public Analysis Analysis { get; }

    public bool IsWhole { get; }

    public string Name => Analysis.Profile.Context.Name ?? Analysis.Profile.Team.Value;

    /// <summary>Its name in a sentence about several.</summary>
    public string NameInSentence => IsWhole ? $"the {WholeName}" : Name;

    /// <summary>What it is called as the whole of which the others are parts, such as "whole service".</summary>
    public string WholeName => $"whole {Words.Of(Analysis.Profile.Context.Unit)}";

    /// <summary>The findings that may be shown here, in the paper's order.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The recommendations that may be shown here, in the order of the analysis.</summary>
    public ImmutableArray<Recommendation> Recommendations { get; }

    /// <summary>The few of them that are shown as its plan, in the same order.</summary>
    public ImmutableArray<Recommendation> Plan { get; }

    /// <summary>Whether the plan answers a finding, so that its reader will want to know why.</summary>
    public bool IsPlannedFor(FindingId id) => plannedFor.Contains(id);

    /// <summary>The inputs worth asking for here: answers about a manager are there, and are only not set side by side.</summary>
    public ImmutableArray<MissingInput> AskNext { get; }

    public bool IsKeptBack(FindingId id) => keptBack.Contains(id);

    public Finding? Find(FindingId id) => IsKeptBack(id) ? null : Analysis.Find(id);
}

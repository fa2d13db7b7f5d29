using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>The workload of a hundred rules in every form in which it is measured, with what must come out.</summary>
internal sealed class EngineCase
{
    public EngineCase()
    {
        Rules = WorkloadRules.Make(Workload.Rules);
        Teams = Workload.MakeTeams(Workload.Teams, complete: true);
        Expected = WorkloadReference.Evaluate(Rules, Teams);
        Engine = ProductWorkload.Engine(Rules);
        Batch = Engine.NewBatch(Teams.Length);
        ProductWorkload.Fill(Batch, Teams);
        Profiles = [.. Teams.Take(2_000).Select(ProductWorkload.Profile)];
        Straight = [.. Teams.Select(StraightRules.Of)];
        Objects = [.. Straight.Take(1_000).Select(t => StraightRules.ToObject(t))];
        string json = PeerRulesEngine.Json(Rules);
        PeerAsItComes = new PeerRulesEngine(json, tuned: false);
        PeerTuned = new PeerRulesEngine(json, tuned: true);
    }

    public IReadOnlyList<WorkloadRule> Rules { get; }

    public WorkloadTeam[] Teams { get; }

    /// <summary>By team, which rules fire.</summary>
    public bool[][] Expected { get; }

    public BelongingEngine Engine { get; }

    public TeamBatch Batch { get; }

    /// <summary>The first teams as profiles.</summary>
    public TeamProfile[] Profiles { get; }

    public StraightTeam[] Straight { get; }

    /// <summary>The first teams as objects.</summary>
    public ObjectTeam[] Objects { get; }

    public PeerRulesEngine PeerAsItComes { get; }

    public PeerRulesEngine PeerTuned { get; }
}

using System.Text.Json;
using RulesEngine.Models;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>The workload run by Microsoft's RulesEngine: a workflow a layer, in sequence, because it does not chain; the findings so far are its second input.</summary>
internal sealed class PeerRulesEngine
{
    private const int Layers = 3;

    private readonly RulesEngine.RulesEngine engine;

    /// <summary>Reads and compiles what <see cref="Json"/> gives.</summary>
    /// <param name="json">The workflows.</param>
    /// <param name="tuned">With the settings that make it quickest, instead of those it comes with.</param>
    public PeerRulesEngine(string json, bool tuned)
    {
        Workflow[] workflows = JsonSerializer.Deserialize<Workflow[]>(json)!;
        var settings = new ReSettings { CustomTypes = [typeof(ObjectTeam), typeof(PeerFound)] };
        if (tuned)
        {
            settings.EnableScopedParams = false;
            settings.EnableFormattedErrorMessage = false;
            settings.UseFastExpressionCompiler = true;
        }

        engine = new RulesEngine.RulesEngine(workflows, settings);
    }

    /// <summary>The rules in the form that it reads.</summary>
    public static string Json(IReadOnlyList<WorkloadRule> rules) => JsonSerializer.Serialize(Enumerable.Range(1, Layers).Select(layer => new
    {
        WorkflowName = Name(layer),
        Rules = rules.Where(r => r.Layer == layer).Select(r => new
        {
            RuleName = r.Code,
            Expression = StraightWriter.Expression(r.When, "team", code => $"found.Has(\"{code}\")"),
        }),
    }));

    /// <summary>What it concludes of a team.</summary>
    public async ValueTask<PeerFound> EvaluateAsync(ObjectTeam team)
    {
        var found = new PeerFound();
        var inputs = new[] { new RuleParameter("team", team), new RuleParameter("found", found) };
        for (int layer = 1; layer <= Layers; layer++)
        {
            List<RuleResultTree> results = await engine.ExecuteAllRulesAsync(Name(layer), inputs);
            foreach (RuleResultTree result in results)
            {
                if (result.IsSuccess) found.Add(result.Rule.RuleName);
            }
        }

        return found;
    }

    private static string Name(int layer) => $"layer{(char)('0' + layer)}";
}

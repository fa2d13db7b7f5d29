using System.Text.Json.Nodes;

namespace Iapt.Belonging.Rules.Tests.Explanations;

/// <summary>
/// Works out statuses again from a written analysis alone: plain JSON in, no type of the product. What it cannot find in the document, it cannot use.
/// </summary>
internal sealed class JsonReplay(JsonObject analysis)
{
    // False, unknown and true as -1, 0 and 1: and, or and not are minimum, maximum and negation.
    private readonly record struct Both(int OverIntervals, int OverValues)
    {
        public Both And(Both other) => new(Math.Min(OverIntervals, other.OverIntervals), Math.Min(OverValues, other.OverValues));

        public Both Or(Both other) => new(Math.Max(OverIntervals, other.OverIntervals), Math.Max(OverValues, other.OverValues));

        public Both Not() => new(-OverIntervals, -OverValues);
    }

    public string StatusOf(string finding) => Finding(finding) switch
    {
        (1, _) => "indicated",
        (0, 1) => "tentative",
        (0, 0) => "undetermined",
        (0, -1) => "unlikely",
        _ => "notIndicated",
    };

    private Both Finding(string id) => analysis["findings"]!.AsArray().Single(f => (string)f!["id"]! == id)!["proofs"]!.AsArray()
        .Select(p => Proof(p!.AsObject()))
        .Aggregate(new Both(-1, -1), (so, next) => so.Or(next));

    private Both Proof(JsonObject proof)
    {
        if (proof.ContainsKey("faults")) return default;

        Both both = Node(proof["when"]!.AsObject());
        return proof.ContainsKey("caps") ? both with { OverIntervals = 0 } : both;
    }

    private Both Node(JsonObject node)
    {
        if (node["all"] is JsonArray all) return all.Select(n => Node(n!.AsObject())).Aggregate(new Both(1, 1), (so, next) => so.And(next));
        if (node["any"] is JsonArray any) return any.Select(n => Node(n!.AsObject())).Aggregate(new Both(-1, -1), (so, next) => so.Or(next));
        if (node["not"] is JsonObject not) return Node(not).Not();
        if (node["count"] is JsonObject count) return Count(count);
        if (node["finding"] is JsonNode finding) return Finding((string)finding!);
        if (node["accounts"] is not null) return Accounts(node);
        return Comparison(node);
    }

    private Both Count(JsonObject count)
    {
        Both[] of = [.. count["of"]!.AsArray().Select(n => Node(n!.AsObject()))];
        return new Both(Count(count, [.. of.Select(b => b.OverIntervals)]), Count(count, [.. of.Select(b => b.OverValues)]));
    }

    private static int Count(JsonObject count, int[] truths)
    {
        int least = truths.Count(t => t == 1);
        int most = truths.Count(t => t != -1);
        if (count["atLeast"] is JsonNode atLeast) return least >= (int)atLeast! ? 1 : most < (int)atLeast! ? -1 : 0;

        int atMost = (int)count["atMost"]!;
        return most <= atMost ? 1 : least > atMost ? -1 : 0;
    }

    private static Both Accounts(JsonObject node)
    {
        int supporting = (int)node["heard"]!["supporting"]!;
        int contradicting = (int)node["heard"]!["contradicting"]!;
        if (supporting + contradicting == 0) return default;

        return new Both(0, supporting >= (int)node["atLeast"]! && supporting > contradicting ? 1 : -1);
    }

    private static Both Comparison(JsonObject node)
    {
        JsonObject estimate = node["estimate"]!.AsObject();
        double? lower = (double?)estimate["lower"];
        double? upper = (double?)estimate["upper"];
        int overIntervals = lower is null ? 0 : Truth(node, lower.Value, upper!.Value);
        int overValues = (double?)estimate["value"] is double value ? Truth(node, value, value) : overIntervals;
        return new Both(overIntervals, overValues);
    }

    private static int Truth(JsonObject node, double lower, double upper)
    {
        if (node["below"] is JsonNode below) return upper < (double)below! ? 1 : lower >= (double)below! ? -1 : 0;
        if (node["atOrBelow"] is JsonNode atOrBelow) return upper <= (double)atOrBelow! ? 1 : lower > (double)atOrBelow! ? -1 : 0;
        if (node["above"] is JsonNode above) return lower > (double)above! ? 1 : upper <= (double)above! ? -1 : 0;
        if (node["atOrAbove"] is JsonNode atOrAbove) return lower >= (double)atOrAbove! ? 1 : upper < (double)atOrAbove! ? -1 : 0;
        if (node["between"] is JsonArray between) return Within(lower, upper, (double)between[0]!, (double)between[1]!);

        double flag = (bool)node["is"]! ? 1 : 0;
        return Within(lower, upper, flag, flag);
    }

    private static int Within(double lower, double upper, double from, double to) =>
        lower >= from && upper <= to ? 1 : upper < from || lower > to ? -1 : 0;
}

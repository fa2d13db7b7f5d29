namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>What plain C# concludes.</summary>
internal sealed record StraightFinding(string Code, int Weight);

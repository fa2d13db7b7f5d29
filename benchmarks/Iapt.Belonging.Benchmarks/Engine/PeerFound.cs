namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>The findings so far, as the second input of a rule engine that does not chain.</summary>
public sealed class PeerFound
{
    private readonly HashSet<string> codes = [];

    public int Count => codes.Count;

    public bool Has(string code) => codes.Contains(code);

    internal void Add(string code) => codes.Add(code);
}

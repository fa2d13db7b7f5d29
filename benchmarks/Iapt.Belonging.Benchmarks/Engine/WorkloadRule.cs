namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>A rule of the workload.</summary>
/// <param name="Layer">1 reads fields, 2 findings and a field, 3 findings.</param>
/// <param name="When">Its condition.</param>
/// <param name="Code">What it concludes: F and D are findings, A is advice.</param>
/// <param name="Weight">The severity of a finding, 1 to 3; the priority of advice, 1 to 5.</param>
internal sealed record WorkloadRule(int Layer, Node When, string Code, int Weight)
{
    public bool IsAdvice => Layer == 3;
}

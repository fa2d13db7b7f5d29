namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>A condition of the workload, as every engine is given it in its own form.</summary>
internal abstract record Node;

internal sealed record AllNode(IReadOnlyList<Node> Of) : Node;

internal sealed record AnyNode(IReadOnlyList<Node> Of) : Node;

internal sealed record NotNode(FoundNode Of) : Node;

/// <summary>A finding of an earlier layer is present.</summary>
internal sealed record FoundNode(string Code) : Node;

/// <summary>A field is compared with a limit, or lies between two, both included.</summary>
/// <param name="Field">The position of the field.</param>
/// <param name="Operator">One of <c>lt le gt ge between</c>.</param>
/// <param name="Limit">The limit, or the lower of two, in the whole steps of the field.</param>
/// <param name="Upper">The upper limit of <c>between</c>.</param>
internal sealed record CompareNode(int Field, string Operator, int Limit, int Upper = 0) : Node;

/// <summary>A field is missing; never so in the complete variant.</summary>
internal sealed record MissingNode(int Field) : Node;

/// <summary>The setting is one of two.</summary>
internal sealed record SettingNode(int One, int Other) : Node;

namespace Iapt.Belonging.Attack.Tests.Published;

/// <summary>One side of a table: columns whose values are its lines, besides the line of all. Two columns overlap or nest.</summary>
internal sealed record Margin(params string[] Columns);

namespace Iapt.Belonging.Disclosure;

/// <summary>A mean as it may leave: where it lies for sure, and the step that stands for it unless it is a band.</summary>
internal readonly record struct RoundedMean(double? Value, double Low, double High);

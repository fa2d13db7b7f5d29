namespace Iapt.Belonging.Rules.Conditions;

/// <summary>How grave a finding is, where a rule says why it can be graded.</summary>
/// <remarks>Ordered; a rule for a rung also speaks for the rungs below it.</remarks>
public enum Severity
{
    /// <summary>To keep an eye on.</summary>
    Emerging,

    /// <summary>To act on.</summary>
    Material,

    /// <summary>To act on soon and with senior support.</summary>
    Serious,
}

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Which constants may be compared with a subject, and which tests make sense.</summary>
internal enum ScaleKind
{
    /// <summary>Any number in a range: scores, proportions, ratios, and differences of them.</summary>
    Continuous,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of an ordered list of codes.</summary>
    Category,
}

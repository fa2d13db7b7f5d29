namespace Iapt.Belonging.Inclusion;

/// <summary>The four experiences of a group in the framework of Shore et al. (2011): belongingness by value in uniqueness.</summary>
public enum InclusionQuadrant
{
    /// <summary>Low belongingness, low value in uniqueness: treated as an outsider, with nothing of one's own that counts.</summary>
    Exclusion,

    /// <summary>High belongingness, low value in uniqueness: an insider as long as one is like the others.</summary>
    Assimilation,

    /// <summary>Low belongingness, high value in uniqueness: useful for what one brings, and still an outsider.</summary>
    Differentiation,

    /// <summary>High belongingness, high value in uniqueness: an insider who is allowed and encouraged to be different.</summary>
    Inclusion,
}

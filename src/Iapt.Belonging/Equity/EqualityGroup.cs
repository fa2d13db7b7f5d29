namespace Iapt.Belonging.Equity;

/// <summary>One of the two groups that an equality standard compares.</summary>
public enum EqualityGroup
{
    /// <summary>The group the standard is about, such as disabled staff.</summary>
    Group,

    /// <summary>The group it is compared with, such as staff who are not disabled.</summary>
    Others,
}

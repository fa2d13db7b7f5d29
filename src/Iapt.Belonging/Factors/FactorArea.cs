namespace Iapt.Belonging.Factors;

/// <summary>The part of the field to which a factor belongs; a tag to find it by, not a theory.</summary>
public enum FactorArea
{
    /// <summary>Being tied to, and valued by, the people one works with.</summary>
    Belonging,

    /// <summary>Who is there.</summary>
    Diversity,

    /// <summary>Whether people are treated as their situation calls for.</summary>
    Equity,

    /// <summary>Whether everyone is accepted and heard; with allyship and civility.</summary>
    Inclusion,

    /// <summary>Whether speaking is safe, and what makes it so.</summary>
    PsychologicalSafety,

    /// <summary>What those in the lead do.</summary>
    Leadership,

    /// <summary>Taking part in the work and in shaping it; joy in it, and what wears people out.</summary>
    Engagement,

    /// <summary>Facts about how work is set up, such as the share of remote work, which are neither good nor bad; and words about measuring itself.</summary>
    Context,
}

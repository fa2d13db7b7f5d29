namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>What a part is within its framework.</summary>
public enum FrameworkPartKind
{
    /// <summary>A component that its source names.</summary>
    Element,

    /// <summary>Something that hinders.</summary>
    Barrier,

    /// <summary>Something that helps.</summary>
    Facilitator,

    /// <summary>Something that follows.</summary>
    Outcome,

    /// <summary>A question to ask.</summary>
    Question,

    /// <summary>A step in an order.</summary>
    Step,

    /// <summary>Something to be able to do.</summary>
    Skill,

    /// <summary>A stage that one goes through.</summary>
    Stage,

    /// <summary>Something to do.</summary>
    Practice,

    /// <summary>A number that was reported.</summary>
    Figure,

    /// <summary>A named programme.</summary>
    Programme,

    /// <summary>What answers to it in another framework or standard.</summary>
    Correspondence,
}

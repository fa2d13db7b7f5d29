namespace Iapt.Belonging.Teams;

/// <summary>How the numbers of a profile came to be allowed out.</summary>
public enum OriginKind
{
    /// <summary>A frozen release of a wave, made by Disclosure.</summary>
    Release,

    /// <summary>Published by a statistics body that applied its own disclosure control.</summary>
    Publication,

    /// <summary>Facts about how a team works, from the host application.</summary>
    Host,

    /// <summary>Stated by the sender, without proof.</summary>
    Declared,
}

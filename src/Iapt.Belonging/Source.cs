namespace Iapt.Belonging;

/// <summary>A publication on which a finding, an instrument or an intervention rests.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Source
{
    /// <summary>Creates a source.</summary>
    /// <param name="id">Its name here.</param>
    /// <param name="reference">The bibliographic reference.</param>
    /// <param name="doi">Its digital object identifier, or null.</param>
    /// <param name="strength">What kind of evidence it is.</param>
    /// <param name="readAs">How far it was read for this library, such as <c>abstract</c> or <c>full text</c>.</param>
    /// <param name="note">What to bear in mind, or null.</param>
    public Source(SourceId id, string reference, string? doi, EvidenceStrength strength, string readAs, string? note)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(reference);
        ArgumentException.ThrowIfNullOrEmpty(readAs);
        Id = id;
        Reference = reference;
        Doi = doi;
        Strength = strength;
        ReadAs = readAs;
        Note = note;
    }

    /// <summary>Its name here.</summary>
    public SourceId Id { get; }

    /// <summary>The bibliographic reference.</summary>
    public string Reference { get; }

    /// <summary>Its digital object identifier; null if it has none.</summary>
    public string? Doi { get; }

    /// <summary>What kind of evidence it is.</summary>
    public EvidenceStrength Strength { get; }

    /// <summary>How far it was read for this library.</summary>
    public string ReadAs { get; }

    /// <summary>What to bear in mind; null if nothing.</summary>
    public string? Note { get; }
}

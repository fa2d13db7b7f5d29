namespace Iapt.Belonging.Teams;

/// <summary>How answers of people become a property of their team (Chan 1998).</summary>
public enum CompositionModel
{
    /// <summary>The team value is a summary, whether people agree or not.</summary>
    Additive,

    /// <summary>People speak of themselves; the team value needs agreement.</summary>
    DirectConsensus,

    /// <summary>People speak of the team; the team value needs agreement.</summary>
    ReferentShift,

    /// <summary>Nothing is composed: it is one fact about the team.</summary>
    Fact,
}

namespace Iapt.Belonging;

/// <summary>What kind of evidence a publication is, strongest first.</summary>
/// <remarks>A grade of the design, not of the result: a systematic review may well find little.</remarks>
public enum EvidenceStrength
{
    /// <summary>A systematic review, with or without a meta-analysis.</summary>
    SystematicReview,

    /// <summary>A quantitative study.</summary>
    QuantitativeStudy,

    /// <summary>A qualitative study.</summary>
    QualitativeStudy,

    /// <summary>An expert's opinion.</summary>
    ExpertOpinion,

    /// <summary>A policy or standard.</summary>
    Policy,
}

namespace Iapt.Belonging.Audit;

/// <summary>Why a result is withheld. Only those who hold the answers may see it: in a release every hidden result reads the same.</summary>
public enum WithheldReason
{
    /// <summary>Too few people stand behind it.</summary>
    TooFewAnswered,

    /// <summary>Too few people of the unit are outside of the group.</summary>
    TooFewInTheRest,

    /// <summary>The unit's result is withheld, and groups are shown only in units that are.</summary>
    UnitWithheld,

    /// <summary>A question that the measure is made of is withheld.</summary>
    PartWithheld,

    /// <summary>The unit is shown together with others and never by itself.</summary>
    TogetherWithOthers,

    /// <summary>It scores a single manager: only the team's own people see it, and nobody sees it for a group.</summary>
    OneManager,

    /// <summary>Beside what an earlier wave showed, it would tell about too few people who came, went or moved.</summary>
    EarlierWave,

    /// <summary>Without it, something small could be worked out.</summary>
    ToProtectAnother,

    /// <summary>A fact: too few people stand behind it, or without it something small could be worked out. The audit does not read facts again.</summary>
    FactOfFewOrToProtectAnother,
}

namespace Iapt.Belonging.Statistics;

/// <summary>What an interval of change says, given the smallest change that matters; higher is better.</summary>
public enum ChangeVerdict
{
    /// <summary>Worse and better are both possible, at least one of them by an amount that matters.</summary>
    Inconclusive,

    /// <summary>The whole interval is at or above the smallest change that matters.</summary>
    ImportantImprovement,

    /// <summary>Better for sure, but perhaps by too little to matter. The text beside it says how large it can be at most.</summary>
    ImprovementOfUncertainImportance,

    /// <summary>No change that matters, either way.</summary>
    NoImportantChange,

    /// <summary>Worse for sure, but perhaps by too little to matter.</summary>
    DeteriorationOfUncertainImportance,

    /// <summary>The whole interval is at or below the smallest loss that matters.</summary>
    ImportantDeterioration,
}

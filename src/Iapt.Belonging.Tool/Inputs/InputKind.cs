namespace Iapt.Belonging.Tool.Inputs;

/// <summary>What a JSON file that the user named is.</summary>
internal enum InputKind
{
    /// <summary>None of the kinds this command knows.</summary>
    Unknown,

    /// <summary>A wave.</summary>
    Wave,

    /// <summary>Released profiles of teams.</summary>
    Profiles,

    /// <summary>A rulebook.</summary>
    Rulebook,

    /// <summary>An instrument.</summary>
    Instrument,

    /// <summary>The definition of a staff-in-post list.</summary>
    StaffList,

    /// <summary>Definitions of facts.</summary>
    Facts,

    /// <summary>A benchmark.</summary>
    Benchmark,

    /// <summary>Publications.</summary>
    Sources,

    /// <summary>A register of waves, of which the first line names the format.</summary>
    Register,

    /// <summary>Something that this project writes and never reads, such as analyses.</summary>
    Output,
}

namespace Iapt.Belonging.Reporting.Layout;

/// <summary>How much is shown, so that a page is enough; each leaves out what the one before it leaves out, and more.</summary>
internal enum TextDetail
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>No opening questions and no evidence: both stand on the page.</summary>
    Short,

    /// <summary>The first sentence of each text, and no explanation of what is not shown.</summary>
    Shorter,

    /// <summary>Names without texts for what goes well, one question to ask, and no more limits than that no person is assessed.</summary>
    Least,
}

namespace Iapt.Belonging.Published;

/// <summary>What a cell of a published table may hold.</summary>
internal enum PublishedCellKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A hyphen: the publisher withheld the figure.</summary>
    Withheld,

    /// <summary>Nothing: the question was not asked, or the organisation is not in that table.</summary>
    Empty,

    /// <summary>Something else.</summary>
    Wrong,
}

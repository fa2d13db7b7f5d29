using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>One finding across the units of a report.</summary>
internal sealed class Factor
{
    private const int MostNames = 3;

    private Factor(FindingDefinition definition, ImmutableArray<(Unit Unit, Finding Finding)> readings)
    {
        Definition = definition;
        Readings = readings;
    }

    public FindingDefinition Definition { get; }

    /// <summary>What it is in each unit that may show it, in the order of the units.</summary>
    public ImmutableArray<(Unit Unit, Finding Finding)> Readings { get; }

    public FindingId Id => Definition.Id;

    public bool IsWelcome => StatusWords.IsWelcome(Id.Kind);

    public bool Holds => Readings.Any(r => StatusWords.Holds(r.Finding.Status));

    /// <summary>The surest status in any unit.</summary>
    public FindingStatus Status => Readings.Max(r => r.Finding.Status);

    /// <summary>Every factor that a unit may show, in the paper's order.</summary>
    public static ImmutableArray<Factor> Of(IReadOnlyList<Unit> units) =>
    [
        .. units.SelectMany(u => u.Findings)
            .Select(f => f.Definition)
            .DistinctBy(d => d.Id)
            .OrderBy(d => d.Id, FactorOrder.Instance)
            .Select(d => new Factor(d, [.. Read(units, d.Id)])),
    ];

    /// <summary>Those that hold anywhere, in the order in which they are worth a reader's time.</summary>
    /// <remarks>
    /// Gravest clear severity first, then those clear in most units, then those tentative in most units, then the paper's order. No score is looked at.
    /// </remarks>
    public static IEnumerable<Factor> InOrderOfCertainty(IEnumerable<Factor> factors) => factors
        .Where(f => f.Holds)
        .OrderByDescending(f => f.Readings.Max(r => r.Finding.Severity is Severity s ? (int)s : -1))
        .ThenByDescending(f => f.Count(FindingStatus.Indicated))
        .ThenByDescending(f => f.Count(FindingStatus.Tentative))
        .ThenBy(f => f.Id, FactorOrder.Instance);

    public int Count(FindingStatus status) => Readings.Count(r => r.Finding.Status == status);

    /// <summary>How sure it is, in words, and where if there are several units.</summary>
    public string Sureness()
    {
        if (Readings.Length == 1) return One(Readings[0].Finding);

        string clear = In(FindingStatus.Indicated);
        string tentative = In(FindingStatus.Tentative);
        return (clear.Length, tentative.Length) switch
        {
            ( > 0, > 0) => $"clearly indicated in {clear}; tentatively in {tentative}",
            ( > 0, 0) => $"clearly indicated in {clear}",
            _ => $"tentatively indicated in {tentative}",
        };
    }

    private static string One(Finding finding)
    {
        string severity = StatusWords.Severity(finding) is string graded ? $", {graded}" : "";
        return StatusWords.Of(finding.Status) + severity + ContestedWords.Of(finding);
    }

    // Few are named; of many the number is enough, and the table names them.
    private string In(FindingStatus status)
    {
        string[] names = [.. Readings.Where(r => r.Finding.Status == status).Select(r => r.Unit.NameInSentence)];
        return names.Length > MostNames ? $"{PlainNumbers.Whole(names.Length)} of {PlainNumbers.Whole(Readings.Length)} shown" : Words.Join(names);
    }

    private static IEnumerable<(Unit, Finding)> Read(IReadOnlyList<Unit> units, FindingId id) =>
        units.Select(u => (Unit: u, Finding: u.Find(id))).Where(x => x.Finding is not null).Select(x => (x.Unit, x.Finding!));
}

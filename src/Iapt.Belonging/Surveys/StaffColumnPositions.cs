using System.Collections.Immutable;
using System.Data.Common;
using Iapt.Belonging.Diversity;

namespace Iapt.Belonging.Surveys;

/// <summary>What each column of a staff-in-post list holds, found from the header alone.</summary>
internal sealed class StaffColumnPositions
{
    private const string Band = "band";
    private const string FirstSeniorBand = "8a";

    private readonly StaffColumns names;
    private readonly List<Problem> problems;
    private readonly Dictionary<string, int> found = new(StringComparer.Ordinal);

    /// <summary>Looks at the header, and notes everything that is wrong with it.</summary>
    public StaffColumnPositions(DbDataReader rows, Wave wave, StaffColumns names, List<Problem> problems)
    {
        this.names = names;
        this.problems = problems;
        Characteristic[] known = [.. wave.Characteristics, .. CodeLists.All.Where(l => wave.Characteristics.All(c => c.Id != l.Id)).Select(l => l.ToCharacteristic())];
        foreach (string id in names.Characteristics.Keys.Where(id => Array.TrueForAll(known, c => c.Id != id)).Order(StringComparer.Ordinal))
        {
            problems.Add(StaffProblems.UnknownCharacteristic(NearestName.Find(id, known.Select(c => c.Id))));
        }

        string NameOf(Characteristic characteristic) => names.Characteristics.GetValueOrDefault(characteristic.Id, characteristic.Id);
        string[] columnNames = [names.Person, names.Team, names.Assignment, names.Position, names.Primary, names.Fte, names.Start, .. known.Select(NameOf)];
        for (int i = 0; i < rows.FieldCount; i++) Assign(i, rows.GetName(i), columnNames);

        Person = Require(names.Person);
        Team = Require(names.Team);
        Assignment = Find(names.Assignment);
        Position = Find(names.Position);
        Primary = Find(names.Primary);
        Fte = Find(names.Fte);
        Start = Find(names.Start);
        Characteristics = [.. known.Where(c => found.ContainsKey(NameOf(c))).Select(c => (c, found[NameOf(c)]))];
        (BandCodes, Bands) = FindBand();
        SeniorRung = Bands.IndexOf(FirstSeniorBand);
        Compositions = [.. CompositionScheme.BuiltIn.Select(FindComposition)];
    }

    public int Person { get; }

    public int Team { get; }

    public int Assignment { get; }

    public int Position { get; }

    public int Primary { get; }

    public int Fte { get; }

    public int Start { get; }

    /// <summary>The characteristics there are columns of.</summary>
    public (Characteristic Characteristic, int Column)[] Characteristics { get; }

    /// <summary>The characteristic of the pay band, if the list has it and its codes have an order.</summary>
    public Characteristic? BandCodes { get; }

    /// <summary>The pay bands in their order.</summary>
    public ImmutableArray<string> Bands { get; }

    /// <summary>The place of band 8a among them.</summary>
    public int SeniorRung { get; }

    /// <summary>By built-in scheme, the codes of its characteristic; null where the list lacks it.</summary>
    public CompositionCodes?[] Compositions { get; }

    private void Assign(int column, string name, string[] known)
    {
        var place = new Place(line: 1, column: column + 1);
        // The word alone names no column of assignment numbers: its cells are looked at too.
        bool isAssignment = name == StaffColumns.Usual.Assignment && name == names.Assignment;
        bool isIdentifying = (IdentifyingShape.IsIdentifyingName(name) && !isAssignment) || IdentifyingShape.IsIdentifying(name);
        if (isIdentifying) problems.Add(StaffProblems.IdentifyingColumn(place));
        else if (known.Contains(name) && (!found.TryAdd(name, column) || known.Count(k => k == name) > 1)) problems.Add(StaffProblems.DuplicateColumn(place));
        else if (!known.Contains(name) && !names.Ignored.Contains(name)) problems.Add(StaffProblems.UnknownColumn(place, NearestName.Find(name, known)));
    }

    private int Find(string name) => found.GetValueOrDefault(name, SurveyColumns.None);

    private int Require(string name)
    {
        if (Find(name) == SurveyColumns.None) problems.Add(StaffProblems.MissingColumn(name));
        return Find(name);
    }

    // A wave may have bands of its own without saying their order; where all are bands of the built-in list, that has it.
    private (Characteristic? Codes, ImmutableArray<string> Bands) FindBand()
    {
        CodeList list = CodeLists.Find(Band)!;
        Characteristic? band = Characteristics.Select(c => c.Characteristic).FirstOrDefault(c => c.Id == Band);
        if (band is null) return (null, []);
        if (band.Ladder.Contains(FirstSeniorBand)) return (band, band.Ladder);
        if (band.Ladder.IsEmpty && band.Codes.All(list.Knows)) return (band, list.Ladder);

        problems.Add(StaffProblems.OtherCodes(Band));
        return (null, []);
    }

    private CompositionCodes? FindComposition(CompositionScheme scheme)
    {
        Characteristic? characteristic = Characteristics.Select(c => c.Characteristic).FirstOrDefault(c => c.Id == scheme.Id);
        if (characteristic is null) return null;

        var codes = CompositionCodes.Find(scheme, characteristic);
        if (codes is null) problems.Add(StaffProblems.OtherCodes(scheme.Id));
        return codes;
    }
}

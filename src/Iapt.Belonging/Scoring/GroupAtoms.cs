using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>The finest parts of registered groups: codes of one characteristic that belong to exactly the same groups. Groups are sums of their parts.</summary>
/// <remarks>Disclosure needs the parts, because two groups that overlap also tell about what they share and what they do not.</remarks>
internal sealed class GroupAtoms
{
    private readonly List<(int Characteristic, bool[] Codes)> atoms = [];

    public GroupAtoms(Wave wave)
    {
        PartsOf = [.. wave.Groups.Select(_ => Array.Empty<int>())];
        CharacteristicOf = [.. wave.Groups.Select(g => wave.Characteristics.Select(c => c.Id).ToList().IndexOf(g.Id.Characteristic))];
        for (int c = 0; c < wave.Characteristics.Length; c++) Split(wave, c);
    }

    public int Count => atoms.Count;

    /// <summary>By registered group, the atoms it is made of.</summary>
    public int[][] PartsOf { get; }

    /// <summary>By registered group, the position of its characteristic in the wave.</summary>
    public int[] CharacteristicOf { get; }

    public int CharacteristicOfAtom(int atom) => atoms[atom].Characteristic;

    /// <summary>The places, among some people who stand next to each other, of those who belong to an atom.</summary>
    public int Find(Survey survey, int atom, int firstPerson, int people, Span<int> places)
    {
        bool[] belongs = atoms[atom].Codes;
        ReadOnlySpan<byte> codes = survey.Characteristics[atoms[atom].Characteristic].AsSpan(firstPerson, people);
        int found = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            if (belongs[codes[i]]) places[found++] = i;
        }

        return found;
    }

    private void Split(Wave wave, int characteristic)
    {
        Characteristic codes = wave.Characteristics[characteristic];
        int[] groups = [.. Enumerable.Range(0, PartsOf.Length).Where(g => CharacteristicOf[g] == characteristic)];
        IEnumerable<IGrouping<string, string>> bySignature = codes.Codes
            .GroupBy(code => string.Join(',', groups.Where(g => wave.Groups[g].Codes.Contains(code))))
            .Where(codesAlike => codesAlike.Key.Length > 0);
        foreach (IGrouping<string, string> alike in bySignature)
        {
            bool[] belongs = new bool[256];
            foreach (string code in alike) belongs[codes.PositionOf(code)] = true;
            foreach (int g in groups.Where(g => wave.Groups[g].Codes.Contains(alike.First()))) PartsOf[g] = [.. PartsOf[g], atoms.Count];
            atoms.Add((characteristic, belongs));
        }
    }
}

using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>The codes of a characteristic as far as they are told apart, with a part for those of whom nothing is known where there are such people.</summary>
internal sealed class CharacteristicParts
{
    private readonly int[] partOfCode;

    private CharacteristicParts(Characteristic characteristic, int[] partOfCode, bool hasUnknown)
    {
        Characteristic = characteristic;
        this.partOfCode = partOfCode;
        Count = partOfCode.Max() + (hasUnknown ? 2 : 1);
    }

    public Characteristic Characteristic { get; }

    public int Count { get; }

    /// <summary>Each code a part of its own.</summary>
    public static CharacteristicParts ByCode(Characteristic characteristic, bool hasUnknown = false) =>
        new(characteristic, [.. Enumerable.Range(0, characteristic.Codes.Length)], hasUnknown);

    /// <summary>Codes that are in the same registered groups together: nobody can tell them apart.</summary>
    public static CharacteristicParts ByGroups(Characteristic characteristic, IEnumerable<RegisteredGroup> groups, bool hasUnknown)
    {
        RegisteredGroup[] own = [.. groups.Where(g => g.Id.Characteristic == characteristic.Id)];
        string[] signatures = [.. characteristic.Codes.Select(code => string.Concat(own.Select(g => g.Codes.Contains(code) ? '1' : '0')))];
        string[] distinct = [.. signatures.Distinct()];
        return new(characteristic, [.. signatures.Select(s => Array.IndexOf(distinct, s))], hasUnknown);
    }

    /// <summary>The part of a code, by its position; of no code if that is negative.</summary>
    public int Of(int code) => code < 0 ? Count - 1 : partOfCode[code];

    /// <summary>By part, whether it belongs to a group of this characteristic.</summary>
    public bool[] In(RegisteredGroup group)
    {
        bool[] parts = new bool[Count];
        for (int code = 0; code < partOfCode.Length; code++) parts[partOfCode[code]] |= group.Codes.Contains(Characteristic.Codes[code]);
        return parts;
    }
}

using Iapt.Belonging.Diversity;

namespace Iapt.Belonging.Surveys;

/// <summary>Which count of a composition a person with a code of a characteristic belongs to.</summary>
internal sealed class CompositionCodes
{
    private const string Ethnicity = "ethnicity";

    // The five broad groups of the Census of 2021, which has Chinese among the Asian ones.
    private static readonly (string Letters, string Group)[] BroadGroups = [("ABC", "white"), ("DEFG", "mixed"), ("HJKLR", "asian"), ("MNP", "black"), ("S", "other")];

    private readonly int[] counts;

    private CompositionCodes(CompositionScheme scheme, int[] counts)
    {
        Scheme = scheme;
        this.counts = counts;
    }

    public CompositionScheme Scheme { get; }

    /// <summary>The codes of a characteristic for a scheme; null if some of them have no place in it.</summary>
    public static CompositionCodes? Find(CompositionScheme scheme, Characteristic characteristic)
    {
        int[] counts = [.. characteristic.Codes.Select(c => CountOf(scheme, characteristic, c))];
        return counts.Contains(-1) ? null : new CompositionCodes(scheme, counts);
    }

    /// <summary>The position among the counts of the scheme, by that of a code; a negative one stands for not known.</summary>
    public int CountOf(int code) => code < 0 ? Scheme.Counts.Length - 1 : counts[code];

    private static int CountOf(CompositionScheme scheme, Characteristic characteristic, string code)
    {
        if (code == characteristic.PreferNotToSay) return scheme.Counts.Length - 2;

        string? group = IsEthnicCategory(scheme, characteristic) ? Array.Find(BroadGroups, g => g.Letters.Contains(code[0], StringComparison.Ordinal)).Group : code;
        return group is null ? -1 : scheme.Categories.IndexOf(group);
    }

    // The letters mean this only where they are those of the built-in list.
    private static bool IsEthnicCategory(CompositionScheme scheme, Characteristic characteristic) =>
        scheme.Id == Ethnicity && characteristic.Codes.SequenceEqual(CodeLists.Find(Ethnicity)!.Codes);
}

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>A publication as people name it in a sentence.</summary>
internal static class SourceWords
{
    /// <summary>Who wrote it, shortened where they are many, and the year, such as <c>Riley R and others, 2021</c>; the id of the source where that cannot be read out of it.</summary>
    public static string Of(SourceId id)
    {
        string reference = SourceCatalog.BuiltIn.Find(id)?.Reference ?? id.Value;
        int year = reference.IndexOf(" (", StringComparison.Ordinal);
        bool isDated = year > 0 && year + 6 < reference.Length && reference.AsSpan(year + 2, 4).IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isDated) return id.Value;

        string[] authors = reference[..year].Split(", ");
        string who = authors.Length > 2 ? $"{authors[0]} and others" : string.Join(" and ", authors);
        return $"{who}, {reference.Substring(year + 2, 4)}";
    }
}

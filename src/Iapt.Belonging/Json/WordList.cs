using System.Collections.Immutable;

namespace Iapt.Belonging.Json;

/// <summary>A closed list of words and what they stand for: the one place where an enumeration meets its spelling in JSON.</summary>
internal sealed class WordList<T>(params (string Word, T Value)[] entries)
    where T : struct
{
    private readonly ImmutableArray<(string Word, T Value)> entries = [.. entries];

    public IReadOnlyCollection<string> Words { get; } = [.. entries.Select(e => e.Word)];

    public T? Find(string word)
    {
        foreach ((string known, T value) in entries)
        {
            if (known == word) return value;
        }

        return null;
    }

    public string WordFor(T value)
    {
        foreach ((string word, T known) in entries)
        {
            if (EqualityComparer<T>.Default.Equals(known, value)) return word;
        }

        throw new ArgumentOutOfRangeException(nameof(value));
    }
}

namespace Iapt.Belonging.Json;

/// <summary>A closed list of words and what they stand for: the one place where an enumeration meets its spelling in JSON.</summary>
internal sealed class WordList<T>
    where T : struct
{
    private readonly string[] words;
    private readonly T[] values;

    public WordList(params (string Word, T Value)[] entries)
    {
        words = new string[entries.Length];
        values = new T[entries.Length];
        for (int i = 0; i < entries.Length; i++) (words[i], values[i]) = entries[i];
    }

    public IReadOnlyCollection<string> Words => words;

    public T? Find(string word) => Array.IndexOf(words, word) is var place and >= 0 ? values[place] : null;

    public string WordFor(T value)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(values[i], value)) return words[i];
        }

        throw new ArgumentOutOfRangeException(nameof(value));
    }
}

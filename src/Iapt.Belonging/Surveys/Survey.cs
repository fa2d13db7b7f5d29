namespace Iapt.Belonging.Surveys;

/// <summary>The answers of a wave: who answered what, in columns. It stays inside: only Scoring reads it, and only Disclosure lets anything out.</summary>
/// <remarks>Nothing of it is public but the wave: an exact number of answers is already a statement about people.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Survey
{
    internal Survey(Wave wave, int[] teamStarts, byte[]?[] answers, byte[][] characteristics, UInt128[] pseudonyms)
    {
        Wave = wave;
        TeamStarts = teamStarts;
        Answers = answers;
        Characteristics = characteristics;
        Pseudonyms = pseudonyms;
    }

    /// <summary>The wave that was answered.</summary>
    public Wave Wave { get; }

    /// <summary>The code in a cell that nobody filled in.</summary>
    internal const byte NotAnswered = byte.MaxValue;

    /// <summary>People are stored team by team: those of team <c>t</c> stand from <c>TeamStarts[t]</c> up to <c>TeamStarts[t + 1]</c>.</summary>
    internal int[] TeamStarts { get; }

    /// <summary>By item of the instrument, the code each person gave; null for an item that was not asked.</summary>
    internal byte[]?[] Answers { get; }

    /// <summary>By characteristic of the wave, the position of each person's code, or <see cref="NotAnswered"/>.</summary>
    internal byte[][] Characteristics { get; }

    /// <summary>128 bits for each person's pseudonym, the same in every reading: what a register with a key knows people by.</summary>
    internal UInt128[] Pseudonyms { get; }

    internal int People => TeamStarts[^1];
}

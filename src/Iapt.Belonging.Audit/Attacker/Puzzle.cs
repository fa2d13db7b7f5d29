namespace Iapt.Belonging.Audit.Attacker;

/// <summary>What an attacker holds: unknown whole numbers in cells, what is known of each beforehand, and all that was published about them.</summary>
/// <remarks>The truth is one of the completions. It saves the attacker time and never decides anything: a target is safe only if a second completion differs enough.</remarks>
internal sealed class Puzzle
{
    public Puzzle(long[] truth, long[] most, IEnumerable<Statement> statements)
    {
        Truth = truth;
        Most = most;
        Statements = [.. statements];
        if (!Fits(truth)) throw new ArgumentException("what was published contradicts the truth: the attacker has misread it");
    }

    public long[] Truth { get; }

    /// <summary>The most that each cell can hold.</summary>
    public long[] Most { get; }

    public Statement[] Statements { get; }

    /// <summary>Whether whole numbers agree with everything published.</summary>
    public bool Fits(long[] completion)
    {
        for (int c = 0; c < completion.Length; c++)
        {
            if (completion[c] < 0 || completion[c] > Most[c]) return false;
        }

        return Array.TrueForAll(Statements, s => s.Holds(completion));
    }

    public static long Sum(long[] completion, int[] cells)
    {
        long sum = 0;
        foreach (int c in cells) sum += completion[c];
        return sum;
    }
}

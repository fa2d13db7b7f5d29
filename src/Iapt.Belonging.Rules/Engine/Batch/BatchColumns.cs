using System.Runtime.Intrinsics;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>The teams of a batch in columns: by subject the lower ends, upper ends and values of all teams, and bits for what is no number.</summary>
internal sealed class BatchColumns
{
    private readonly double[][] lower;
    private readonly double[][] upper;
    private readonly double[][] value;
    private readonly MissingReason?[][] missing;
    private readonly Vector256<ulong>[][] misfits;
    private readonly Vector256<ulong>[][] given;
    private readonly Vector256<ulong>[] cappedForAll;
    private readonly Vector256<ulong>[] cappedForTeams;
    private readonly TeamProfile?[] profiles;

    public BatchColumns(RuleProgram program, int blocks)
    {
        int subjects = program.Subjects.Length;
        lower = New<double>(subjects, blocks * BlockEvaluator.Teams);
        upper = New<double>(subjects, blocks * BlockEvaluator.Teams);
        value = New<double>(subjects, blocks * BlockEvaluator.Teams);
        missing = New<MissingReason?>(subjects, blocks * BlockEvaluator.Teams);
        misfits = New<Vector256<ulong>>(program.Readings, blocks);
        given = New<Vector256<ulong>>(program.Given.Length, blocks * 4);
        cappedForAll = new Vector256<ulong>[blocks];
        cappedForTeams = new Vector256<ulong>[blocks];
        profiles = new TeamProfile?[blocks * BlockEvaluator.Teams];
        Clear();
    }

    /// <summary>How many teams there are.</summary>
    public int Count { get; set; }

    /// <summary>Whether any estimate does not fit its indicator.</summary>
    public bool HasMisfits { get; private set; }

    public double[] AllLower(int subject) => lower[subject];

    public double[] AllUpper(int subject) => upper[subject];

    public double[] AllValues(int subject) => value[subject];

    public ReadOnlySpan<double> Lower(int subject, int block) => Part(lower[subject], block);

    public ReadOnlySpan<double> Upper(int subject, int block) => Part(upper[subject], block);

    public ReadOnlySpan<double> Value(int subject, int block) => Part(value[subject], block);

    /// <summary>Whether all numbers of a subject in a block are exact: known, with an interval that is the value. Places without a team do not count.</summary>
    public bool IsExact(int subject, int block)
    {
        int first = block * BlockEvaluator.Teams, end = Math.Min(Count, first + BlockEvaluator.Teams);
        ReadOnlySpan<double> from = lower[subject].AsSpan(first..end), to = upper[subject].AsSpan(first..end), at = value[subject].AsSpan(first..end);
        int whole = at.Length - (at.Length % Vector512<double>.Count);
        Vector512<ulong> differs = default;
        for (int i = 0; i < whole; i += Vector512<double>.Count)
        {
            // What is no number, or has no end, does not give zero when taken from itself.
            var values = Vector512.LoadUnsafe(in at[i]);
            differs |= (Vector512.LoadUnsafe(in from[i]).AsUInt64() ^ values.AsUInt64()) | (Vector512.LoadUnsafe(in to[i]).AsUInt64() ^ values.AsUInt64()) | (values - values).AsUInt64();
        }

        if (differs != default) return false;

        for (int i = whole; i < at.Length; i++)
        {
            if (from[i] != at[i] || to[i] != at[i]) return false;
        }

        return true;
    }

    /// <summary>Whether anything else than its numbers limits what rules may say of a team in a block.</summary>
    public bool IsLimited(int block) => HasMisfits || cappedForAll[block] != default || cappedForTeams[block] != default;

    public Vector256<ulong> Misfits(int subject, int block) => misfits[subject][block];

    public ReadOnlySpan<Vector256<ulong>> Given(int condition, int block) => given[condition].AsSpan(block * 4, 4);

    public Vector256<ulong> Capped(bool isAboutTeams, int block) => isAboutTeams ? cappedForTeams[block] : cappedForAll[block];

    /// <summary>A bit for every place of a block that has a team.</summary>
    public Vector256<ulong> Teams(int block)
    {
        int teams = Count - (block * BlockEvaluator.Teams);
        return Vector256.Create(Word(teams), Word(teams - 64), Word(teams - 128), Word(teams - 192));
    }

    /// <summary>Forgets all teams: nothing is known of any.</summary>
    public void Clear()
    {
        Count = 0;
        HasMisfits = false;
        Array.ForEach(lower, c => Array.Fill(c, double.NegativeInfinity));
        Array.ForEach(upper, c => Array.Fill(c, double.PositiveInfinity));
        Array.ForEach(value, c => Array.Fill(c, double.NaN));
        Array.ForEach(missing, c => Array.Fill(c, MissingReason.NoData));
        Array.Clear(profiles);
        Array.ForEach(misfits, Array.Clear);
        Array.ForEach(given, Array.Clear);
        Array.Clear(cappedForAll);
        Array.Clear(cappedForTeams);
    }

    /// <summary>Takes a team out of its place, as it was put there.</summary>
    public void Read(int team, TeamInputs inputs, Span<byte> givens)
    {
        for (int s = 0; s < lower.Length; s++)
        {
            // A host that writes columns itself gives numbers and no reasons.
            bool isKnown = !double.IsNaN(value[s][team]) || double.IsFinite(lower[s][team]) || double.IsFinite(upper[s][team]);
            bool isMisfit = IsSet(misfits[s], team / BlockEvaluator.Teams, team);
            inputs.Set(s, lower[s][team], upper[s][team], value[s][team], isKnown ? null : missing[s][team], isMisfit);
        }

        int block = team / BlockEvaluator.Teams;
        inputs.SetProfile(profiles[team]);
        inputs.SetContext(IsSet(cappedForAll, block, team), IsSet(cappedForTeams, block, team));
        for (int g = 0; g < given.Length; g++)
        {
            int bits = 0;
            for (int row = 0; row < 4; row++) bits |= IsSet(given[g], (block * 4) + row, team) ? 1 << row : 0;
            givens[g] = (byte)bits;
            inputs.SetGivenMisfit(g, IsSet(misfits[lower.Length + g], block, team));
        }
    }

    /// <summary>Puts a team in its place.</summary>
    public void Write(int team, TeamInputs inputs, ReadOnlySpan<byte> givens)
    {
        for (int s = 0; s < lower.Length; s++)
        {
            lower[s][team] = inputs.Lower[s];
            upper[s][team] = inputs.Upper[s];
            value[s][team] = inputs.Value[s];
            missing[s][team] = inputs.Missing[s];
            Set(misfits[s], team, inputs.IsMisfit[s]);
        }

        profiles[team] = inputs.Profile;
        HasMisfits |= inputs.Misfits > 0;
        Set(cappedForAll, team, inputs.IsCapped);
        Set(cappedForTeams, team, inputs.IsCappedForTeams);
        for (int g = 0; g < given.Length; g++)
        {
            Set(misfits[lower.Length + g], team, inputs.IsMisfit[lower.Length + g]);
            for (int row = 0; row < 4; row++) SetAt(given[g], (team / BlockEvaluator.Teams * 4) + row, team, (givens[g] & (1 << row)) != 0);
        }
    }

    private static ulong Word(int teams) => teams <= 0 ? 0 : teams >= 64 ? ulong.MaxValue : (1UL << teams) - 1;

    private static T[][] New<T>(int columns, int length) => [.. Enumerable.Range(0, columns).Select(_ => new T[length])];

    private static ReadOnlySpan<double> Part(double[] column, int block) => column.AsSpan(block * BlockEvaluator.Teams, BlockEvaluator.Teams);

    private static void Set(Vector256<ulong>[] bits, int team, bool isSet) => SetAt(bits, team / BlockEvaluator.Teams, team, isSet);

    private static bool IsSet(Vector256<ulong>[] bits, int at, int team)
    {
        int bit = team % BlockEvaluator.Teams;
        return (bits[at].GetElement(bit / 64) & (1UL << (bit % 64))) != 0;
    }

    // A place may have been another team's before.
    private static void SetAt(Vector256<ulong>[] bits, int at, int team, bool isSet)
    {
        int bit = team % BlockEvaluator.Teams;
        ulong word = bits[at].GetElement(bit / 64), mask = 1UL << (bit % 64);
        bits[at] = bits[at].WithElement(bit / 64, isSet ? word | mask : word & ~mask);
    }
}

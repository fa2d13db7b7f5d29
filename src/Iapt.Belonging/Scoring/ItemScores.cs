using System.Runtime.Intrinsics;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Scoring;

/// <summary>Turns codes of an item into scores.</summary>
internal sealed class ItemScores
{
    /// <summary>What a missing score is held as. Scores are never negative.</summary>
    public const long Missing = -1;

    private const long LeaveAlone = -2;

    private readonly AnswerBlocks? answers;
    private readonly byte[]? steering;
    private readonly long[] scoreOfCode = new long[256];
    private readonly long[] scoreBySteering = new long[256];
    private readonly byte[] scored;
    private readonly Tally[] ofOnePerson;

    public ItemScores(Item item, byte[]? answers, byte[]? steering)
    {
        Item = item;
        this.answers = answers is null ? null : new AnswerBlocks(answers);
        this.steering = answers is null ? null : steering;
        Array.Fill(scoreOfCode, Missing);
        Array.Fill(scoreBySteering, LeaveAlone);
        foreach (ResponseOption option in item.Scale.Options) scoreOfCode[option.Code] = Held(option.Score);
        scored = [.. item.Scale.Options.Where(o => o.Score is not null).Select(o => (byte)o.Code)];
        ofOnePerson = [.. Scores.Select(Tally.Of)];
        foreach (ResponseOption option in item.Filter?.Replacements ?? []) scoreBySteering[option.Code] = Held(option.Score);
    }

    public Item Item { get; }

    public bool WasAsked => answers is not null;

    /// <summary>The answers; null if the item was not asked.</summary>
    public AnswerBlocks? Answers => answers;

    /// <summary>Whether only two different scores can come of it.</summary>
    public bool IsTwoValued => PossibleScores.Distinct().Count() <= 2;

    /// <summary>How close its scores lie to each other.</summary>
    public ScoreNeighbours Neighbours => ScoreNeighbours.Of(PossibleScores.Select(s => s / (Tally.One * Item.Scale.Maximum)));

    private IEnumerable<long> PossibleScores => scoreOfCode.Concat(scoreBySteering).Where(s => s >= 0);

    /// <summary>The scores of some people who stand next to each other.</summary>
    public void Fill(Span<long> scores, int firstPerson)
    {
        if (answers is null)
        {
            scores.Fill(Missing);
            return;
        }

        ReadOnlySpan<byte> codes = answers.Answers(firstPerson, scores.Length);
        for (int i = 0; i < scores.Length; i++) scores[i] = scoreOfCode[codes[i]];
        if (steering is not null) Steer(scores, steering.AsSpan(firstPerson, scores.Length));
    }

    /// <summary>Whether each answer alone tells the score, so that <see cref="Count"/> can do without the scores of people.</summary>
    public bool IsCountable => steering is null;

    /// <summary>The scores that an answer alone can have.</summary>
    public IEnumerable<long> Scores => scored.Select(c => scoreOfCode[c]);

    /// <summary>Adds the scores of some people who stand next to each other, by how many gave each answer.</summary>
    public void Count(ref Tally tally, int firstPerson, int people)
    {
        if (answers is null) return;

        Tally added = default;
        for (int done = 0; done < people; done += AnswerBlocks.Size)
        {
            Vector512<byte> block = answers.Load(firstPerson + done);
            ulong present = AnswerBlocks.Present(people - done);
            for (int c = 0; c < scored.Length; c++) added.Add(ofOnePerson[c], AnswerBlocks.Count(block, scored[c], present));
        }

        tally.Add(added);
    }

    /// <summary>The same answers with scores as numbers of steps, of which the largest is known to be at most 255.</summary>
    public ItemSteps InSteps(long step) => new(answers!, scored, [.. Scores.Select(s => (byte)(s / step))]);

    private void Steer(Span<long> scores, ReadOnlySpan<byte> steeringCodes)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            long replacement = scoreBySteering[steeringCodes[i]];
            if (replacement != LeaveAlone) scores[i] = replacement;
        }
    }

    private static long Held(double? score) => score is double s ? (long)Math.Round(s * Tally.One) : Missing;
}

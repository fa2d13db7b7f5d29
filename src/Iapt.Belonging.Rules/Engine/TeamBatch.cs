using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine.Batch;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Many teams at once: columns of numbers in, rows of bits out. For those who run rules over a whole country, or a scenario over and over.</summary>
/// <remarks>
/// <para>It concludes what <see cref="IBelongingEngine.Analyse(TeamProfile)"/> concludes, without proofs and recommendations. It is created once, by <see cref="BelongingEngine.NewBatch"/>, and filled again and
/// again: evaluating allocates nothing.</para>
/// <para>Teams are read by <see cref="Add"/>; or a host that has numbers and no profiles writes <see cref="Lower"/>, <see cref="Upper"/> and <see cref="Values"/> itself and tells how many there are with <see cref="SetCount"/>.
/// Where nothing is known the lower end is negative infinity, the upper end positive infinity, and the value not a number. Of such teams no groups and no accounts are known, so conditions on them are unknown,
/// and nothing is held back where few answered. After a column was written, evaluate again: results are those of the last evaluation.</para>
/// </remarks>
/// <threadsafety>Not to be used by several threads at once; it uses several itself if asked to.</threadsafety>
public sealed class TeamBatch
{
    private const int SurelyTrue = 0, SurelyFalse = 1, IsTrue = 2, IsFalse = 3;

    private readonly RuleProgram program;
    private readonly BatchColumns columns;
    private readonly BatchMasks masks;
    private readonly TeamInputs inputs;
    private readonly byte[] registers;
    private readonly List<BlockEvaluator> evaluators;

    internal TeamBatch(RuleProgram program, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        int blocks = ((capacity - 1) / BlockEvaluator.Teams) + 1;
        this.program = program;
        Capacity = capacity;
        columns = new BatchColumns(program, blocks);
        masks = new BatchMasks(program, blocks);
        inputs = new TeamInputs(program);
        registers = new byte[program.Registers];
        evaluators = [new BlockEvaluator(program)];
        Subjects = [.. program.Subjects.Select(s => s.Subject)];
    }

    /// <summary>How many teams there is room for.</summary>
    public int Capacity { get; }

    /// <summary>How many teams there are.</summary>
    public int Count => columns.Count;

    /// <summary>Every subject that a rule in use reads, sorted by its text.</summary>
    public ImmutableArray<Subject> Subjects { get; }

    /// <summary>Every finding that a rule in use concludes, sorted by name.</summary>
    public ImmutableArray<FindingDefinition> Findings => program.Findings;

    /// <summary>Adds a team.</summary>
    /// <param name="profile">All released estimates of the team.</param>
    /// <returns>Its position: the number of its bit in every row.</returns>
    /// <exception cref="InvalidOperationException">There is no room.</exception>
    public int Add(TeamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (Count == Capacity) throw new InvalidOperationException($"a batch of {Capacity} teams is full");

        masks.AreOfTheseTeams = false;
        inputs.Read(profile, registers);
        columns.Write(Count, inputs, registers.AsSpan(program.FirstGiven, program.Given.Length));
        return columns.Count++;
    }

    /// <summary>Says how many teams there are: for hosts that write columns themselves.</summary>
    /// <param name="teams">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than there is room for.</exception>
    public void SetCount(int teams)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(teams);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(teams, Capacity);
        masks.AreOfTheseTeams = false;
        columns.Count = teams;
    }

    /// <summary>Takes out all teams.</summary>
    public void Clear()
    {
        masks.AreOfTheseTeams = false;
        columns.Clear();
    }

    /// <summary>The lower ends of a subject, one a team; negative infinity where none is known.</summary>
    /// <param name="subject">The subject, one of <see cref="Subjects"/>.</param>
    /// <returns>The column itself, to be read and written.</returns>
    /// <exception cref="ArgumentException">No rule reads the subject.</exception>
    public Span<double> Lower(Subject subject) => columns.AllLower(program.Position(subject)).AsSpan(0, Capacity);

    /// <summary>The upper ends of a subject, one a team; positive infinity where none is known.</summary>
    /// <param name="subject">The subject, one of <see cref="Subjects"/>.</param>
    /// <returns>The column itself, to be read and written.</returns>
    /// <exception cref="ArgumentException">No rule reads the subject.</exception>
    public Span<double> Upper(Subject subject) => columns.AllUpper(program.Position(subject)).AsSpan(0, Capacity);

    /// <summary>The values of a subject, one a team, on the scale of its indicator (yes is 1, codes are numbered from 0); not a number where none is known.</summary>
    /// <param name="subject">The subject, one of <see cref="Subjects"/>.</param>
    /// <returns>The column itself, to be read and written.</returns>
    /// <exception cref="ArgumentException">No rule reads the subject.</exception>
    public Span<double> Values(Subject subject) => columns.AllValues(program.Position(subject)).AsSpan(0, Capacity);

    /// <summary>Evaluates all rules for all teams.</summary>
    /// <param name="maximumThreads">How many threads may be used; with one, nothing is allocated.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one.</exception>
    public void Evaluate(int maximumThreads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumThreads);
        int blocks = (Count + BlockEvaluator.Teams - 1) / BlockEvaluator.Teams;
        int threads = Math.Min(maximumThreads, Math.Max(1, blocks));
        while (evaluators.Count < threads) evaluators.Add(new BlockEvaluator(program));
        if (threads == 1) Evaluate(evaluators[0], 0, blocks);
        else EvaluateInParallel(blocks, threads);
        masks.AreOfTheseTeams = true;
    }

    /// <summary>Of which teams a finding holds over intervals: bit <c>t % 64</c> of word <c>t / 64</c> for team <c>t</c>.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="atLeast">At which severity or above; at any, graded or not, if null.</param>
    /// <returns>The row of bits, as of the last evaluation.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="InvalidOperationException">The teams were not evaluated since one was added or taken out.</exception>
    public ReadOnlySpan<ulong> HoldsOverIntervals(FindingId finding, Severity? atLeast = null) => Row(finding, atLeast, SurelyTrue);

    /// <summary>Of which teams a finding does not hold over intervals; neither bit is set where that is unknown.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="atLeast">At which severity or above; at any, graded or not, if null.</param>
    /// <returns>The row of bits, as of the last evaluation.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="InvalidOperationException">The teams were not evaluated since one was added or taken out.</exception>
    public ReadOnlySpan<ulong> FailsOverIntervals(FindingId finding, Severity? atLeast = null) => Row(finding, atLeast, SurelyFalse);

    /// <summary>Of which teams a finding holds over values.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="atLeast">At which severity or above; at any, graded or not, if null.</param>
    /// <returns>The row of bits, as of the last evaluation.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="InvalidOperationException">The teams were not evaluated since one was added or taken out.</exception>
    public ReadOnlySpan<ulong> HoldsOverValues(FindingId finding, Severity? atLeast = null) => Row(finding, atLeast, IsTrue);

    /// <summary>Of which teams a finding does not hold over values; neither bit is set where that is unknown.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="atLeast">At which severity or above; at any, graded or not, if null.</param>
    /// <returns>The row of bits, as of the last evaluation.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="InvalidOperationException">The teams were not evaluated since one was added or taken out.</exception>
    public ReadOnlySpan<ulong> FailsOverValues(FindingId finding, Severity? atLeast = null) => Row(finding, atLeast, IsFalse);

    /// <summary>The status of a finding of one team, as of the last evaluation.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="team">The position of the team.</param>
    /// <returns>The status.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such team.</exception>
    /// <exception cref="InvalidOperationException">The teams were not evaluated since one was added or taken out.</exception>
    public FindingStatus Status(FindingId finding, int team) => Statuses.Of(VerdictOf(finding, null, team));

    /// <summary>The gravest severity of a finding of one team that is clearly indicated; null if none is.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="team">The position of the team.</param>
    /// <returns>The severity.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such team.</exception>
    /// <exception cref="InvalidOperationException">The teams were not evaluated since one was added or taken out.</exception>
    public Severity? SeverityOf(FindingId finding, int team) => Gravest(finding, team, v => v.OverIntervals);

    /// <summary>The gravest severity of a finding of one team that is at least tentatively indicated; null if none is.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="team">The position of the team.</param>
    /// <returns>The severity.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such team.</exception>
    /// <exception cref="InvalidOperationException">The teams were not evaluated since one was added or taken out.</exception>
    public Severity? TentativeSeverityOf(FindingId finding, int team) => Gravest(finding, team, v => v.OverValues);

    /// <summary>Why a finding of one team, or its severity, is unknown over intervals: the subjects that are missing and could settle it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="team">The position of the team.</param>
    /// <returns>The subjects with the reason why each is missing, sorted; none if it is settled, or unknown for want of precision or of accounts only.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such team.</exception>
    public ImmutableArray<KeyValuePair<Subject, MissingReason>> WhyUnknown(FindingId finding, int team)
    {
        RequireTeam(team);
        columns.Read(team, inputs, registers.AsSpan(program.FirstGiven, program.Given.Length));
        TeamEvaluator.Run(program, inputs, registers);
        return new UnknownInputs(program, inputs, registers).Of(finding);
    }

    // Apart, because what a thread is handed is allocated.
    private void EvaluateInParallel(int blocks, int threads) =>
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread => Evaluate(evaluators[thread], blocks * thread / threads, blocks * (thread + 1) / threads));

    private void Evaluate(BlockEvaluator evaluator, int from, int to)
    {
        for (int block = from; block < to; block++) evaluator.Run(columns, masks, block);
    }

    private Severity? Gravest(FindingId finding, int team, Func<Verdict, Truth> channel) => Statuses.Gravest(severity => channel(VerdictOf(finding, severity, team)) == Truth.True);

    private Verdict VerdictOf(FindingId finding, Severity? atLeast, int team)
    {
        RequireTeam(team);
        return new Verdict(
            Kleene.Decide(IsSet(finding, atLeast, SurelyTrue, team), IsSet(finding, atLeast, SurelyFalse, team)),
            Kleene.Decide(IsSet(finding, atLeast, IsTrue, team), IsSet(finding, atLeast, IsFalse, team)));
    }

    private bool IsSet(FindingId finding, Severity? atLeast, int row, int team) => (Row(finding, atLeast, row)[team / 64] >> (team % 64) & 1) != 0;

    private ReadOnlySpan<ulong> Row(FindingId finding, Severity? atLeast, int row) => !masks.AreOfTheseTeams
        ? throw new InvalidOperationException("the teams were not evaluated since one was added or taken out")
        : masks.Row(program.Place(finding), atLeast, row)[..((Count + 63) / 64)];

    private void RequireTeam(int team)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(team);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(team, Count);
    }
}

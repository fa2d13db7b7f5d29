using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>Rulebooks flattened: thresholds on subjects, then operations on registers, in an order in which each reads only what is there.</summary>
/// <remarks>
/// A register holds one proposition: whether it is true and whether it is false, over intervals and over values. Two conditions that are the same share a register.
/// The code is read by two evaluators: <see cref="BlockEvaluator"/> for many teams at once and <see cref="TeamEvaluator"/> for one.
/// </remarks>
internal sealed class RuleProgram
{
    private readonly Dictionary<FindingId, int> places = [];
    private readonly Dictionary<Subject, int> positions = [];

    public RuleProgram(RulePlan plan, ImmutableArray<PlannedSubject> subjects, ImmutableArray<Conclusion> conclusions)
    {
        Plan = plan;
        Subjects = subjects;
        Conclusions = conclusions;
        Findings = [.. conclusions.Select(c => c.Finding)];
        for (int s = 0; s < subjects.Length; s++) positions.Add(subjects[s].Subject, s);
        for (int f = 0; f < conclusions.Length; f++) places.Add(conclusions[f].Finding.Id, f);
    }

    /// <summary>The rulebooks made ready.</summary>
    public RulePlan Plan { get; }

    /// <summary>What is read, sorted by text.</summary>
    public ImmutableArray<PlannedSubject> Subjects { get; }

    /// <summary>What is concluded, sorted by finding, with what says whether it holds at all and at each severity.</summary>
    public ImmutableArray<Conclusion> Conclusions { get; }

    /// <summary>What is concluded, in the same order.</summary>
    public ImmutableArray<FindingDefinition> Findings { get; }

    /// <summary>By subject, the thresholds on its scale; the register of threshold <c>i</c> of subject <c>s</c> is <c>FirstThresholds[s] + i</c>.</summary>
    public required ImmutableArray<Threshold[]> Thresholds { get; init; }

    /// <summary>By subject, the register of its first threshold.</summary>
    public required int[] FirstThresholds { get; init; }

    /// <summary>Conditions that are decided when a team is read, because they are about no numbers, or about groups, which each team has its own of; they have the registers after those of thresholds.</summary>
    public required ImmutableArray<Condition> Given { get; init; }

    /// <summary>The register of the first given condition.</summary>
    public required int FirstGiven { get; init; }

    /// <summary>How many things there are that may not fit: subjects, then given conditions.</summary>
    public int Readings => Subjects.Length + Given.Length;

    /// <summary>How many registers there are.</summary>
    public required int Registers { get; init; }

    /// <summary>The operations, see <see cref="Operation"/>.</summary>
    public required int[] Code { get; init; }

    /// <summary>What each condition came to, as the code of its operand.</summary>
    public required IReadOnlyDictionary<Condition, int> Conditions { get; init; }

    /// <summary>What a condition came to.</summary>
    public Operand Of(Condition condition) => new(Conditions[condition]);

    /// <summary>The place of a finding among the conclusions.</summary>
    /// <exception cref="ArgumentException">No rule in use concludes it.</exception>
    public int Place(FindingId finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return places.TryGetValue(finding, out int place) ? place : throw new ArgumentException($"no rule in use concludes the finding `{finding}`", nameof(finding));
    }

    /// <summary>The place of a subject among those that are read.</summary>
    /// <exception cref="ArgumentException">No rule in use reads it.</exception>
    public int Position(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return positions.TryGetValue(subject, out int position) ? position : throw new ArgumentException($"no rule in use reads `{subject}`", nameof(subject));
    }

    /// <summary>The place of a subject among those that are read; negative if no rule reads it.</summary>
    public int Find(Subject subject) => positions.GetValueOrDefault(subject, -1);
}

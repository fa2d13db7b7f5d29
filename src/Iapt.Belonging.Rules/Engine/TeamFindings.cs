using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine.Batch;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>The findings of one team alone, without proofs and recommendations: for a host that asks often, and for trying what one number would change.</summary>
/// <remarks>
/// It is created once, by <see cref="BelongingEngine.NewFindings"/>, and used for one profile after the other; nothing is allocated then, unless a rule goes through the groups of a team. It concludes what <see cref="IBelongingEngine.Analyse(TeamProfile)"/> concludes.
/// </remarks>
/// <threadsafety>Not to be used by several threads at once.</threadsafety>
public sealed class TeamFindings
{
    private readonly RuleProgram program;
    private readonly TeamInputs inputs;
    private readonly byte[] registers;

    internal TeamFindings(RuleProgram program)
    {
        this.program = program;
        inputs = new TeamInputs(program);
        registers = new byte[program.Registers];
    }

    /// <summary>Every finding that a rule in use concludes, sorted by name.</summary>
    public ImmutableArray<FindingDefinition> Findings => program.Findings;

    /// <summary>Evaluates all rules for a team.</summary>
    /// <param name="profile">All released estimates of the team.</param>
    public void Evaluate(TeamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        inputs.Read(profile, registers);
        TeamEvaluator.Run(program, inputs, registers);
    }

    /// <summary>Evaluates all rules again with one estimate replaced; the others stay as they were last.</summary>
    /// <param name="subject">The subject; if no rule reads it, nothing changes.</param>
    /// <param name="estimate">Its estimate.</param>
    /// <exception cref="InvalidOperationException">No team was evaluated.</exception>
    public void Evaluate(Subject subject, Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(estimate);
        RequireTeam();
        inputs.Replace(subject, estimate, registers);
        TeamEvaluator.Run(program, inputs, registers);
    }

    /// <summary>The status of a finding.</summary>
    /// <param name="index">Its place in <see cref="Findings"/>.</param>
    /// <returns>The status.</returns>
    /// <exception cref="InvalidOperationException">No team was evaluated.</exception>
    public FindingStatus this[int index] => Statuses.Of(TeamEvaluator.VerdictOf(program.Conclusions[index].Holds, Evaluated));

    /// <summary>The status of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The status.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="InvalidOperationException">No team was evaluated.</exception>
    public FindingStatus Status(FindingId finding) => this[program.Place(finding)];

    /// <summary>The gravest severity of a finding that is clearly indicated; null if none is.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The severity.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="InvalidOperationException">No team was evaluated.</exception>
    public Severity? SeverityOf(FindingId finding) => Gravest(finding, TeamEvaluator.SurelyTrue);

    /// <summary>The gravest severity of a finding that is at least tentatively indicated; null if none is.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The severity.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="InvalidOperationException">No team was evaluated.</exception>
    public Severity? TentativeSeverityOf(FindingId finding) => Gravest(finding, TeamEvaluator.True);

    /// <summary>Why a finding, or its severity, is unknown over intervals: the subjects that are missing and could settle it.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The subjects with the reason why each is missing, sorted; none if it is settled, or unknown for want of precision or of accounts only.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    /// <exception cref="InvalidOperationException">No team was evaluated.</exception>
    public ImmutableArray<KeyValuePair<Subject, MissingReason>> WhyUnknown(FindingId finding) => new UnknownInputs(program, inputs, Evaluated).Of(finding);

    /// <summary>Keeps all that decided the findings of the team evaluated last, why and why not: a small copy that stays when another team is evaluated.</summary>
    /// <returns>The trace.</returns>
    /// <exception cref="InvalidOperationException">No team was evaluated.</exception>
    public TeamTrace Trace() => new(program, RequireTeam(), inputs, registers);

    private byte[] Evaluated => inputs.Profile is null ? throw NoTeam() : registers;

    private TeamProfile RequireTeam() => inputs.Profile ?? throw NoTeam();

    private static InvalidOperationException NoTeam() => new("no team was evaluated");

    private Severity? Gravest(FindingId finding, byte wanted)
    {
        Conclusion conclusion = program.Conclusions[program.Place(finding)];
        byte[] evaluated = Evaluated;
        return Statuses.Gravest(severity => (TeamEvaluator.Read(conclusion.At(severity), evaluated) & wanted) != 0);
    }
}

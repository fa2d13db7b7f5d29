using System.Collections.Immutable;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>One fielding of an instrument: when, to whom, for which groups, what for, and under which disclosure policy. All that people answer under is fixed when the wave opens.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Wave
{
    /// <summary>Creates a wave.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="instrument">The questionnaire.</param>
    /// <param name="opened">The first day on which people could answer.</param>
    /// <param name="closed">The last day; the date of the results.</param>
    /// <param name="teams">The units that take part, each once; a parent may come after its parts.</param>
    /// <param name="characteristics">What is known about people, each once.</param>
    /// <param name="groups">The groups that may be shown, each once.</param>
    /// <param name="policy">How many people must stand behind a number; the standard policy if null.</param>
    /// <param name="columns">Which column holds what; the usual names if null.</param>
    /// <param name="answersPath">Where the answers are, relative to the wave's own file, or null if they come some other way.</param>
    /// <param name="movements">How many came, went or moved since earlier waves; none declared if null.</param>
    /// <param name="readiness">What was settled before staff were asked, and what they are told; nothing if null, which every report then says.</param>
    /// <exception cref="ArgumentException">
    /// An id comes twice, a parent or a code is not known, units form a circle, the wave closes before it opens, answers are kept until a day before it closes, or something that should come before it opens came later.
    /// </exception>
    public Wave(
        WaveId id,
        Instrument instrument,
        DateOnly opened,
        DateOnly closed,
        IEnumerable<WaveTeam> teams,
        IEnumerable<Characteristic>? characteristics = null,
        IEnumerable<RegisteredGroup>? groups = null,
        DisclosurePolicy? policy = null,
        AnswerColumns? columns = null,
        string? answersPath = null,
        IEnumerable<Movement>? movements = null,
        Readiness? readiness = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(teams);
        Id = id;
        Instrument = instrument;
        Opened = opened;
        Closed = closed;
        Teams = [.. teams.OrderBy(t => t.Id)];
        Characteristics = characteristics is null ? [] : [.. characteristics];
        Groups = groups is null ? [] : [.. groups.OrderBy(g => g.Id)];
        Policy = policy ?? DisclosurePolicy.Standard;
        Columns = columns ?? AnswerColumns.Usual;
        AnswersPath = answersPath;
        Movements = movements is null ? [] : [.. movements];
        Readiness = readiness ?? Readiness.Nothing;
        Check();
        Tree = new TeamTree(Teams);
    }

    /// <summary>Its name.</summary>
    public WaveId Id { get; }

    /// <summary>The questionnaire.</summary>
    public Instrument Instrument { get; }

    /// <summary>The first day on which people could answer.</summary>
    public DateOnly Opened { get; }

    /// <summary>The last day; the date of the results.</summary>
    public DateOnly Closed { get; }

    /// <summary>The units that take part, sorted by id.</summary>
    public ImmutableArray<WaveTeam> Teams { get; }

    /// <summary>What is known about people.</summary>
    public ImmutableArray<Characteristic> Characteristics { get; }

    /// <summary>The groups that may be shown, sorted by id.</summary>
    public ImmutableArray<RegisteredGroup> Groups { get; }

    /// <summary>How many people must stand behind a number.</summary>
    public DisclosurePolicy Policy { get; }

    /// <summary>Which column holds what.</summary>
    public AnswerColumns Columns { get; }

    /// <summary>Where the answers are, relative to the wave's own file; null if they come some other way.</summary>
    public string? AnswersPath { get; }

    /// <summary>How many came, went or moved since earlier waves. Known when the wave has closed, so it is not part of what is fixed when it opens.</summary>
    public ImmutableArray<Movement> Movements { get; }

    /// <summary>What was settled before staff were asked, and what they are told. Purpose and retention are fixed when the wave opens.</summary>
    public Readiness Readiness { get; }

    /// <summary>The units by position, with who is part of whom.</summary>
    internal TeamTree Tree { get; }

    private void Check()
    {
        if (Closed < Opened) throw new ArgumentException("the wave closes before it opens");
        if (Readiness.Retention < Closed) throw new ArgumentException("answers are kept until a day before the wave closes");
        if (Readiness.ImpactAssessment?.On > Opened || Readiness.StaffSide?.On > Opened) throw new ArgumentException("something that comes before a wave opens came later");
        if (Teams.DistinctBy(t => t.Id).Count() != Teams.Length) throw new ArgumentException("a team comes twice");
        if (Characteristics.DistinctBy(c => c.Id).Count() != Characteristics.Length) throw new ArgumentException("a characteristic comes twice");
        if (Groups.DistinctBy(g => g.Id).Count() != Groups.Length) throw new ArgumentException("a group comes twice");

        foreach (RegisteredGroup group in Groups) CheckCodes(group);
    }

    private void CheckCodes(RegisteredGroup group)
    {
        Characteristic? characteristic = Characteristics.FirstOrDefault(c => c.Id == group.Id.Characteristic);
        if (characteristic is null) throw new ArgumentException($"the group `{group.Id}` has a characteristic that is not there");
        if (group.Codes.Any(c => characteristic.PositionOf(c) < 0)) throw new ArgumentException($"the group `{group.Id}` has a code that its characteristic lacks");
        if (characteristic.Mixes(group.Codes)) throw new ArgumentException($"the group `{group.Id}` mixes those who preferred not to say with others");
    }
}

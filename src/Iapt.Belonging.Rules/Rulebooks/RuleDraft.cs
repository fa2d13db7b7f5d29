using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>A rule being written in C#: the same data as in JSON, not checked yet.</summary>
/// <remarks>Every step gives a new draft. A <see cref="RulebookDraft"/> gathers drafts; reading it checks them.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RuleDraft
{
    internal RuleDraft(FindingId concludes)
    {
        ArgumentNullException.ThrowIfNull(concludes);
        Concludes = concludes;
    }

    private RuleDraft(RuleDraft other)
    {
        Id = other.Id;
        Concludes = other.Concludes;
        Moderates = other.Moderates;
        Severity = other.Severity;
        SeverityBecause = other.SeverityBecause;
        Level = other.Level;
        Condition = other.Condition;
        Citations = other.Citations;
        Basis = other.Basis;
        Note = other.Note;
    }

    internal RuleId? Id { get; private init; }

    internal FindingId Concludes { get; }

    internal FindingId? Moderates { get; private init; }

    internal Severity? Severity { get; private init; }

    internal string? SeverityBecause { get; private init; }

    internal Level? Level { get; private init; }

    internal Condition? Condition { get; private init; }

    internal ImmutableArray<Citation> Citations { get; private init; } = [];

    internal RuleBasis Basis { get; private init; }

    internal string? Note { get; private init; }

    /// <summary>Names the rule; otherwise it is named after its rulebook and its finding.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The draft with the name.</returns>
    public RuleDraft Named(RuleId id) => new(this) { Id = id };

    /// <summary>Says where cause and remedy lie.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The draft with the level.</returns>
    public RuleDraft At(Level level) => new(this) { Level = level };

    /// <summary>Says that what it concludes bears on another finding: it changes that one's priority and text, never its status.</summary>
    /// <param name="finding">The other finding.</param>
    /// <returns>The draft with the moderation.</returns>
    public RuleDraft Moderating(FindingId finding) => new(this) { Moderates = finding };

    /// <summary>Grades the finding, and says why it can be graded.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="because">Why it can be graded so.</param>
    /// <returns>The draft with the severity.</returns>
    public RuleDraft Graded(Severity severity, string because) => new(this) { Severity = severity, SeverityBecause = because };

    /// <summary>Gives the condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The draft with the condition.</returns>
    /// <exception cref="ArgumentException">It reads the group at hand outside of <c>AnyGroup</c> and <c>AllGroups</c>, where there is none.</exception>
    public RuleDraft When(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return ConditionWalk.ReadsNoGroup(condition) ? throw new ArgumentException("what is of a group stands inside `AnyGroup` or `AllGroups`", nameof(condition)) : new(this) { Condition = condition };
    }

    /// <summary>Gives the publications it rests on; a rule without any is refused.</summary>
    /// <param name="citations">The publications.</param>
    /// <returns>The draft with the publications.</returns>
    public RuleDraft Because(params IEnumerable<Citation> citations) => new(this) { Citations = [.. citations] };

    /// <summary>Says that the publications state the rule themselves; otherwise it counts as our operationalisation.</summary>
    /// <returns>The draft with that basis.</returns>
    public RuleDraft AsStated() => new(this) { Basis = RuleBasis.Stated };

    /// <summary>Adds what readers should know, such as where a threshold comes from.</summary>
    /// <param name="note">The note.</param>
    /// <returns>The draft with the note.</returns>
    public RuleDraft Noting(string note) => new(this) { Note = note };
}

using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>An interaction that the literature tells of and no rule works with, and why.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class LeftOut
{
    private static readonly Lazy<ImmutableArray<LeftOut>> Embedded = new(() =>
        [.. EmbeddedKnowledge.In("left-out/").SelectMany(d => LeftOutReader.Read(d.Utf8).In(d.Name).Require()).OrderBy(l => l.Interaction)]);

    internal LeftOut(InteractionId interaction, string because)
    {
        Interaction = interaction;
        Because = because;
    }

    /// <summary>All that the library leaves out, sorted by name.</summary>
    public static ImmutableArray<LeftOut> BuiltIn => Embedded.Value;

    /// <summary>The interaction.</summary>
    public InteractionId Interaction { get; }

    /// <summary>Why no rule works with it.</summary>
    public string Because { get; }
}

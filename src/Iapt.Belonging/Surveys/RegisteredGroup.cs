using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>A group of people for which results may be shown, named when the wave opens: some codes of one characteristic.</summary>
/// <remarks>Groups may nest and overlap. There is no other way to form a group, because free filters let one person be singled out.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RegisteredGroup
{
    /// <summary>Creates a group.</summary>
    /// <param name="id">Its name; the part in front of the <c>=</c> is the characteristic.</param>
    /// <param name="codes">The codes of that characteristic that belong to it, each once.</param>
    /// <param name="headcount">How many of all who are asked are in it, or null if that is not known. It only tells, before anybody answers, what can ever be shown.</param>
    /// <exception cref="ArgumentException">There are no codes, or one comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The headcount is negative or beyond <see cref="WaveTeam.MaximumHeadcount"/>.</exception>
    public RegisteredGroup(GroupId id, IEnumerable<string> codes, int? headcount = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(codes);
        Id = id;
        if (headcount is < 0 or > WaveTeam.MaximumHeadcount) throw new ArgumentOutOfRangeException(nameof(headcount));
        Headcount = headcount;
        Codes = [.. codes];
        if (Codes.IsEmpty) throw new ArgumentException("a group needs codes", nameof(codes));
        if (Codes.Distinct(StringComparer.Ordinal).Count() != Codes.Length) throw new ArgumentException("a code comes twice", nameof(codes));
    }

    /// <summary>Its name.</summary>
    public GroupId Id { get; }

    /// <summary>The codes that belong to it.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>How many of all who are asked are in it; null if that is not known.</summary>
    public int? Headcount { get; }
}

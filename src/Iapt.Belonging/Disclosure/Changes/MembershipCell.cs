namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>People of one release whom no shown number tells apart.</summary>
/// <param name="Team">The unit of the wave that they answered in.</param>
/// <param name="Classes">By family of shown numbers, which class they are in; <see cref="Membership.Unseen"/> if no shown number counts them.</param>
/// <param name="Size">How many they are.</param>
/// <param name="People">Their keyed hashes; none where people are not linked.</param>
internal sealed record MembershipCell(string Team, int[] Classes, int Size, UInt128[] People);

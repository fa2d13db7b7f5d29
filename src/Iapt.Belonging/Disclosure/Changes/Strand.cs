namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>People with the same past who are in the same place now.</summary>
/// <param name="History">Which shown classes of earlier waves they were in, as a number; <see cref="Membership.Unseen"/> if none.</param>
/// <param name="Cell">The finest cell of the wave that they are in now; <see cref="Membership.Unseen"/> if they did not answer.</param>
/// <param name="People">How many they are.</param>
internal readonly record struct Strand(int History, int Cell, int People);

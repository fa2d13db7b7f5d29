using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>A release that a later one is compared with.</summary>
/// <param name="Wave">Its wave.</param>
/// <param name="Membership">Who stood behind what it showed.</param>
internal sealed record EarlierRelease(WaveId Wave, Membership Membership);

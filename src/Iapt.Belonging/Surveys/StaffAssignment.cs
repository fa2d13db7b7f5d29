namespace Iapt.Belonging.Surveys;

/// <summary>One row of a staff-in-post list: an assignment of a person.</summary>
/// <param name="Person">The person, see <see cref="Fingerprint"/>.</param>
/// <param name="Key">What tells it apart from other assignments.</param>
/// <param name="Content">All that was read of it, to tell whether the same row came again.</param>
/// <param name="Line">Its line.</param>
/// <param name="Team">The position of its unit.</param>
/// <param name="IsPrimary">Whether it is the person's primary one; null if the list does not say.</param>
/// <param name="Contracted">Contracted time, in full-time equivalents; null if the list does not say.</param>
/// <param name="Start">When the person started; null if not known.</param>
/// <param name="Rung">The place of the pay band in its order, or -1.</param>
/// <param name="Categories">By scheme of compositions, the position among its counts.</param>
internal sealed record StaffAssignment(
    UInt128 Person, UInt128 Key, UInt128 Content, int Line, int Team, bool? IsPrimary, decimal? Contracted, DateOnly? Start, int Rung, int[] Categories);

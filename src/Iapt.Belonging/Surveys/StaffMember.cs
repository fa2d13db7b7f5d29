namespace Iapt.Belonging.Surveys;

/// <summary>A person as counted in one unit.</summary>
/// <param name="Team">The position of the unit.</param>
/// <param name="Contracted">Contracted time that counts there, in full-time equivalents; null if the list does not say.</param>
/// <param name="IsPartTime">Whether all assignments of the person together are less than full time.</param>
/// <param name="Start">When the person started there; null if not known.</param>
/// <param name="Rung">The place of the pay band in its order, or -1.</param>
/// <param name="Categories">By scheme of compositions, the position among its counts.</param>
internal sealed record StaffMember(int Team, decimal? Contracted, bool IsPartTime, DateOnly? Start, int Rung, int[] Categories);

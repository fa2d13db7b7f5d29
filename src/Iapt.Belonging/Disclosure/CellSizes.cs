namespace Iapt.Belonging.Disclosure;

/// <summary>How many people stand behind one statistic: by team, and by team and part of groups. Suppression sees this and nothing else.</summary>
/// <param name="Teams">By team, units below included.</param>
/// <param name="Atoms">By part of groups, and in it by team.</param>
/// <param name="Most">By team, the most people that anybody can think in it after what was published otherwise; the headcount if null.</param>
internal sealed record CellSizes(int[] Teams, int[][] Atoms, int[]? Most = null);

using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>A set of people about whom something might be shown: a unit, or a registered group in it.</summary>
internal sealed record ReleasedSet(WaveTeam Unit, RegisteredGroup? Group, int[] Cells, Estimate Estimate)
{
    public bool IsShown => !Estimate.IsMissing;
}

using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>A set of people about whom something might be shown, and what is said of them.</summary>
internal sealed record ReleasedSet(NamedSet Named, Estimate Estimate)
{
    public int[] Cells => Named.Cells;

    public bool IsShown => !Estimate.IsMissing;
}

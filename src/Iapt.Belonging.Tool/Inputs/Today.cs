namespace Iapt.Belonging.Tool.Inputs;

/// <summary>The day it is where the command runs.</summary>
internal static class Today
{
    public static DateOnly By(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}

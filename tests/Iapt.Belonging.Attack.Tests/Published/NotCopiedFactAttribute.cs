namespace Iapt.Belonging.Attack.Tests.Published;

/// <summary>A test that needs the two published tables whose licence does not let them be copied; skipped, and shown as skipped, without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotCopiedFactAttribute : FactAttribute
{
    public NotCopiedFactAttribute()
    {
        if (PublishedTables.NotCopied is null) Skip = "needs two tables that are not part of this repository; set BELONGING_SHARED (see Published/Tables/README.md)";
    }
}

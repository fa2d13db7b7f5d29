namespace Iapt.Belonging.Reporting.Tests;

/// <summary>A test that needs a browser and a checker; skipped, and shown as skipped, without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Missing;
}

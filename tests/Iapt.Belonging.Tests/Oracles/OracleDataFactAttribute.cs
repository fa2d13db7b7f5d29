namespace Iapt.Belonging.Tests.Oracles;

/// <summary>A test that needs the data sets that are not part of this repository; skipped, and shown as skipped, without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OracleDataFactAttribute : FactAttribute
{
    public OracleDataFactAttribute()
    {
        if (OracleData.Folder is null) Skip = "needs data sets that are not part of this repository; set BELONGING_SHARED (see Oracles/README.md)";
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Iapt.Belonging.Tests.Oracles;

/// <summary>Every certified value whose operation some room answers.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    [Fact, Trait("Oracle", "01-nhs-staff-survey")]
    public void NhsStaffSurvey() => Run("01-nhs-staff-survey", withData: false);

    [Fact, Trait("Oracle", "02-wres-wdes")]
    public void WresWdes() => Run("02-wres-wdes", withData: false);

    [Fact, Trait("Oracle", "03-joy-in-work")]
    public void JoyInWork() => Run("03-joy-in-work", withData: false);

    [Fact, Trait("Oracle", "04-spc")]
    public void Spc() => Run("04-spc", withData: false);

    [Fact, Trait("Oracle", "05-aggregation")]
    public void Aggregation() => Run("05-aggregation", withData: false);

    [OracleDataFact, Trait("Oracle", "05-aggregation")]
    public void Aggregation_OfDataNotInThisRepository() => Run("05-aggregation", withData: true);

    [Fact, Trait("Oracle", "06-diversity")]
    public void Diversity() => Run("06-diversity", withData: false);

    [OracleDataFact, Trait("Oracle", "06-diversity")]
    public void Diversity_OfDataNotInThisRepository() => Run("06-diversity", withData: true);

    [Fact, Trait("Oracle", "07-uncertainty")]
    public void Uncertainty() => Run("07-uncertainty", withData: false);

    [Fact, Trait("Oracle", "08-disclosure-control")]
    public void DisclosureControl() => Run("08-disclosure-control", withData: false);

    [Fact, Trait("Oracle", "09-intervention-evaluation")]
    public void InterventionEvaluation() => Run("09-intervention-evaluation", withData: false);

    [Fact, Trait("Oracle", "10-equity-gaps")]
    public void EquityGaps() => Run("10-equity-gaps", withData: false);

    [Fact, Trait("Oracle", "11-scales")]
    public void Scales() => Run("11-scales", withData: false);

    [Fact]
    public void Operations_OfAllFiles_AreAnswered()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Oracles"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f))];
        HashSet<string> known = [.. files.SelectMany(OracleCase.Read).Select(c => c.Operation)];

        Assert.Equal(11, files.Length);
        Assert.Equal(known.Order(StringComparer.Ordinal), OracleOperations.All.Keys.Order(StringComparer.Ordinal));
    }

    private void Run(string file, bool withData)
    {
        OracleCase[] run = [.. OracleCase.Read(file).Where(c => c.NeedsData == withData).Select(c => withData ? c.WithInputs(file) : c)];
        (OracleCase Case, IReadOnlyList<string> Differences)[] failed = [.. run.Select(c => (c, Differences(c))).Where(r => r.Item2.Count > 0)];

        string line = $"oracle {file} {run.Length - failed.Length}/{run.Length}";
        output.WriteLine(line);
        Console.WriteLine(line);
        Assert.True(failed.Length == 0, string.Join('\n', failed.Select(f => $"{f.Case.Id} {f.Case.Operation} {f.Case.Name}: {string.Join("; ", f.Differences.Take(5))}")));
    }

    private static IReadOnlyList<string> Differences(OracleCase oracle)
    {
        if (!OracleOperations.All.TryGetValue(oracle.Operation, out Func<JsonElement, object>? operation)) return ["nobody answers this operation"];

        try
        {
            JsonNode actual = JsonNode.Parse(JsonSerializer.Serialize(operation(oracle.Inputs)))!;
            return OracleComparison.Differences(oracle, actual);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            return [exception.Message];
        }
    }
}

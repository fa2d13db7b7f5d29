using Iapt.Belonging.Surveys;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Docs;

/// <summary>The example of a staff-in-post list fits its definition and the example of a wave.</summary>
public class StaffExampleTests
{
    [Fact]
    public async Task Example_List_IsReadByItsDefinition()
    {
        Wave wave = WaveReader.Read(await File.ReadAllBytesAsync(Repository.Path("docs", "examples", "wave.json"))).Require();
        StaffListDefinition list = StaffListDefinitionReader.Read(await File.ReadAllBytesAsync(Repository.Path("docs", "examples", "staff-list.json"))).Require();
        string[][] lines = [.. (await File.ReadAllLinesAsync(Repository.Path("docs", "examples", "staff.csv"))).Select(l => l.Split(','))];

        ReadResult<FactTable> read = await StaffInPostReader.ReadAsync(Samples.Table(lines[0], lines[1..]).CreateDataReader(), wave, list);

        Assert.Equal(["staff.headcount-differs"], read.Problems.Select(p => p.Code).Distinct());
        IEnumerable<string> facts = read.Require().Facts.Where(f => f.Team.Value == "local:steps-2").Select(f => FormattableString.Invariant($"{f.Indicator.Id} {f.Numerator}/{f.Denominator}"));
        Assert.Equal(
            ["people/contracted-share 2.8/3", "people/headcount 3/1", "people/newcomer-share 1/2", "people/part-time-share 1/3", "people/senior-band-share 1/3"],
            facts.Where(f => f.StartsWith("people/", StringComparison.Ordinal) && !f.Contains("tenure", StringComparison.Ordinal)));
    }
}

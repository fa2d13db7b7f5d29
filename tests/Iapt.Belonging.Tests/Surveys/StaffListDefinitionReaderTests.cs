using System.Text;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Tests.Surveys;

public class StaffListDefinitionReaderTests
{
    [Fact]
    public void Read_EveryMember_IsTaken()
    {
        StaffListDefinition list = Read("""
            {
              "format": "belonging.staff-list/1", "asOf": "2026-03-31", "assignments": "all",
              "columns": {
                "person": "p", "team": "t", "assignment": "a", "position": "o", "primary": "m", "fte": "f", "start": "s",
                "characteristics": { "band": "Grade" }, "ignored": ["remarks"]
              }
            }
            """).Require();

        Assert.Equal((new DateOnly(2026, 3, 31), CountedAssignments.All), (list.AsOf, list.Counted));
        StaffColumns columns = list.Columns;
        Assert.Equal(["p", "t", "a", "o", "m", "f", "s", "Grade"], [columns.Person, columns.Team, columns.Assignment, columns.Position, columns.Primary, columns.Fte, columns.Start, columns.Characteristics["band"]]);
        Assert.Equal("remarks", Assert.Single(columns.Ignored));
    }

    [Fact]
    public void Read_FormatOnly_IsTheUsualList()
    {
        StaffListDefinition list = Read("""{ "format": "belonging.staff-list/1" }""").Require();

        Assert.Equal((null, CountedAssignments.Primary, StaffColumns.Usual), (list.AsOf, list.Counted, list.Columns));
    }

    [Theory]
    [InlineData("""{ }""", "json.missing-member")]
    [InlineData("""{ "format": "belonging.staff-list/2" }""", "json.not-one-of")]
    [InlineData("""{ "format": "belonging.staff-list/1", "asOf": "31/03/2026" }""", "json.date")]
    [InlineData("""{ "format": "belonging.staff-list/1", "asOf": "1949-03-31" }""", "number.out-of-range")]
    [InlineData("""{ "format": "belonging.staff-list/1", "assignments": "most" }""", "json.not-one-of")]
    [InlineData("""{ "format": "belonging.staff-list/1", "columns": { "fte": "" } }""", "number.out-of-range")]
    [InlineData("""{ "format": "belonging.staff-list/1", "columns": { "wte": "f" } }""", "json.unknown-member")]
    [InlineData("""{ "format": "belonging.staff-list/1", "columns": { "characteristics": ["band"] } }""", "json.type")]
    [InlineData("""{ "format": "belonging.staff-list/1" """, "json.syntax")]
    public void Read_SomethingWrong_IsRefused(string json, string code) => Assert.Equal(code, Assert.Single(Read(json).Problems).Code);

    private static ReadResult<StaffListDefinition> Read(string json) => StaffListDefinitionReader.Read(Encoding.UTF8.GetBytes(json));
}

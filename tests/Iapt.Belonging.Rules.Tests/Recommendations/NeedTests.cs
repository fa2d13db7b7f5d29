using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Recommendations;

public sealed class NeedTests
{
    private static readonly DocumentedTable Calls = DocumentedTable.Below("## Which findings call for something");

    [Fact]
    public void Of_EveryKindAndStatus_CallsAsDocumented()
    {
        foreach (FindingKind kind in Enum.GetValues<FindingKind>())
            foreach (FindingStatus status in Enum.GetValues<FindingStatus>())
            {
                string[] line = Calls.Line(cells => cells[0].Split(' ').Contains(Word(kind)));
                string expected = line[1] == Words(status) ? "clear" : line[2] == Words(status) ? "tentative" : "nothing";

                Need? need = Need.Of(Finding(kind, status));

                Assert.Equal((kind, status, expected), (kind, status, need is null ? "nothing" : need.IsClear ? "clear" : "tentative"));
            }
    }

    private static Finding Finding(FindingKind kind, FindingStatus status)
    {
        var definition = new FindingDefinition(FindingId.Parse($"{Word(kind)}/x"), "x", Level.Team, "It is x.", "Staff report x.", "What of x?", new Citation(SourceId.Parse("remtulla-2021")), false);
        return new Finding(definition, status, null, null, [], false, [], [], []);
    }

    private static string Word(FindingKind kind) => kind.ToString().ToLowerInvariant();

    private static string Words(FindingStatus status) => status switch
    {
        FindingStatus.Indicated => "indicated",
        FindingStatus.Tentative => "tentatively indicated",
        FindingStatus.Undetermined => "undetermined",
        FindingStatus.Unlikely => "tentatively not indicated",
        _ => "not indicated",
    };
}

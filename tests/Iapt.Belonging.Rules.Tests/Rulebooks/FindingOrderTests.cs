using System.Globalization;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;
using static Iapt.Belonging.Rules.Conditions.When;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Rulebooks;

public class FindingOrderTests
{
    [Fact]
    public void Of_Chain_PutsWhatIsReadFirst()
    {
        Rulebook book = Book(
            Concluding("barrier/a", Finding(Samples.Finding("barrier/c"))),
            Concluding("barrier/b", Indicator("survey/voice").Below(5)),
            Concluding("barrier/c", !Finding(Samples.Finding("barrier/b"))));
        Assert.Equal(["barrier/b", "barrier/c", "barrier/a"], FindingOrder.Of(book.Rules).Findings.Select(f => f.Value));
    }

    [Fact]
    public void Of_ChainOfThousands_NeedsNoDeepStack()
    {
        var rules = Enumerable.Range(0, 5_000).Select(i => Concluding(
            Name(i),
            i == 0 ? Indicator("survey/voice").Below(5) : Finding(Samples.Finding(Name(i - 1)))));
        Rulebook book = Book([.. rules]);
        Assert.Equal(5_000, FindingOrder.Of(book.Rules).Findings.Length);
    }

    [Fact]
    public void Read_FindingBehindACycle_IsNotPartOfIt()
    {
        ReadResult<Rulebook> read = RulebookReader.Read(
            Draft(
                Concluding("barrier/a", Finding(Samples.Finding("barrier/b"))),
                Concluding("barrier/b", Finding(Samples.Finding("barrier/c")) | Indicator("survey/voice").Below(5)),
                Concluding("barrier/c", !Finding(Samples.Finding("barrier/b")))),
            Indicators);
        Assert.Equal("findings that rest on themselves: barrier/b <- barrier/c <- barrier/b", Assert.Single(read.Problems).Found);
    }

    [Fact]
    public void Read_AccountsOfItself_IsNoCycle() => Assert.NotNull(Book(Concluding("barrier/a", Accounts(Samples.Finding("barrier/a"), 1))));

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"barrier/x{i:00000}");
}

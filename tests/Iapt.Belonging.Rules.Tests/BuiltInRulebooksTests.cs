using System.Collections.Immutable;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests;

public class BuiltInRulebooksTests
{
    public static TheoryData<string> Names { get; } = [.. BuiltInRulebooks.Names.Select(n => n.Value)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_BuiltIn_HasNoErrorAndNoWarning(string name)
    {
        ReadResult<Rulebook> read = RulebookReader.Read(BuiltInRulebooks.Bytes(name), IndicatorCatalog.Standard, SourceCatalog.BuiltIn);
        Assert.Empty(read.Problems.Select(p => p.ToString()));
        Assert.Equal(name, read.Require().Id.Value);
    }

    [Fact]
    public void All_Together_MakeAnEngine() => Assert.Equal(BuiltInRulebooks.All.Length, new BelongingEngine(BuiltInRulebooks.All).Rulebooks.Length);

    [Theory]
    [MemberData(nameof(Names))]
    public void FindWithNeeded_AnyName_MakesAnEngine(string name)
    {
        ImmutableArray<Rulebook> books = BuiltInRulebooks.FindWithNeeded(RulebookId.Parse(name));

        Assert.Same(BuiltInRulebooks.Find(RulebookId.Parse(name)), books[^1]);
        Assert.Equal(books.Length, new BelongingEngine(books).Rulebooks.Length);
    }

    [Fact]
    public void Find_UnknownName_IsNull()
    {
        Assert.Null(BuiltInRulebooks.Find(RulebookId.Parse("nobody-1999")));
        Assert.Empty(BuiltInRulebooks.FindWithNeeded(RulebookId.Parse("nobody-1999")));
    }
}

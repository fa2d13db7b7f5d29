using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests;

public class BuiltInRulebooksTests
{
    [Theory]
    [InlineData("remtulla-2021")]
    [InlineData("remtulla-2021-edmondson")]
    [InlineData("harm")]
    public void Read_BuiltIn_HasNoErrorAndNoWarning(string name)
    {
        ReadResult<Rulebook> read = RulebookReader.Read(BuiltInRulebooks.Bytes(name), IndicatorCatalog.Standard, SourceCatalog.BuiltIn);
        Assert.Empty(read.Problems.Select(p => p.ToString()));
    }
}

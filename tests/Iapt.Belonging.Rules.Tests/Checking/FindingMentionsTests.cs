using System.Text;
using Iapt.Belonging.Rules.Checking;

namespace Iapt.Belonging.Rules.Tests.Checking;

public class FindingMentionsTests
{
    [Theory]
    [InlineData("""{ "findings": [{ "id": "risk/a" }], "rules": [{ "concludes": "risk/a" }] }""", true)]
    [InlineData("""{ "rules": [{ "concludes": "risk/a" }], "findings": [{ "id": "risk/a" }] }""", true)]
    [InlineData("""{ "findings": [], "rules": [{ "concludes": "risk/a" }] }""", false)]
    [InlineData("""{ "findings": [{ "id": "risk/a" }], "rules": [] }""", false)]
    [InlineData("""{ "findings": [{ "id": "risk/a" }], "rules": [{ "concludes": "risk/a", "when": { "not": { "finding": "risk/b" } } }] }""", false)]
    [InlineData("""{ "findings": [{ "id": "risk/a" }], "rules": [{ "concludes": "risk/a", "when": { "accounts": "barrier/b" } }] }""", false)]
    [InlineData("""{ "extends": { "id": "book" }, "findings": [{ "id": "risk/a" }], "rules": [{ "concludes": "risk/a" }] }""", false)]
    public void Mentions_OnlyIfEachIsDefinedAndConcludedAndNothingIsExtended_AreItsOwn(string json, bool expected)
    {
        FindingMentions mentions = FindingMentions.Read(Encoding.UTF8.GetBytes(json))!;

        Assert.Equal(expected, !mentions.Extends && mentions.Spoken.All(mentions.Owns));
    }

    [Fact]
    public void Read_NoProperJson_CannotTell() => Assert.Null(FindingMentions.Read("""{ "findings": [{ "id" """u8));

    [Fact]
    public void Defined_BuiltIn_IsWhatTheRulebooksDefine() =>
        Assert.Equal(BuiltInRulebooks.Each.SelectMany(r => r.Findings).Select(f => f.Id).Distinct().Order(), BuiltInRulebooks.Defined.Order());
}

using FsCheck.Xunit;

namespace Iapt.Belonging.Tests;

public class NearestNameTest
{
    [Theory]
    [InlineData("voice", "vioce", 1)]
    [InlineData("voice", "voices", 1)]
    [InlineData("voice", "choice", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "abc", 3)]
    public void Slips_KnownPairs_AreCounted(string a, string b, int slips) => Assert.Equal(slips, NearestName.Slips(a, b));

    [Property]
    public bool Slips_EitherWay_AreTheSame(string? a, string? b) => NearestName.Slips(a ?? "", b ?? "") == NearestName.Slips(b ?? "", a ?? "");

    [Theory]
    [InlineData("open/vioce", "open/voice")]
    [InlineData("something else entirely", null)]
    [InlineData("", null)]
    public void Find_Text_GivesTheNearestIfItIsNear(string text, string? nearest) => Assert.Equal(nearest, NearestName.Find(text, ["open/voice", "open/input-counts"]));
}

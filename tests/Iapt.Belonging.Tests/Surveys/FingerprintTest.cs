using System.Globalization;
using FsCheck.Xunit;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Tests.Surveys;

public class FingerprintTest
{
    [Property(MaxTest = 500)]
    public void Of_TwoTexts_AreAlikeOnlyIfEqual(string? one, string? other) =>
        Assert.Equal(string.Equals(one ?? "", other ?? "", StringComparison.Ordinal), Fingerprint.Of(one) == Fingerprint.Of(other));

    /// <summary>A register outlives the process: what it holds must be found again. Worked out with another program's whole numbers.</summary>
    [Theory]
    [InlineData("p001", "1d130282a2eec8241dda9c1544a44862")]
    [InlineData("9f86d081884c7d65", "01fa45d8f3d9a2ba08b9fbb997f041ef")]
    public void Of_AText_IsTheSameForEver(string text, string expected) => Assert.Equal(expected, Fingerprint.Of(text).ToString("x32", CultureInfo.InvariantCulture));

    [Fact]
    public void Of_TextsThatDifferInOneCharacterOrInLength_AreNeverAlike()
    {
        string[] texts =
        [
            "", "\0", "\0\0", "\u0001", "\0\u0001", "\u0001\0", "a", "a\0", "\0a", "aa",
            .. Enumerable.Range(0, 100_000).Select(i => i.ToString("x8", CultureInfo.InvariantCulture)),
            .. Enumerable.Range(0, 100_000).Select(i => i.ToString("x40", CultureInfo.InvariantCulture)),
        ];

        Assert.Equal(texts.Length, texts.Select(t => Fingerprint.Of(t)).Distinct().Count());
    }
}

using System.Globalization;
using FsCheck.Xunit;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Tests.Surveys;

public class FingerprintTest
{
    [Property(MaxTest = 500)]
    public void Of_TwoTexts_AreAlikeOnlyIfEqual(string? one, string? other) =>
        Assert.Equal(string.Equals(one ?? "", other ?? "", StringComparison.Ordinal), Fingerprint.Of(one) == Fingerprint.Of(other));

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

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests;

public sealed class IdentifierTests
{
    [Property]
    public Property Parse_ATopicPath_RoundTrips() => Prop.ForAll(TopicPath().ToArbitrary(), text =>
        IndicatorId.Parse(text).ToString() == text && SourceId.Parse(text).Value == text && BenchmarkId.Parse(text).Value == text
        && WaveId.Parse(text).Value == text && MethodId.Parse(text).Value == text && InstrumentId.Parse(text).Value == text);

    [Property]
    public Property Parse_ATeam_RoundTripsAndKeepsItsScheme() => Prop.ForAll(
        TopicPath().SelectMany(scheme => Name("abcXYZ019-._", "abcXYZ019").Select(value => (scheme, value))).ToArbitrary(),
        pair => TeamId.Parse($"{pair.scheme}:{pair.value}") is { } id && id.Scheme == pair.scheme && id.Value == $"{pair.scheme}:{pair.value}");

    [Property]
    public Property Parse_AGroup_RoundTripsAndKeepsItsParts() => Prop.ForAll(
        TopicPath().SelectMany(characteristic => Name("abcXYZ019-+.", "abcXYZ019-+.").Select(label => (characteristic, label))).ToArbitrary(),
        pair => GroupId.Parse($"{pair.characteristic}={pair.label}") is { } id && id.Characteristic == pair.characteristic && id.Label == pair.label);

    [Property]
    public Property TryParse_AnyText_NeverThrowsAndNeverChangesIt() => Prop.ForAll<string?>(ArbMap.Default.ArbFor<string?>(), text =>
        !IndicatorId.TryParse(text, out IndicatorId? id) || id.Value == text);

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("-a")]
    [InlineData("a/-b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("a_b")]
    [InlineData("caf\u00e9")]
    [InlineData("a\u202Eb")]
    [InlineData("\u0430")]
    public void TryParse_TextThatIsNoTopicPath_IsRefused(string text)
    {
        Assert.False(IndicatorId.TryParse(text, out IndicatorId? id));
        Assert.Null(id);
    }

    [Theory]
    [InlineData("RNU")]
    [InlineData(":RNU")]
    [InlineData("ods:")]
    [InlineData("ods:-R")]
    [InlineData("ods:R U")]
    [InlineData("ods:R:U")]
    [InlineData("ODS:RNU")]
    public void TryParse_TextThatIsNoTeam_IsRefused(string text) => Assert.False(TeamId.TryParse(text, out _));

    [Theory]
    [InlineData("band")]
    [InlineData("=8a")]
    [InlineData("band=")]
    [InlineData("band=8 a")]
    [InlineData("Band=8a")]
    public void TryParse_TextThatIsNoGroup_IsRefused(string text) => Assert.False(GroupId.TryParse(text, out _));

    [Theory]
    [InlineData("barrier/hierarchy", FindingKind.Barrier)]
    [InlineData("facilitator/small-groups", FindingKind.Facilitator)]
    [InlineData("risk/x", FindingKind.Risk)]
    [InlineData("strength/x", FindingKind.Strength)]
    public void Parse_AFinding_KnowsItsKind(string text, FindingKind kind) => Assert.Equal(kind, FindingId.Parse(text).Kind);

    [Theory]
    [InlineData("barrier")]
    [InlineData("obstacle/x")]
    [InlineData("barrier/")]
    public void TryParse_AFindingWithoutKind_IsRefused(string text) => Assert.False(FindingId.TryParse(text, out _));

    [Fact]
    public void TryParse_TheLongest_IsTakenAndOneMoreIsRefused()
    {
        Assert.True(IndicatorId.TryParse(new string('a', IndicatorId.MaximumLength), out _));
        Assert.False(IndicatorId.TryParse(new string('a', IndicatorId.MaximumLength + 1), out _));
    }

    [Fact]
    public void Parse_BadText_IsNotRepeatedInTheMessage()
    {
        FormatException exception = Assert.Throws<FormatException>(() => TeamId.Parse("Jane Doe"));

        Assert.DoesNotContain("Jane", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equals_TheSameText_IsEqualAndSortsByOrdinal()
    {
        IndicatorId a = IndicatorId.Parse("a/b");

        Assert.True(a == IndicatorId.Parse("a/b") && a != IndicatorId.Parse("a/c"));
        Assert.Equal(a.GetHashCode(), IndicatorId.Parse("a/b").GetHashCode());
        Assert.Equal(["a-b", "a/b", "ab"], new[] { "ab", "a/b", "a-b" }.Select(IndicatorId.Parse).Order().Select(i => i.Value));
        Assert.True(a.CompareTo(null) > 0);
    }

    internal static Gen<string> TopicPath() => Name("abz019-.", "abz019").NonEmptyListOf().Select(words => string.Join('/', words.Take(4)));

    private static Gen<string> Name(string characters, string first) =>
        Gen.Elements(first.ToCharArray()).SelectMany(c => Gen.Elements(characters.ToCharArray()).ListOf().Select(rest => c + string.Concat(rest.Take(20))));
}

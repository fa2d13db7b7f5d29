using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Teams;

public sealed class SubjectTests
{
    [Property]
    public Property Parse_TheTextOfASubject_IsTheSameSubject() => Prop.ForAll(
        IdentifierTests.TopicPath().Three().SelectMany(t => Gen.Choose(0, 5).Select(kind => Make(kind, t.Item1, t.Item2, t.Item3))).ToArbitrary(),
        subject => Subject.Parse(subject.Text) is { } read && read.Equals(subject) && read.GetType() == subject.GetType()
            && read.Indicator == subject.Indicator && read.GetHashCode() == subject.GetHashCode() && read.CompareTo(subject) == 0);

    [Property]
    public Property TryParse_AnyText_NeverThrowsAndNeverChangesIt() => Prop.ForAll<string?>(ArbMap.Default.ArbFor<string?>(), text =>
        !Subject.TryParse(text, out Subject? subject) || subject.Text == text);

    [Fact]
    public void Parse_EachForm_HasItsParts()
    {
        Assert.Equal("band=8a+", Assert.IsType<GroupSubject>(Subject.Parse("open/voice[band=8a+]")).Group.Value);
        GapSubject gap = Assert.IsType<GapSubject>(Subject.Parse("gap:open/voice[band=2-5][band=8a+]"));
        Assert.Equal(("open/voice", "band=2-5", "band=8a+"), (gap.Indicator.Value, gap.Group.Value, gap.Reference.Value));
        Assert.Equal("nss-2024/icbs", Assert.IsType<PercentileSubject>(Subject.Parse("percentile:nss/morale@nss-2024/icbs")).Benchmark.Value);
        Assert.Equal("2025", Assert.IsType<ChangeSubject>(Subject.Parse("change:nss/morale@2025")).Since.Value);
        Assert.Equal("nss/morale", Assert.IsType<TrendSubject>(Subject.Parse("trend:nss/morale")).Indicator.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gap:a[b=c]")]
    [InlineData("gap:a[b=c][d=e]x")]
    [InlineData("gap:a[b=c]x[d=e]")]
    [InlineData("gap:a[b=c][d=e][f=g]")]
    [InlineData("a[b=c]]")]
    [InlineData("a[b=c][d=e]")]
    [InlineData("a[]")]
    [InlineData("percentile:a")]
    [InlineData("percentile:a@b@c")]
    [InlineData("change:@b")]
    [InlineData("trend:")]
    [InlineData("mean:a")]
    [InlineData("GAP:a[b=c][d=e]")]
    public void TryParse_TextThatIsNoSubject_IsRefused(string text)
    {
        Assert.False(Subject.TryParse(text, out Subject? subject));
        Assert.Null(subject);
        Assert.Throws<FormatException>(() => Subject.Parse(text));
    }

    [Fact]
    public void Profile_ASubjectTwice_IsRefused() => Assert.Throws<ArgumentException>(() => Profile([One("a", 1), One("a", 2)]));

    [Fact]
    public void Profile_ASubjectItDoesNotHold_HasNoData() => Assert.Equal(MissingReason.NoData, Profile([])[Subject.Parse("a")].Missing);

    [Fact]
    public void With_Estimates_ReplacesAddsAndSorts()
    {
        TeamProfile profile = Profile([One("b", 1), One("a", 1)]).With([One("b", 2), One("c", 3)], []);

        Assert.Equal([("a", 1.0), ("b", 2.0), ("c", 3.0)], profile.Estimates.Select(e => (e.Key.Text, e.Value.Value!.Value)));
    }

    private static Subject Make(int kind, string first, string second, string third) => kind switch
    {
        0 => Subject.Of(IndicatorId.Parse(first)),
        1 => new GroupSubject(IndicatorId.Parse(first), Group(second)),
        2 => new GapSubject(IndicatorId.Parse(first), Group(second), Group(third)),
        3 => new PercentileSubject(IndicatorId.Parse(first), BenchmarkId.Parse(second)),
        4 => new ChangeSubject(IndicatorId.Parse(first), WaveId.Parse(second)),
        _ => new TrendSubject(IndicatorId.Parse(first)),
    };

    private static GroupId Group(string characteristic) => GroupId.Parse($"{characteristic}=8a+");

    private static KeyValuePair<Subject, Estimate> One(string subject, double value) => new(Subject.Parse(subject), Estimate.Exact(value));

    private static TeamProfile Profile(IEnumerable<KeyValuePair<Subject, Estimate>> estimates) => new(
        TeamId.Parse("local:a"), new DateOnly(2026, 1, 1), Origin.Host, new TeamContext(AnalysisUnit.Team), null, estimates);
}

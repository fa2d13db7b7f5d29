using Iapt.Belonging.Diversity;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Tests.Diversity;

public class SeniorityPipelineTests
{
    private static readonly string[] Bands = ["5", "6", "7", "8a", "8b"];

    [Fact]
    public void Of_ABandWithAClearlySmallerShare_NarrowsThereAndNowhereElse()
    {
        SeniorityPipeline pipeline = SeniorityPipeline.Of(Bands, [60, 58, 20, 5, 2], [200, 190, 150, 40, 15], Confidence.NinetyFive);

        Assert.Equal("7", Assert.Single(pipeline.Narrows).Name);
        Assert.Equal(Proportions.Newcombe(20, 150, 58, 190, Confidence.NinetyFive).Value.Interval, pipeline.Bands[2].Change.Value.Interval);
        Assert.Equal(0.3, pipeline.Bands[0].Share.Value.Value);
        Assert.Equal(NotComputedReason.NoData, pipeline.Bands[0].Change.Absence.Reason);
    }

    [Fact]
    public void Of_AGrowingShare_NarrowsNowhere() =>
        Assert.Empty(SeniorityPipeline.Of(Bands, [10, 20, 60, 30, 14], [200, 190, 150, 40, 15], Confidence.NinetyFive).Narrows);

    [Fact]
    public void Of_AnEmptyBand_StepsOverIt()
    {
        SeniorityPipeline pipeline = SeniorityPipeline.Of(["5", "6", "7"], [100, 0, 10], [200, 0, 100], Confidence.NinetyFive);

        Assert.False(pipeline.Bands[1].Share.IsComputed);
        Assert.False(pipeline.Bands[1].Change.IsComputed);
        Assert.Equal(-0.4, pipeline.Bands[2].Change.Value.Value, 12);
        Assert.Equal("7", Assert.Single(pipeline.Narrows).Name);
    }

    [Fact]
    public void Of_CallersMistakes_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => SeniorityPipeline.Of(["5", "6"], [1], [2, 2], Confidence.NinetyFive));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeniorityPipeline.Of(["5"], [3], [2], Confidence.NinetyFive));
    }
}

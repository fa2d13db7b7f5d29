using System.Text;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Instruments;

public sealed class InstrumentReaderTests
{
    private const string SecondItem = "\"pulse/myself\", \"number\": \"p2\"";
    private const string Parts = "[\"pulse/heard\", \"pulse/myself\"]";

    private static readonly string Example = File.ReadAllText(Repository.Path("docs", "examples", "instrument.json"));

    [Fact]
    public void Read_TheExample_IsTheInstrument()
    {
        Instrument instrument = Read(Example).Require();

        Assert.Equal("local/pulse-2026", instrument.Id.Value);
        Assert.Equal(["pulse/heard", "pulse/myself", "pulse/belonging"], instrument.Indicators.Select(i => i.Id.Value));
        Assert.Equal(new Citation(SourceId.Parse("iapt-belonging"), "example"), instrument.Source);
        Assert.Null(instrument.Items[0].Scale.Find(6)!.Score);
        Assert.Null(instrument.Items[0].Scale.Find(7));
        Assert.Equal(Polarity.HigherIsBetter, instrument.Items[0].Polarity);
    }

    [Theory]
    [InlineData("belonging.instrument/1", "belonging.instrument/2", "json.not-one-of", "/format")]
    [InlineData("local/pulse-2026", "Pulse 2026", "id.invalid-character", "/id")]
    [InlineData("\"unit\": \"score\"", "\"unit\": \"count\"", "json.not-one-of", "/scales/0/unit")]
    [InlineData("\"code\": 2,", "\"code\": 1,", "instrument.bad-scale", "/scales/0/options/1")]
    [InlineData("\"score\": 10 }", "\"score\": 11 }", "number.out-of-range", "/scales/0/options/4/score")]
    [InlineData("\"code\": 6", "\"code\": 100", "number.out-of-range", "/scales/0/options/5/code")]
    [InlineData("\"scale\": \"agree5\", \"referent\": \"me\"", "\"scale\": \"agree7\", \"referent\": \"me\"", "instrument.unknown-scale", "/items/1/scale")]
    [InlineData(SecondItem, "\"pulse/heard\", \"number\": \"p2\"", "instrument.duplicate-id", "/items/1")]
    [InlineData(SecondItem, "\"pulse/myself\", \"number\": \"p1\"", "instrument.duplicate-number", "/items/1")]
    [InlineData("\"referent\": \"me\"", "\"referent\": \"the-work\"", "instrument.referent", "/items/1")]
    [InlineData("\"direct-consensus\"", "\"fact\"", "instrument.referent", "/items/1")]
    [InlineData("\"direct-consensus\" }", "\"direct-consensus\", \"filter\": { \"item\": \"pulse/x\", \"replacements\": [] } }", "instrument.unknown-item", "/items/1/filter")]
    [InlineData(
        "\"direct-consensus\" }", "\"direct-consensus\", \"filter\": { \"item\": \"pulse/heard\", \"replacements\": [{ \"code\": 8 }] } }", "instrument.unknown-code",
        "/items/1/filter")]
    [InlineData(Parts, "[\"pulse/heard\", \"pulse/x\"]", "instrument.unknown-part", "/measures/0/parts/1")]
    [InlineData(Parts, "[\"pulse/heard\", \"pulse/belonging\"]", "instrument.unknown-part", "/measures/0/parts/1")]
    [InlineData(Parts, "[\"pulse/heard\", \"pulse/heard\"]", "instrument.duplicate-part", "/measures/0/parts/1")]
    [InlineData(Parts, "[]", "instrument.no-parts", "/measures/0")]
    [InlineData("\"minimumAnswered\": 2", "\"minimumAnswered\": 3", "number.out-of-range", "/measures/0/minimumAnswered")]
    [InlineData("\"minimumAnswered\": 2", "\"minimumAnswered\": 0", "number.out-of-range", "/measures/0/minimumAnswered")]
    [InlineData("\"kind\": \"mean\"", "\"kind\": \"all\"", "instrument.mixed-units", "/measures/0")]
    [InlineData("\"pulse/belonging\"", "\"pulse/heard\"", "instrument.duplicate-id", "/measures/0")]
    [InlineData("\"rights\": \"Free to use (CC0). Not validated.\",", "", "json.missing-member", "")]
    [InlineData("\"number\": \"p1\"", "\"number\": \"\"", "text.empty", "/items/0/number")]
    public void Read_OneThingIsWrong_IsNamedAndPlaced(string from, string to, string code, string pointer)
    {
        Assert.Contains(from, Example, StringComparison.Ordinal);

        ReadResult<Instrument> result = Read(Example.Replace(from, to, StringComparison.Ordinal));

        Assert.False(result.IsValid);
        Assert.Contains(result.Problems, p => p.Code == code && p.Place.Pointer == pointer);
    }

    [Fact]
    public void Read_NoOptions_IsABadScale()
    {
        int start = Example.IndexOf("\"options\": [", StringComparison.Ordinal) + 12;
        int end = Example.IndexOf(']', start);

        Assert.Contains(Read(Example.Remove(start, end - start)).Problems, p => p.Code == "instrument.bad-scale");
    }

    [Fact]
    public void Read_SeveralThingsAreWrong_AllAreTold()
    {
        string spoilt = Example.Replace("\"referent\": \"me\"", "\"referent\": \"us\"", StringComparison.Ordinal)
            .Replace("\"kind\": \"mean\"", "\"kind\": \"sum\"", StringComparison.Ordinal)
            .Replace("local/pulse-2026", "X", StringComparison.Ordinal);

        Assert.Equal(4, Read(spoilt).Problems.Count(p => p.Code is "json.not-one-of" or "id.invalid-character"));
    }

    [Fact]
    public void Instrument_BuiltByHand_ChecksItsParts()
    {
        var scale = new ResponseScale("s", IndicatorUnit.Score, [new ResponseOption(1, 0), new ResponseOption(2, 10)]);
        Item item = Item("a/b", scale);
        Measure measure = Measure("a/m", "a/b");

        Assert.Throws<ArgumentException>(() => Instrument([item, item], []));
        Assert.Throws<ArgumentException>(() => Instrument([item], [Measure("a/m", "a/c")]));
        Assert.Throws<ArgumentException>(() => Instrument([item], [measure, measure]));
        Assert.Throws<ArgumentException>(() => Instrument([Item("a/b", scale, new ItemFilter(IndicatorId.Parse("a/c"), []))], []));
        Assert.Equal([item], Instrument([item], [measure, Measure("a/n", "a/m")]).ItemsOf(Measure("a/n", "a/m")));
    }

    [Fact]
    public void ResponseScale_ThatIsNone_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ResponseScale("s", IndicatorUnit.Score, []));
        Assert.Throws<ArgumentException>(() => new ResponseScale("s", IndicatorUnit.Score, [new ResponseOption(1, 0), new ResponseOption(1, 10)]));
        Assert.Throws<ArgumentException>(() => new ResponseScale("s", IndicatorUnit.Proportion, [new ResponseOption(1, 10)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponseOption(100, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Measure(IndicatorId.Parse("m"), "t", MeasureKind.Mean, [IndicatorId.Parse("a")], 2, "b"));
    }

    private static ReadResult<Instrument> Read(string text) => InstrumentReader.Read(Encoding.UTF8.GetBytes(text));

    private static Item Item(string id, ResponseScale scale, ItemFilter? filter = null) =>
        new(IndicatorId.Parse(id), "q", "topic", scale, Referent.Me, CompositionModel.Additive, filter: filter);

    private static Measure Measure(string id, string part) => new(IndicatorId.Parse(id), "topic", MeasureKind.Mean, [IndicatorId.Parse(part)], 1, "basis");

    private static Instrument Instrument(Item[] items, Measure[] measures) =>
        new(InstrumentId.Parse("i"), "name", items, measures, new Citation(SourceId.Parse("s")), "rights");
}

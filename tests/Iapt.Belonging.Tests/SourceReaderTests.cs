using System.Text;
using Iapt.Belonging.Json;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests;

public sealed class SourceReaderTests
{
    private static readonly string Example = File.ReadAllText(Repository.Path("docs", "examples", "sources.json"));

    [Fact]
    public void BuiltIn_File_IsSortedById()
    {
        JsonTree root = JsonTreeReader.Read(EmbeddedJson.Bytes("sources.json"), JsonLimits.Default).Require();
        string[] ids = [.. root.Items.Single(i => i.Name == "sources").Items.Select(s => s.Items.Single(m => m.Name == "id").Text)];

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids, SourceCatalog.BuiltIn.Sources.Select(s => s.Id.Value));
    }

    [Fact]
    public void Find_ASource_HasItsParts()
    {
        Source source = SourceCatalog.BuiltIn.Find(SourceId.Parse("remtulla-2021"))!;

        Assert.Equal(("10.1186/s12913-021-06232-7", EvidenceStrength.QualitativeStudy), (source.Doi, source.Strength));
        Assert.Null(SourceCatalog.BuiltIn.Find(SourceId.Parse("nobody-1900")));
    }

    [Fact]
    public void With_ASourceThatIsThere_IsRefused() => Assert.Throws<ArgumentException>(() => SourceCatalog.BuiltIn.With([SourceCatalog.BuiltIn.Sources[0]]));

    [Theory]
    [InlineData("\"expert-opinion\"", "\"hearsay\"", "json.not-one-of")]
    [InlineData("\"full text\"", "\"\"", "text.empty")]
    [InlineData("\"local-review-2026\"", "\"Local\"", "id.invalid-character")]
    [InlineData("\"note\"", "\"remark\"", "json.unknown-member")]
    [InlineData("\"reference\"", "\"note2\"", "json.missing-member")]
    public void Read_OneThingIsWrong_IsNamed(string from, string to, string code) =>
        Assert.Contains(SourceReader.Read(Encoding.UTF8.GetBytes(Example.Replace(from, to, StringComparison.Ordinal))).Problems, p => p.Code == code);

    [Fact]
    public void Read_ASourceTwice_IsRefused()
    {
        string source = Example[Example.IndexOf("    {", StringComparison.Ordinal)..Example.LastIndexOf(']')].TrimEnd();
        string twice = Example.Replace(source, $"{source}, {source}", StringComparison.Ordinal);

        Assert.Equal("source.duplicate-id", Assert.Single(SourceReader.Read(Encoding.UTF8.GetBytes(twice)).Problems).Code);
    }

    [Fact]
    public void EmbeddedJson_AnUnknownName_SaysSo() => Assert.Throws<InvalidOperationException>(() => EmbeddedJson.Bytes("nothing.json"));
}

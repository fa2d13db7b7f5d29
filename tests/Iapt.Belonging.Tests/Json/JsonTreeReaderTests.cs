using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Tests.Json;

public sealed class JsonTreeReaderTests
{
    [Theory]
    [InlineData("", "json.empty")]
    [InlineData("null", "json.null-document")]
    [InlineData("{", "json.syntax")]
    [InlineData("{\"a\": \"tru", "json.syntax")]
    [InlineData("{\"a\": 1,}", "json.syntax")]
    [InlineData("[1,]", "json.syntax")]
    [InlineData("{'a': 1}", "json.syntax")]
    [InlineData("{a: 1}", "json.syntax")]
    [InlineData("{\"a\": 01}", "json.syntax")]
    [InlineData("{\"a\": +1}", "json.syntax")]
    [InlineData("{\"a\": .5}", "json.syntax")]
    [InlineData("{\"a\": 0x1}", "json.syntax")]
    [InlineData("{\"a\": NaN}", "json.syntax")]
    [InlineData("{\"a\": Infinity}", "json.syntax")]
    [InlineData("{\"a\": \"\\x41\"}", "json.syntax")]
    [InlineData("{\"a\": \"tab\there\"}", "json.syntax")]
    [InlineData("{ /* why */ \"a\": 1 }", "json.syntax")]
    [InlineData("{ \"a\": 1 // why\n }", "json.syntax")]
    [InlineData("{\"a\": 1} {\"a\": 2}", "json.trailing-data")]
    [InlineData("{\"a\": 1} x", "json.trailing-data")]
    [InlineData("[] null", "json.trailing-data")]
    [InlineData("{\"a\": 1, \"a\": 2}", "json.duplicate-key")]
    [InlineData("{\"a\": 1, \"a\": 1}", "json.duplicate-key")]
    [InlineData("{\"a\": 1, \"\\u0061\": 2}", "json.duplicate-key")]
    [InlineData("{\"x\": {\"a\": 1, \"b\": 2, \"a\": 3}}", "json.duplicate-key")]
    [InlineData("{\"a\": 1e400}", "number.out-of-range")]
    [InlineData("{\"a\": -1e400}", "number.out-of-range")]
    [InlineData("{\"a\": \"\\ud800\"}", "json.encoding")]
    [InlineData("{\"a\": \"\\udc00x\"}", "json.encoding")]
    [InlineData("{\"\\ud800\": 1}", "json.encoding")]
    [InlineData("\uFEFF{}", "json.encoding")]
    public void Read_ABrokenDocument_IsRefusedByName(string text, string code) => Assert.Equal(code, Codes(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("{\"a\": 1", "it ends too early", 1)]
    [InlineData("{'a': 1}", "a single quote", 1)]
    [InlineData("{\u201Ca\u201D: 1}", "a curly quote", 1)]
    [InlineData("{ // why\n}", "a comment", 1)]
    [InlineData("{\n \"a\": 1,\n}", "a comma with nothing after it", 3)]
    [InlineData("{\"a\": NaN}", "a word that is no value of JSON", 1)]
    [InlineData("{\"a\": 4,5}", "a number where none belongs", 1)]
    [InlineData("{\"a\": \"tab\there\"}", "a tab", 1)]
    public void Read_ACommonSlip_IsCalledByItsName(string text, string slip, int line)
    {
        Problem problem = Assert.Single(JsonTreeReader.Read(Encoding.UTF8.GetBytes(text), JsonLimits.Default).Problems);
        Assert.Equal(("json.syntax", line), (problem.Code, problem.Place.Line));
        Assert.Contains($"not JSON: {slip}", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherEncodings_AreCalledByTheirNamesAndShown()
    {
        Assert.Equal("a byte order mark at the beginning", Only([0xEF, 0xBB, 0xBF, .. "{}"u8]).Found);
        Assert.Equal("UTF-16", Only([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")]).Found);
        Problem latin = Only(Encoding.Latin1.GetBytes("{\n \"a\": \"\u00E9\" }"));
        Assert.Equal(("bytes that are not UTF-8", 2, 8), (latin.Found, latin.Place.Line, latin.Place.Column));

        static Problem Only(byte[] bytes) => Assert.Single(JsonTreeReader.Read(bytes, JsonLimits.Default).Problems);
    }

    [Fact]
    public void Read_BytesThatAreNotUtf8_AreRefused()
    {
        Assert.Equal("json.encoding", Codes([.. "{\"a"u8, 0xC3, 0x28, .. "\": 1}"u8]));
        Assert.Equal("json.encoding", Codes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")]));
        Assert.Equal("json.encoding", Codes([0xED, 0xA0, 0x80]));
        Assert.False(JsonTreeReader.Read(Encoding.Unicode.GetBytes("{}"), JsonLimits.Default).IsValid);
    }

    [Theory]
    [InlineData(32, null)]
    [InlineData(33, "json.too-deep")]
    [InlineData(100_000, "json.too-deep")]
    public void Read_Nesting_StopsAtThirtyTwo(int depth, string? code)
    {
        Assert.Equal(code, CodesOrNull(new string('[', depth) + new string(']', depth)));
        Assert.Equal(code, CodesOrNull(string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1 1")]
    [InlineData("")]
    public void Read_ASyntaxErrorAtTheDeepestLevel_IsNotTooDeep(string inside) => Assert.Equal("json.syntax", CodesOrNull(new string('[', 32) + inside));

    [Fact]
    public void Read_MoreBytesThanAllowed_AreRefusedUnread() =>
        Assert.Equal("input.too-large", Assert.Single(JsonTreeReader.Read("[1, 2, 3, x"u8, new JsonLimits(maximumBytes: 10)).Problems).Code);

    [Fact]
    public void Read_MoreEntriesThanAllowed_AreRefused()
    {
        var limits = new JsonLimits(maximumCount: 3);

        Assert.True(JsonTreeReader.Read("[1, 2, 3]"u8, limits).IsValid);
        Assert.Equal("input.too-many", Assert.Single(JsonTreeReader.Read("[1, 2, 3, 4]"u8, limits).Problems).Code);
        Assert.Equal("input.too-many", Assert.Single(JsonTreeReader.Read("""{"a":1,"b":2,"c":3,"d":4}"""u8, limits).Problems).Code);
    }

    [Fact]
    public void Read_ADocument_KeepsKindsValuesAndPlaces()
    {
        JsonTree root = JsonTreeReader.Read("{\n  \"a/b~\": [true, \"\\u0061\", 2.50, 3, null]\n}"u8, JsonLimits.Default).Require();
        JsonTree array = Assert.Single(root.Items);

        Assert.Equal([JsonKind.Boolean, JsonKind.Text, JsonKind.Number, JsonKind.Number, JsonKind.Null], array.Items.Select(i => i.Kind));
        Assert.Equal((true, "a", 2.5, false, true), (array.Items[0].Boolean, array.Items[1].Text, array.Items[2].Number, array.Items[2].IsInteger, array.Items[3].IsInteger));
        Assert.Equal(("/a~1b~0/2", 2, 28), (array.Items[2].Place.Pointer, array.Items[2].Place.Line, array.Items[2].Place.Column));
        Assert.Equal("/0/2", array.Items[2].PlaceBy(_ => false).Pointer);
    }

    [Fact]
    public void Read_SeveralNumbersOutOfRange_AllAreTold() =>
        Assert.Equal(2, JsonTreeReader.Read("[1e400, 2, -1e999]"u8, JsonLimits.Default).Problems.Length);

    [Property(MaxTest = 500)]
    public Property Read_AnyBytes_NeverThrows() => Prop.ForAll(
        Gen.Elements("{}[]\",:0123456789.-+eEtrufalsn\\u \n\0\u00e9/".ToCharArray()).ListOf().Select(c => Encoding.UTF8.GetBytes([.. c])).ToArbitrary(),
        bytes => JsonTreeReader.Read(bytes, JsonLimits.Default) is { } result && (result.IsValid || result.Problems.Length > 0));

    private static string? CodesOrNull(string text)
    {
        ReadResult<JsonTree> result = JsonTreeReader.Read(Encoding.UTF8.GetBytes(text), JsonLimits.Default);
        return result.IsValid ? null : Assert.Single(result.Problems).Code;
    }

    private static string Codes(byte[] utf8)
    {
        Problem problem = Assert.Single(JsonTreeReader.Read(utf8, JsonLimits.Default).Problems);
        Assert.NotEmpty(problem.Expected);
        return problem.Code;
    }
}

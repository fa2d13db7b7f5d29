using System.Text;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Checking;

/// <summary>A small valid rulebook as text, to be spoilt in one place.</summary>
internal static class Document
{
    public const string When = """{ "indicator": "survey/voice", "below": 5 }""";

    public const string Because = """[{ "source": "test-2026", "at": "p. 1" }]""";

    public const string Valid = $$"""
        {
          "format": "belonging.rulebook/1",
          "id": "test-book",
          "version": "1.0",
          "title": "A test",
          "authors": ["The testers"],
          "licence": "MIT",
          "sources": ["test-2026"],
          "findings": [
            { "id": "barrier/one", "label": "one", "level": "team", "definition": "What it means.", "says": "Staff report it.", "asks": "What of it?", "source": { "source": "test-2026" } },
            { "id": "barrier/two", "label": "two", "level": "team", "definition": "What it means.", "says": "Staff report it.", "asks": "What of it?", "source": { "source": "test-2026" } }
          ],
          "rules": [
            { "id": "test-book/one", "concludes": "barrier/one", "level": "team", "when": {{When}}, "because": {{Because}}, "basis": "operationalised" },
            { "id": "test-book/two", "concludes": "barrier/two", "level": "team", "when": { "finding": "barrier/one" }, "because": {{Because}}, "basis": "stated" }
          ]
        }
        """;

    /// <summary>The document with the condition of its first rule replaced.</summary>
    public static string With(string when) => Valid.Replace(When, when, StringComparison.Ordinal);

    public static ReadResult<Rulebook> Read(string json) => RulebookReader.Read(Encoding.UTF8.GetBytes(json), Samples.Indicators);
}

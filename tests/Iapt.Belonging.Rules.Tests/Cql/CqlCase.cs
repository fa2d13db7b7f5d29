using System.Xml.Linq;

namespace Iapt.Belonging.Rules.Tests.Cql;

/// <summary>One test of the suite: an expression, and the output that is expected of it.</summary>
internal sealed record CqlCase(string Name, string Expression, string Output)
{
    private static readonly XNamespace Xml = "http://hl7.org/fhirpath/tests";

    public static IReadOnlyList<CqlCase> Read(string file) =>
    [
        .. XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Cql", file)).Descendants(Xml + "test")
            .Select(t => new CqlCase((string)t.Attribute("name")!, ((string)t.Element(Xml + "expression")!).Trim(), ((string?)t.Element(Xml + "output") ?? "").Trim())),
    ];
}

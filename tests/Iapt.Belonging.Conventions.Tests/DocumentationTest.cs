using System.Xml.Linq;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>Every public member is documented (the compiler sees to it) with something to read (this does).</summary>
public class DocumentationTest
{
    [Fact]
    public void Documentation_EveryMember_SaysSomething()
    {
        var empty = new List<string>();
        foreach (string name in Packages.All.Select(a => a.GetName().Name!))
        {
            XDocument documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, name + ".xml"));
            empty.AddRange(documentation.Descendants("member").Where(SaysNothing).Select(m => m.Attribute("name")!.Value));
        }

        Assert.Empty(empty);
    }

    private static bool SaysNothing(XElement member) =>
        member.Element("inheritdoc") is null && (member.Element("summary")?.Value.Trim().Length ?? 0) < 8;
}

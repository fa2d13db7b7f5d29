using System.Text.RegularExpressions;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Rulebooks;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Explanations;

public partial class RuleGraphTests
{
    private static readonly Rulebook Two = Book(
        Concluding("barrier/one", When.Indicator("survey/voice").Below(5)),
        Concluding("risk/two", When.Finding(Finding("barrier/one")) & !When.Indicator("practice/chair").Is(true)));

    [Fact]
    public void Rulebook_AsMermaid_ShowsWhatIsReadAndConcluded() => Assert.Equal(
        """
        flowchart LR
          n0["test-book/one"]
          n1["survey/voice"]
          n2["barrier/one<br/>one"]
          n3["test-book/two"]
          n4["practice/chair"]
          n5["risk/two<br/>two"]
          n1 --> n0
          n0 --> n2
          n2 --> n3
          n4 --> n3
          n3 --> n5

        """,
        RuleGraph.Of(Two, GraphFormat.Mermaid));

    /// <summary>That a finding is indicated does not say that it is at the severity which is asked for.</summary>
    [Fact]
    public void Proof_OfARuleThatAsksForASeverity_ShowsWhetherItIsReached()
    {
        Rulebook book = Book(
            Concluding("barrier/one", When.Indicator("survey/voice").Below(5)),
            Concluding("risk/grave", When.Finding(Finding("barrier/one"), Severity.Material)),
            Concluding("barrier/one", When.Indicator("survey/voice").Below(2)).Named(RuleId.Parse("test-book/graver")).Graded(Severity.Serious, "Far below the middle."));
        string graph = RuleGraph.Of(new BelongingEngine([book], Samples.Indicators).Explain(Profile(("survey/voice", Estimate.Exact(4))), Finding("risk/grave"))!, GraphFormat.Mermaid);
        Assert.Contains("barrier/one, at least material<br/>does not hold", graph, StringComparison.Ordinal);
        Assert.Contains("clearly indicated", graph, StringComparison.Ordinal);
    }

    [Fact]
    public void Proof_AsDot_ShowsEveryPartAndHowItCameOut()
    {
        Explanation explanation = new BelongingEngine([Two], Samples.Indicators).Explain(Profile(("survey/voice", Measured(4, 3, 5.5)), ("practice/chair", Estimate.Exact(0))), Finding("risk/two"))!;
        string graph = RuleGraph.Of(explanation, GraphFormat.Dot);
        Assert.StartsWith("digraph belonging {", graph, StringComparison.Ordinal);
        Assert.Contains("[label=\"risk/two\\ntwo\\ntentatively indicated\"]", graph, StringComparison.Ordinal);
        Assert.Contains("survey/voice", string.Concat(explanation.Numbers), StringComparison.Ordinal);
        Assert.Contains("is 4.0 (95% interval 3.0 to 5.5; 20 to 29 answered), below 5.0, though its interval reaches across that limit.\\nholds, going by values alone", graph, StringComparison.Ordinal);
        Assert.Contains("[label=\"not\\nholds\"]", graph, StringComparison.Ordinal);
    }

    [Fact]
    public void Graphs_OfBuiltInRulebooks_HaveNoLooseEndInEitherFormat()
    {
        Analysis analysis = new BelongingEngine(BuiltInRulebooks.Standard).Analyse(Profile());
        foreach (GraphFormat format in Enum.GetValues<GraphFormat>())
        {
            IEnumerable<string> graphs = BuiltInRulebooks.Standard.Select(b => RuleGraph.Of(b, format)).Concat(analysis.Findings.Select(f => RuleGraph.Of(analysis.Explain(f.Definition.Id)!, format)));
            foreach (string graph in graphs)
            {
                HashSet<string> boxes = [.. BoxLine().Matches(graph).Select(m => m.Groups[1].Value)];
                List<Match> arrows = [.. ArrowLine().Matches(graph).Cast<Match>()];
                Assert.Equal(boxes.Order(), arrows.SelectMany(a => new[] { a.Groups[1].Value, a.Groups[2].Value }).Distinct().Order());
                Assert.Equal(graph.Split('\n').Length - (format == GraphFormat.Dot ? 5 : 2), boxes.Count + arrows.Count);
            }
        }
    }

    [Fact]
    public void Labels_WithSignsOfTheLanguages_AreEscaped()
    {
        var graph = new GraphText();
        graph.Arrow(graph.Box("a \"b\" <c> #1\\"), graph.Box("d"), "x\ny");
        Assert.Contains("n0[\"a #quot;b#quot; #lt;c#gt; #35;1\\\"]", graph.Write(GraphFormat.Mermaid), StringComparison.Ordinal);
        Assert.Contains("n0 [label=\"a \\\"b\\\" <c> #1\\\\\"]", graph.Write(GraphFormat.Dot), StringComparison.Ordinal);
        Assert.Contains("n0 -> n1 [label=\"x\\ny\"];", graph.Write(GraphFormat.Dot), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^  (n\d+) ?\[", RegexOptions.Multiline)]
    private static partial Regex BoxLine();

    [GeneratedRegex(@"^  (n\d+) (?:-->|-\.->|->)(?:\|""[^|]*""\|)? (n\d+)", RegexOptions.Multiline)]
    private static partial Regex ArrowLine();
}

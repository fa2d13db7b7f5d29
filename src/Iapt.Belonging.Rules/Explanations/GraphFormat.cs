namespace Iapt.Belonging.Rules.Explanations;

/// <summary>How a graph is written.</summary>
public enum GraphFormat
{
    /// <summary>Mermaid, as pages of Markdown show it.</summary>
    Mermaid,

    /// <summary>DOT, the language of Graphviz.</summary>
    Dot,
}

using System.Globalization;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Surveys;

/// <summary>The codes that are answers to an item, ready for looking up and for saying.</summary>
internal sealed class AnswerCodes
{
    private readonly bool[] known = new bool[100];

    public AnswerCodes(ResponseScale scale)
    {
        foreach (ResponseOption option in scale.Options) known[option.Code] = true;
        Text = string.Join(", ", scale.Options.Select(o => o.Code.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The codes, for messages.</summary>
    public string Text { get; }

    public bool Knows(int code) => code >= 0 && code < known.Length && known[code];
}

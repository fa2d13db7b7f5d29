using System.Globalization;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Surveys;

/// <summary>The codes that are answers to an item, ready for looking up and for saying.</summary>
internal sealed class AnswerCodes
{
    /// <summary>What <see cref="OfSingles"/> says where the text must be looked at.</summary>
    public const byte Unclear = Survey.NotAnswered - 1;

    private readonly bool[] known = new bool[100];
    private readonly byte[] ofSingle = new byte[byte.MaxValue + 1];

    public AnswerCodes(ResponseScale scale)
    {
        foreach (ResponseOption option in scale.Options) known[option.Code] = true;
        Array.Fill(ofSingle, Unclear);
        ofSingle[ITextBlock.Empty] = Survey.NotAnswered;
        foreach (ResponseOption option in scale.Options.Where(o => o.Code < 10)) ofSingle['0' + option.Code] = (byte)option.Code;
        Text = string.Join(", ", scale.Options.Select(o => o.Code.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The codes, for messages.</summary>
    public string Text { get; }

    public bool Knows(int code) => code >= 0 && code < known.Length && known[code];

    /// <summary>The code that a field means, by what <see cref="ITextBlock.Singles"/> holds of it.</summary>
    public ReadOnlySpan<byte> OfSingles => ofSingle;
}

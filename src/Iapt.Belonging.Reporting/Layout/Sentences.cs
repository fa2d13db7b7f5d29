namespace Iapt.Belonging.Reporting.Layout;

/// <summary>Shortens a text without changing what it says first.</summary>
internal static class Sentences
{
    /// <summary>The first sentence: up to the first full stop, question or exclamation mark that a space and a capital follow.</summary>
    public static string First(string text)
    {
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '?' or '!' && text[i + 1] == ' ' && char.IsUpper(text[i + 2])) return text[..(i + 1)];
        }

        return text;
    }
}

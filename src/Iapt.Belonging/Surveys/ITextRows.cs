namespace Iapt.Belonging.Surveys;

/// <summary>Rows whose fields can be looked at where they are: a survey has 100 million fields, and a copy of each costs more than its meaning.</summary>
internal interface ITextRows
{
    /// <summary>The text of a field of the current row, valid until the next one is asked for; empty for none.</summary>
    ReadOnlySpan<char> GetText(int ordinal);
}

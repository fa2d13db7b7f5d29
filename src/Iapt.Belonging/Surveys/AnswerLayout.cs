using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Surveys;

/// <summary>What is read of each row: the columns of the items that were asked and of the characteristics, with the codes that may stand there.</summary>
internal sealed class AnswerLayout
{
    public AnswerLayout(Wave wave, SurveyColumns columns)
    {
        Wave = wave;
        Person = columns.Person;
        Team = columns.Team;
        Items = [.. columns.Items.Where(c => c != SurveyColumns.None)];
        Characteristics = columns.Characteristics;
        Dictionary<ResponseScale, AnswerCodes> ofScales = wave.Instrument.Items.Select(i => i.Scale).Distinct().ToDictionary(s => s, s => new AnswerCodes(s));
        Codes = [.. wave.Instrument.Items.Where((_, j) => columns.Items[j] != SurveyColumns.None).Select(i => ofScales[i.Scale])];
        Runs = [.. FindRuns()];
    }

    public Wave Wave { get; }

    public int Person { get; }

    public int Team { get; }

    /// <summary>The columns of the items that were asked.</summary>
    public int[] Items { get; }

    /// <summary>The codes of these items.</summary>
    public AnswerCodes[] Codes { get; }

    /// <summary>The same items in runs of columns that stand next to each other and have the same codes: most questionnaires are a few of these.</summary>
    public (int Item, int Count)[] Runs { get; }

    /// <summary>The columns of the characteristics.</summary>
    public int[] Characteristics { get; }

    /// <summary>How many codes a row has: one an item, then one a characteristic.</summary>
    public int Width => Items.Length + Characteristics.Length;

    private IEnumerable<(int Item, int Count)> FindRuns()
    {
        int first = 0;
        for (int j = 1; j <= Items.Length; j++)
        {
            if (j < Items.Length && Items[j] == Items[j - 1] + 1 && Codes[j] == Codes[j - 1]) continue;

            yield return (first, j - first);
            first = j;
        }
    }
}

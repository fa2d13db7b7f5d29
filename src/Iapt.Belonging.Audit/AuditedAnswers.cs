using System.Data.Common;
using Iapt.Belonging.Audit.Answers;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Audit;

/// <summary>The answers behind a release, read a second time by the auditor itself, so that it depends on nothing that the release was made with.</summary>
/// <remarks>
/// It expects answers that <see cref="SurveyReader"/> took. A row that it cannot understand is left out, as is a person with two rows that differ: the same that is left out
/// where rows with errors are skipped. Nothing of it is public, because every number in it is a statement about people.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AuditedAnswers
{
    private AuditedAnswers(Wave wave, IEnumerable<Respondent> people, IEnumerable<bool> asked)
    {
        Wave = wave;
        People = [.. people];
        Asked = [.. asked];
    }

    /// <summary>The wave that was answered.</summary>
    public Wave Wave { get; }

    /// <summary>Everybody who answered.</summary>
    internal ImmutableArray<Respondent> People { get; }

    /// <summary>By item of the instrument, whether it was asked.</summary>
    internal ImmutableArray<bool> Asked { get; }

    /// <summary>Reads answers.</summary>
    /// <param name="rows">The rows, in front of the first; not disposed of.</param>
    /// <param name="wave">The wave that was answered.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The answers.</returns>
    /// <exception cref="ArgumentException">A column of the wave is not there: the rows are not answers that <see cref="SurveyReader"/> took.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async Task<AuditedAnswers> ReadAsync(DbDataReader rows, Wave wave, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(wave);
        var header = new AnswerHeader(rows, wave);
        var teams = wave.Teams.Select((t, i) => (t.Id.Value, i)).ToDictionary(t => t.Value, t => t.i, StringComparer.Ordinal);
        if (header.Person < 0 || header.Team < 0 || header.Characteristics.Contains(AnswerHeader.None)) throw new ArgumentException("rows without a column that the wave needs", nameof(rows));

        // By person, the row; null where several rows contradict each other.
        var people = new Dictionary<string, Respondent?>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            string person = Cell(rows, header.Person);
            if (person.Length == 0 || Read(rows, header, wave, teams) is not Respondent row) continue;
            if (!people.TryAdd(person, row) && people[person]?.SaysTheSameAs(row) != true) people[person] = null;
        }

        return new AuditedAnswers(wave, people.Values.OfType<Respondent>(), header.Items.Select(i => i != AnswerHeader.None));
    }

    private static Respondent? Read(DbDataReader rows, AnswerHeader header, Wave wave, Dictionary<string, int> teams)
    {
        int team = teams.GetValueOrDefault(Cell(rows, header.Team), Respondent.None);
        int?[] codes = [.. wave.Characteristics.Select((c, i) => CodeOf(c, Cell(rows, header.Characteristics[i])))];
        int?[] answers = [.. wave.Instrument.Items.Select((item, i) => header.Items[i] == AnswerHeader.None ? Respondent.None : AnswerTo(item, Cell(rows, header.Items[i])))];
        if (team == Respondent.None || codes.Contains(null) || answers.Contains(null)) return null;

        return new Respondent(team, [.. codes.Select(c => c!.Value)], [.. answers.Select(a => a!.Value)]);
    }

    private static int? CodeOf(Characteristic characteristic, string cell)
    {
        if (cell.Length == 0 || cell == characteristic.Unknown) return Respondent.None;

        int position = characteristic.Codes.IndexOf(cell);
        return position < 0 ? null : position;
    }

    private static int? AnswerTo(Item item, string cell)
    {
        if (cell.Length == 0) return Respondent.None;

        return int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) && item.Scale.Find(code) is not null ? code : null;
    }

    private static string Cell(DbDataReader rows, int column) =>
        rows.IsDBNull(column) ? string.Empty : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture)!.Trim();
}

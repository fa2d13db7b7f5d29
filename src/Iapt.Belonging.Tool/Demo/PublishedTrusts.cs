using System.Data.Common;
using Iapt.Belonging.Published;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tool.Demo;

/// <summary>The published NHS Staff Survey results of the mental health trusts in the sample, with their published HR facts and standings.</summary>
internal static class PublishedTrusts
{
    /// <summary>The line that the licence asks for.</summary>
    public const string Attribution = "Contains public sector information licensed under the Open Government Licence v3.0 (NHS England, NHS Staff Survey 2024).";

    private static readonly DateOnly FirstMonthOfAbsence = new(2024, 4, 1);

    private static readonly TeamId[] First = [TeamId.Parse("ods:RNU"), TeamId.Parse("ods:RWX")];

    /// <summary>How many of <see cref="ProfilesAsync"/> are shown on the screen: Oxford Health and Berkshire Healthcare.</summary>
    public static int Shown => First.Length;

    public static async Task<ImmutableArray<TeamProfile>> ProfilesAsync(CancellationToken stop)
    {
        PublishedResults results = await ReadAsync("mental-health-questions.csv", "mental-health-scores.csv", stop).ConfigureAwait(false);
        PublishedFacts wres = await FactsAsync("wres-indicators.csv", rows => PublishedFacts.ReadWresAsync(rows, stop), stop).ConfigureAwait(false);
        PublishedFacts absence = await FactsAsync(
            "sickness-by-organisation-month.csv", rows => PublishedFacts.ReadSicknessAbsenceAsync(rows, FirstMonthOfAbsence, stop), stop).ConfigureAwait(false);
        return [.. results.ToProfiles().Select(wres.AddTo).Select(absence.AddTo).Select(BenchmarkCatalog.BuiltIn.AddTo).OrderBy(Rank)];
    }

    private static int Rank(TeamProfile profile)
    {
        int rank = Array.IndexOf(First, profile.Team);
        return rank < 0 ? First.Length : rank;
    }

    private static async Task<PublishedResults> ReadAsync(string questions, string scores, CancellationToken stop)
    {
        DbDataReader questionRows = await EmbeddedSample.RowsAsync(questions, stop).ConfigureAwait(false);
        DbDataReader scoreRows = await EmbeddedSample.RowsAsync(scores, stop).ConfigureAwait(false);
        await using (questionRows.ConfigureAwait(false))
        await using (scoreRows.ConfigureAwait(false))
        {
            return (await PublishedResults.ReadAsync(questionRows, scoreRows, stop).ConfigureAwait(false)).Require();
        }
    }

    private static async Task<PublishedFacts> FactsAsync(string name, Func<DbDataReader, Task<ReadResult<PublishedFacts>>> read, CancellationToken stop)
    {
        DbDataReader rows = await EmbeddedSample.RowsAsync(name, stop).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false)) return (await read(rows).ConfigureAwait(false)).Require();
    }
}

using System.Data.Common;
using Iapt.Belonging.Published;
using Iapt.Belonging.Testing;
using Sylvan.Data.Csv;

namespace Iapt.Belonging.Tests.Published;

/// <summary>The published tables that are kept in the repository.</summary>
internal static class Samples
{
    private static readonly Lazy<Task<PublishedResults>> All = new(ReadAll);

    public static Task<PublishedResults> ResultsAsync() => All.Value;

    public static DbDataReader Open(params string[] parts) => CsvDataReader.Create(Repository.Path(["samples", "data", .. parts]));

    /// <summary>A table given as lines of text.</summary>
    public static DbDataReader Table(params string[] lines) => CsvDataReader.Create(new StringReader(string.Join('\n', lines) + "\n"));

    private static async Task<PublishedResults> ReadAll()
    {
        await using DbDataReader questions = Open("nhs-staff-survey-2024", "organisation-questions.csv");
        await using DbDataReader scores = Open("nhs-staff-survey-2024", "organisation-scores.csv");
        return (await PublishedResults.ReadAsync(questions, scores, default)).Require();
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>The workload that engines are compared on: invented rules in three layers, invented teams, and the hashes of what must come out.</summary>
/// <remarks>The same workload was given to other engines in other languages; the hashes tell that this one is not another.</remarks>
internal static class Workload
{
    public const int Rules = 100;
    public const int Teams = 10_000;
    public const int Indicators = 60;
    public const int Fields = 69;

    public const string RulesHash = "05b85c6105cd1d6857be4420ca9ec17dbdedb386222b13ed42e6590b4e25d65d";
    public const string TeamsHash = "fbfa8f6cbcdef12a20ea87990cc53e4fa8fd3d98b12af8db5359b09c43481f21";
    public const string ResultsHash = "991cda60ccf957b5b4940ddfac8066dbdc9ee58c63994f8a59b87f0b90bb60a7";
    public const string CompleteResultsHash = "daae79aa1556f80599aef6891f2e6c6eb10a4767d5e1e61741afbf151df41773";

    public static readonly string[] Settings = ["acute", "community", "mental-health", "ambulance", "primary-care"];

    private static readonly (string Name, int Steps, int From, int To, int? Filled)[] Context =
    [
        ("teamSize", 1, 3, 40, null), ("remoteShare", 100, 0, 100, null), ("turnover", 100, 0, 60, 10), ("vacancyRate", 100, 0, 40, null),
        ("sicknessRate", 100, 0, 15, 4), ("bankShare", 100, 0, 50, null), ("tenureYears", 10, 0, 250, null), ("grievances12m", 1, 0, 8, null),
        ("leaderChanges24m", 1, 0, 4, null),
    ];

    /// <summary>The name of a field.</summary>
    public static string Name(int field) =>
        field < Indicators ? string.Create(CultureInfo.InvariantCulture, $"i{field + 1:00}") : Context[field - Indicators].Name;

    /// <summary>How many whole steps of a field make one of its unit.</summary>
    public static int Steps(int field) => field < Indicators ? 10 : Context[field - Indicators].Steps;

    /// <summary>Between which steps a field lies.</summary>
    public static (int From, int To) Range(int field) => field < Indicators ? (0, 100) : (Context[field - Indicators].From, Context[field - Indicators].To);

    /// <summary>What stands for a missing value of the context in the complete variant; null where none is ever missing.</summary>
    public static int? Filled(int field) => Context[field - Indicators].Filled;

    /// <summary>Steps of a field as a number in its unit.</summary>
    public static double Number(int field, int steps) => steps / (double)Steps(field);

    /// <summary>Steps of a field as text.</summary>
    public static string Text(int field, int steps) => Steps(field) switch
    {
        1 => steps.ToString(CultureInfo.InvariantCulture),
        10 => string.Create(CultureInfo.InvariantCulture, $"{steps / 10}.{steps % 10}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{steps / 100}.{steps % 100:00}"),
    };

    /// <summary>Makes teams.</summary>
    public static WorkloadTeam[] MakeTeams(int count, bool complete) => [.. Enumerable.Range(0, count).Select(i => WorkloadTeam.Make(i, complete))];

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

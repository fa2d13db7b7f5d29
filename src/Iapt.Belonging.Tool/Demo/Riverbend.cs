using System.Data.Common;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Tool.Demo;

/// <summary>The invented service of the demo, from its answers to its release.</summary>
internal static class Riverbend
{
    /// <summary>What every reader must see beside it.</summary>
    public const string Notice = "Invented data: no person, team or answer below is real.";

    /// <summary>What the ids of its teams begin with.</summary>
    public const string TeamPrefix = "local:riverbend-";

    public static async Task<Release> ReleaseAsync(CancellationToken stop)
    {
        Wave wave = WaveReader.Read(EmbeddedSample.Bytes("wave.json")).Require();
        DbDataReader answers = await EmbeddedSample.RowsAsync("answers.csv", stop).ConfigureAwait(false);
        DbDataReader facts = await EmbeddedSample.RowsAsync("facts.csv", stop).ConfigureAwait(false);
        await using (answers.ConfigureAwait(false))
        await using (facts.ConfigureAwait(false))
        {
            Survey survey = (await SurveyReader.ReadAsync(answers, wave, stop).ConfigureAwait(false)).Require();
            FactTable table = (await FactRowReader.ReadAsync(facts, wave, cancellationToken: stop).ConfigureAwait(false)).Require();
            return new BelongingScorer().Score(survey, new ReleaseRegister(), table, stop);
        }
    }
}

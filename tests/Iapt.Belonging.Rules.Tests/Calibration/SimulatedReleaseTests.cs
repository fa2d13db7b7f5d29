using System.Data;
using System.Globalization;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>What the simulation says that leaves is what leaves: the same answers by way of the door.</summary>
public sealed class SimulatedReleaseTests
{
    [Fact]
    public async Task Release_OfTheSameAnswers_IsTheSame()
    {
        Instrument instrument = InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("nss-2024"))!;
        Item[] asked = [.. instrument.Items.Where(i => i.Id.Value is "nss/safe-to-speak-up" or "nss/violence-from-public")];
        var random = new Random(8);
        int[] sizes = [.. Enumerable.Range(0, 14).Select(i => 12 + i)];
        Wave wave = new(
            WaveId.Parse("w"), instrument, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31),
            [new WaveTeam(TeamId.Parse("local:svc"), AnalysisUnit.Service, 2 * sizes.Sum(), "Service", null), .. sizes.Select((n, t) => new WaveTeam(TeamId.Parse($"local:t{t}"), AnalysisUnit.Team, 2 * n, $"Team {t}", TeamId.Parse("local:svc")))], [], []);
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (string column in (string[])["person", "team", .. instrument.Items.Select(i => i.Number)]) table.Columns.Add(column, typeof(string));
        double[,] sums = new double[sizes.Length, asked.Length], squares = new double[sizes.Length, asked.Length];
        for (int t = 0; t < sizes.Length; t++)
        {
            for (int p = 0; p < sizes[t]; p++)
            {
                DataRow row = table.NewRow();
                (row["person"], row["team"]) = ($"p{t}-{p}", $"local:t{t}");
                for (int i = 0; i < asked.Length; i++)
                {
                    double score = AskedItem.Find(asked[i].Id)!.Draw(random, AskedItem.Normal(random), i == 0 ? 0 : -0.5);
                    row[asked[i].Number] = asked[i].Scale.Options.First(o => o.Score == score).Code.ToString(CultureInfo.InvariantCulture);
                    sums[t, i] += score;
                    squares[t, i] += score * score;
                }

                table.Rows.Add(row);
            }
        }

        Survey survey = (await SurveyReader.ReadAsync(table.CreateDataReader(), wave)).Require();
        Release release = new BelongingScorer().Score(survey, new ReleaseRegister());
        int compared = 0;
        for (int t = 0; t < sizes.Length; t++)
        {
            for (int i = 0; i < asked.Length; i++)
            {
                Estimate left = release.Profile($"local:t{t}")[Subject.Of(asked[i].Id)];
                if (left.IsMissing) continue;

                double pooled = Math.Sqrt(Enumerable.Range(0, sizes.Length).Sum(x => squares[x, i] - (sums[x, i] * sums[x, i] / sizes[x])) / sizes.Sum(n => n - 1));
                Estimate simulated = AskedItem.Find(asked[i].Id)!.Release(sums[t, i] / sizes[t], sizes[t], pooled, 2 * sizes[t]).ToEstimate();
                Assert.Equal(left, simulated);
                compared++;
            }
        }

        Assert.True(compared > sizes.Length, $"{compared} compared");
    }
}

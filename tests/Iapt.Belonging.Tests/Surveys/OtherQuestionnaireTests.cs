using System.Data;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Surveys;

/// <summary>A wave whose questionnaire is not that of the answers.</summary>
public class OtherQuestionnaireTests
{
    public static TheoryData<string, string> Pairs { get; } = FindPairs();

    /// <summary>A file with every question of one questionnaire, by number, for a wave of another: refused at a column; or every number means the same in both.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task ReadAsync_AnswersToAnotherQuestionnaire_AreRefusedOrMeanTheSame(string answered, string named)
    {
        Instrument file = Find(answered);
        Instrument asked = Find(named);

        ReadResult<Survey> read = await ReadAsync(asked, [.. file.Items.Select(i => i.Number)]);

        if (read.IsValid)
        {
            Assert.All(file.Items, i => Assert.Equal(i.Id, asked.Items.Single(a => a.Number == i.Number).Id));
            Assert.Equal(asked.Items.Length - file.Items.Length, read.Problems.Count(p => p.Code == "survey.item-not-asked"));
        }
        else
        {
            Assert.All(read.Problems.Where(p => p.Severity == ProblemSeverity.Error), p => Assert.True(p.Code is "survey.unknown-item" or "survey.unknown-column" or "survey.no-items"));
            Assert.Contains(read.Problems, p => p.Severity == ProblemSeverity.Error && p.Place.Column > 2);
        }
    }

    private static TheoryData<string, string> FindPairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (Instrument a in InstrumentCatalog.BuiltIn.Instruments)
        {
            foreach (Instrument b in InstrumentCatalog.BuiltIn.Instruments.Where(b => b != a)) pairs.Add(a.Id.Value, b.Id.Value);
        }

        return pairs;
    }

    private static Instrument Find(string id) => InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse(id))!;

    private static Task<ReadResult<Survey>> ReadAsync(Instrument instrument, string[] columns)
    {
        var wave = new Wave(WaveId.Parse("wave"), instrument, Samples.Opened, Samples.Closed, [new WaveTeam(TeamId.Parse("local:north"), AnalysisUnit.Team, 1)]);
        DataTable table = Samples.Table(["person", "team", .. columns], [["a", "local:north", .. columns.Select(_ => string.Empty)]]);
        return SurveyReader.ReadAsync(table.CreateDataReader(), wave);
    }
}

using Iapt.Belonging;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Reporting;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Surveys;
using Microsoft.Extensions.DependencyInjection;

using ServiceProvider services = new ServiceCollection().AddBelonging().BuildServiceProvider();
var scorer = services.GetRequiredService<IBelongingScorer>();
var engine = services.GetRequiredService<IBelongingEngine>();

string folder = args is [string first, ..] ? first : Path.Combine("samples", "demo");
Wave wave = WaveReader.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "wave.json"))).Require();
CsvTable answers = (await CsvFile.ReadAsync(Path.Combine(folder, "answers.csv"))).Require();
CsvTable facts = (await CsvFile.ReadAsync(Path.Combine(folder, "facts.csv"))).Require();

ReadResult<Survey> read = await SurveyReader.ReadAsync(answers.OpenRows(), wave);   // or the reader of your own SQL query
ReadResult<FactTable> known = await FactRowReader.ReadAsync(facts.OpenRows(), wave);
foreach (Problem problem in read.Problems.Concat(known.Problems).Where(p => p.Severity == ProblemSeverity.Error))
{
    Console.Error.WriteLine(problem);   // code, place, found, expected
}

if (!read.IsValid || !known.IsValid) return 1;

Release release = scorer.Score(read.Require(), new ReleaseRegister(), known.Require());
Analysis analysis = engine.Analyse(release.Profile("local:riverbend-bridgewater"));

foreach (Finding finding in analysis.Findings)
{
    Console.WriteLine($"{finding.Definition.Label}: {finding.Status}");
}

Console.WriteLine(TextReport.Write(Report.ForTeam(analysis)));
return 0;

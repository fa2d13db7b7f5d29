using BenchmarkDotNet.Attributes;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks;

/// <summary>The walk of the demo, room by room: read the answers, score and release them, analyse a team, explain a finding.</summary>
[MemoryDiagnoser]
public class WalkBenchmarks
{
    private readonly BelongingScorer scorer = new();
    private readonly BelongingEngine engine = new(BuiltInRulebooks.Standard);
    private readonly FindingId hierarchy = FindingId.Parse("barrier/hierarchy");

    private Wave wave = null!;
    private CsvTable answers = null!;
    private Survey survey = null!;
    private TeamProfile profile = null!;
    private Analysis analysis = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        string folder = Path.Combine(Checkout.Root, "samples", "demo");
        wave = WaveReader.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "wave.json"))).Require();
        answers = (await CsvFile.ReadAsync(Path.Combine(folder, "answers.csv"))).Require();
        survey = await Read();
        profile = Score().Profile("local:riverbend-abbeyfield");
        analysis = Analyse();
    }

    [Benchmark]
    public async Task<Survey> Read() => (await SurveyReader.ReadAsync(answers.OpenRows(), wave)).Require();

    [Benchmark]
    public Release Score() => scorer.Score(survey, new ReleaseRegister());

    [Benchmark]
    public Analysis Analyse() => engine.Analyse(profile);

    [Benchmark]
    public Explanation? Explain() => analysis.Explain(hierarchy);

    [Benchmark]
    public byte[] Write() => AnalysisJson.Write(analysis);
}

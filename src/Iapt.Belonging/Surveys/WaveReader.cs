using Iapt.Belonging.Instruments;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads <c>wave.json</c>, described by <c>docs/schemas/wave.schema.json</c>.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class WaveReader
{
    /// <summary>The value of the member <c>format</c>.</summary>
    public const string Format = "belonging.wave/1";

    private static readonly WordList<bool> Formats = new((Format, true));

    /// <summary>Reads a wave, strictly: unknown members, wrong types and broken references are all reported.</summary>
    /// <param name="utf8">The document, UTF-8.</param>
    /// <param name="instruments">The instruments that are known; the built-in ones if null.</param>
    /// <returns>The wave, or all problems.</returns>
    public static ReadResult<Wave> Read(ReadOnlySpan<byte> utf8, InstrumentCatalog? instruments = null)
    {
        ReadResult<JsonTree> tree = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (!tree.IsValid) return new ReadResult<Wave>(null, tree.Problems);

        List<Problem> problems = [.. tree.Problems];
        Wave? wave = ReadWave(new JsonObjectReader(tree.Require(), problems), instruments ?? InstrumentCatalog.BuiltIn);
        return new ReadResult<Wave>(wave, problems);
    }

    private static Wave? ReadWave(JsonObjectReader json, InstrumentCatalog instruments)
    {
        json.RequiredWord("format", Formats);
        WaveId? id = json.RequiredId<WaveId>("wave");
        Instrument? instrument = ReadInstrument(json, instruments);
        DateOnly? opened = json.RequiredDate("opened");
        DateOnly? closed = json.RequiredDate("closed");
        if (closed < opened) json.Problems.Add(WaveProblems.ClosesTooEarly(json.Required("closed")!.Place));
        DisclosurePolicy policy = ReadPolicy(json);
        List<WaveTeam> teams = WaveTeamsReader.Read(json);
        var groups = new WaveGroupsReader(json, teams.Where(t => t.Parent is null).Sum(t => (long)t.Headcount));
        groups.Read();
        (string? path, AnswerColumns columns) = WaveAnswersReader.Read(json, instrument, groups.Characteristics);
        Readiness readiness = WaveReadinessReader.Read(json, opened, closed);
        List<Movement> movements = WaveMovementsReader.Read(json, id, teams);
        json.Finish();

        bool failed = json.Problems.Any(p => p.Severity == ProblemSeverity.Error);
        return failed ? null : new Wave(id!, instrument!, opened!.Value, closed!.Value, teams, groups.Characteristics, groups.Groups, policy, columns, path, movements, readiness);
    }

    private static Instrument? ReadInstrument(JsonObjectReader json, InstrumentCatalog instruments)
    {
        InstrumentId? id = json.RequiredId<InstrumentId>("instrument");
        if (id is null) return null;

        Instrument? instrument = instruments.Find(id);
        if (instrument is null) json.Problems.Add(WaveProblems.UnknownInstrument(json.Required("instrument")!.Place));
        return instrument;
    }

    private static DisclosurePolicy ReadPolicy(JsonObjectReader json)
    {
        if (json.Optional("policy") is not JsonTree tree) return DisclosurePolicy.Standard;

        var policy = new JsonObjectReader(tree, json.Problems);
        int? minimum = policy.OptionalInteger("minimumAnswers", DisclosurePolicy.Floor, WaveTeam.MaximumHeadcount);
        policy.Finish();
        return new DisclosurePolicy(minimum ?? DisclosurePolicy.StandardMinimum);
    }
}

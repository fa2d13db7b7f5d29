using Iapt.Belonging.Instruments;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>Reads one profile.</summary>
internal sealed class ProfileReading(JsonTree tree, List<Problem> problems, IndicatorCatalog indicators)
{
    private readonly JsonObjectReader json = new(tree, problems);

    /// <summary>The profile; null if anything that it cannot do without is wrong.</summary>
    public TeamProfile? Read()
    {
        (TeamId? id, TeamContext context) = ReadTeam();
        DateOnly? date = json.RequiredDate("date");
        Origin? origin = ReadOrigin();
        Response? response = ReadResponse();
        var estimates = new EstimatesReading(problems, indicators, context.Unit, origin?.Kind == OriginKind.Declared).Read(json.OptionalMap("estimates"));
        List<Account> accounts = [.. json.OptionalArray("accounts").Select(ReadAccount).OfType<Account>()];
        json.Finish();
        return id is null || date is null || origin is null ? null : new TeamProfile(id, date.Value, origin, context, response, estimates, accounts);
    }

    private (TeamId? Id, TeamContext Context) ReadTeam()
    {
        if (json.Required("team") is not JsonTree member) return (null, new TeamContext(AnalysisUnit.Team));

        var team = new JsonObjectReader(member, problems);
        TeamId? id = team.RequiredId<TeamId>("id");
        string? name = team.OptionalText("name", 200);
        AnalysisUnit unit = team.RequiredWord("unit", TeamWords.Units) ?? AnalysisUnit.Team;
        var context = new TeamContext(unit, name, team.OptionalId<TeamId>("partOf"), team.OptionalText("peerGroup", 200), TeamMarkJson.Read(team), ReadMembers(team), team.OptionalWord("whereShown", TeamWords.Places));
        team.Finish();
        return (id, context);
    }

    private List<TeamId> ReadMembers(JsonObjectReader team) =>
        [.. team.OptionalArray("members").Select(m => JsonRead.Id<TeamId>(m, problems)).OfType<TeamId>()];

    private Origin? ReadOrigin()
    {
        if (json.Required("origin") is not JsonTree member) return null;

        var origin = new JsonObjectReader(member, problems);
        OriginKind? kind = origin.RequiredWord("kind", TeamWords.Origins);
        string? release = origin.OptionalText("release", 100);
        WaveId? wave = origin.OptionalId<WaveId>("wave");
        InstrumentId? instrument = origin.OptionalId<InstrumentId>("instrument");
        int? lowerMinimum = origin.OptionalInteger("lowerMinimum", DisclosureFloor.People, DisclosureFloor.Usual - 1);
        List<ReadinessGap> notReady = [.. origin.OptionalArray("notReady").Select(g => JsonRead.Word(g, problems, TeamWords.Gaps)).OfType<ReadinessGap>()];
        SourceId? source = origin.OptionalId<SourceId>("source");
        string? at = origin.OptionalText("at", 200);
        origin.Finish();
        Origin? read = Make(kind, release, source, at, wave, instrument, notReady, lowerMinimum);
        if (kind is not null && read is null) problems.Add(ProfileProblems.Origin(member.Place));
        return read;
    }

    private static Origin? Make(OriginKind? kind, string? release, SourceId? source, string? at, WaveId? wave, InstrumentId? instrument, List<ReadinessGap> notReady, int? lowerMinimum) => kind switch
    {
        OriginKind.Release when Origin.IsHash(release) && source is null && at is null => Origin.FromRelease(release!, wave, instrument, notReady, lowerMinimum),
        _ when wave is not null || instrument is not null || notReady.Count > 0 || lowerMinimum is not null => null,
        OriginKind.Publication when source is not null && release is null => Origin.FromPublication(new Citation(source, at)),
        OriginKind.Host when release is null && source is null && at is null => Origin.Host,
        OriginKind.Declared when release is null && source is null && at is null => Origin.Declared,
        _ => null,
    };

    private Response? ReadResponse()
    {
        if (json.Optional("response") is not JsonTree member) return null;

        var response = new JsonObjectReader(member, problems);
        SizeBand? eligible = EstimatesReading.ReadSize(response.Required("eligible"), problems);
        SizeBand? answered = EstimatesReading.ReadSize(response.Required("answered"), problems);
        (double From, double To)? rate = ReadRate(response.Required("rate"));
        response.Finish();
        return eligible is null || answered is null || rate is null ? null : new Response(eligible.Value, answered.Value, rate.Value.From, rate.Value.To);
    }

    private (double From, double To)? ReadRate(JsonTree? member)
    {
        if (member is null) return null;

        var rate = new JsonObjectReader(member, problems);
        double? from = rate.RequiredNumber("from", 0, 1);
        double? to = rate.RequiredNumber("to", 0, 1);
        rate.Finish();
        if (from > to) problems.Add(ProfileProblems.Size(member.Place));
        return from <= to ? (from.Value, to.Value) : null;
    }

    private Account? ReadAccount(JsonTree member)
    {
        var account = new JsonObjectReader(member, problems);
        FindingId? finding = account.RequiredId<FindingId>("finding");
        AccountStance? stance = account.RequiredWord("stance", TeamWords.Stances);
        AccountSource? source = account.RequiredWord("source", TeamWords.Sources);
        account.Finish();
        return finding is null || stance is null || source is null ? null : new Account(finding, stance.Value, source.Value);
    }
}

using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads how many came, went or moved since earlier waves.</summary>
internal sealed class WaveMovementsReader(WaveId? wave, IReadOnlyCollection<WaveTeam> teams, List<Problem> problems)
{
    private readonly HashSet<(WaveId, TeamId?, TeamId?)> seen = [];

    public static List<Movement> Read(JsonObjectReader json, WaveId? wave, IReadOnlyCollection<WaveTeam> teams)
    {
        var reader = new WaveMovementsReader(wave, teams, json.Problems);
        return [.. json.OptionalArray("movements").Select(reader.ReadMovement).OfType<Movement>()];
    }

    private Movement? ReadMovement(JsonTree tree)
    {
        var json = new JsonObjectReader(tree, problems);
        int before = Errors();
        WaveId? since = json.RequiredId<WaveId>("since");
        TeamId? from = json.OptionalId<TeamId>("from");
        TeamId? to = json.OptionalId<TeamId>("to");
        int? people = WaveTeamsReader.HeadcountIn(json.Required("people"), problems);
        json.Finish();
        if (since is not null && since == wave) problems.Add(WaveProblems.MovementSince(json.Required("since")!.Place));
        if (to is not null && teams.All(t => t.Id != to)) problems.Add(WaveProblems.UnknownTeam(json.Optional("to")!.Place, NearestName.Find(to.Value, teams.Select(t => t.Id.Value))));
        if (from is not null && teams.All(t => t.Id != from)) problems.Add(WaveProblems.MovementUnknownTeam(json.Optional("from")!.Place, NearestName.Find(from.Value, teams.Select(t => t.Id.Value))));
        if (Errors() > before) return null;

        if (from == to) problems.Add(WaveProblems.MovementNowhere(tree.Place));
        else if (!seen.Add((since!, from, to))) problems.Add(WaveProblems.Duplicate(tree.Place, "a movement"));
        else return new Movement(since!, from, to, people!.Value);
        return null;
    }

    private int Errors() => problems.Count(p => p.Severity == ProblemSeverity.Error);
}

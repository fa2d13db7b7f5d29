using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads the teams of a wave and checks who is part of whom.</summary>
internal sealed class WaveTeamsReader
{
    private const int MaximumDepth = 16;

    private readonly List<Problem> problems;
    private readonly Dictionary<TeamId, (WaveTeam Team, JsonTree Json)> byId = [];

    private WaveTeamsReader(List<Problem> problems) => this.problems = problems;

    public static List<WaveTeam> Read(JsonObjectReader wave)
    {
        var reader = new WaveTeamsReader(wave.Problems);
        IReadOnlyList<JsonTree> teams = wave.RequiredArray("teams");
        foreach (JsonTree team in teams) reader.ReadTeam(team);
        if (teams.Count == 0 && wave.Has("teams")) wave.Problems.Add(WaveProblems.NoTeams(wave.Optional("teams")!.Place));
        reader.CheckParents();
        return [.. reader.byId.Values.Select(t => t.Team)];
    }

    /// <summary>A number of people; null if it is absent or wrong.</summary>
    public static int? HeadcountIn(JsonTree? tree, List<Problem> problems)
    {
        if (tree is not { Kind: JsonKind.Number }) return JsonRead.Integer(tree, problems);
        if (tree.IsInteger && tree.Number is >= 0 and <= WaveTeam.MaximumHeadcount) return (int)tree.Number;

        problems.Add(WaveProblems.Headcount(tree.Place));
        return null;
    }

    private void ReadTeam(JsonTree tree)
    {
        var json = new JsonObjectReader(tree, problems);
        TeamId? id = json.RequiredId<TeamId>("id");
        AnalysisUnit? unit = json.RequiredWord("unit", TeamWords.Units);
        string? name = json.OptionalText("name", 200);
        TeamId? parent = json.OptionalId<TeamId>("parent");
        int? headcount = HeadcountIn(json.Required("headcount"), problems);
        TeamMark? mark = TeamMarkJson.Read(json);
        json.Finish();
        if (id is null) return;

        var team = new WaveTeam(id, unit ?? AnalysisUnit.Team, headcount ?? 0, name, parent, mark);
        if (!byId.TryAdd(id, (team, tree))) problems.Add(WaveProblems.DuplicateTeam(tree.Place, byId[id].Json.Place));
    }

    private void CheckParents()
    {
        var settled = new HashSet<TeamId>();
        foreach ((WaveTeam team, JsonTree json) in byId.Values)
        {
            if (team.Parent is not null && !byId.ContainsKey(team.Parent)) problems.Add(UnknownParent(team, json));
            else CheckChain(team, json, settled);
        }

        foreach (IGrouping<TeamId, WaveTeam> parts in byId.Values.Where(t => t.Team.Parent is not null).Select(t => t.Team).GroupBy(t => t.Parent!)) CheckHeadcount(parts);
    }

    private Problem UnknownParent(WaveTeam team, JsonTree json) =>
        WaveProblems.UnknownParent(json.Items.Find(i => i.Name == "parent")!.Place, NearestName.Find(team.Parent!.Value, byId.Keys.Select(k => k.Value)));

    private void CheckChain(WaveTeam team, JsonTree json, HashSet<TeamId> settled)
    {
        var chain = new List<TeamId>();
        for (TeamId? at = team.Id; at is not null && byId.ContainsKey(at) && !settled.Contains(at); at = byId[at].Team.Parent)
        {
            int start = chain.IndexOf(at);
            if (start >= 0)
            {
                problems.Add(WaveProblems.Cycle(byId[at].Json.Place, chain[start..].Select(t => byId[t].Json.Place.Pointer!)));
                break;
            }

            chain.Add(at);
        }

        settled.UnionWith(chain);
        if (DepthOf(team) > MaximumDepth) problems.Add(WaveProblems.TooDeep(json.Place, MaximumDepth));
    }

    private int DepthOf(WaveTeam team)
    {
        int depth = 1;
        for (WaveTeam at = team; depth <= MaximumDepth && at.Parent is not null && byId.TryGetValue(at.Parent, out (WaveTeam Team, JsonTree) up); at = up.Team)
        {
            // A circle is reported as such and not as a long chain.
            if (up.Team == team) return 1;
            depth++;
        }

        return depth;
    }

    private void CheckHeadcount(IGrouping<TeamId, WaveTeam> parts)
    {
        if (!byId.TryGetValue(parts.Key, out (WaveTeam Team, JsonTree Json) whole)) return;
        if (parts.Sum(p => (long)p.Headcount) > whole.Team.Headcount) problems.Add(WaveProblems.HeadcountOfParts(whole.Json.Place));
    }
}

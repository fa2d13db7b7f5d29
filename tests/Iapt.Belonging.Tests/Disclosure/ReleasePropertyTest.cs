using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Scoring;
using Iapt.Belonging.Tests.Surveys;
using NJsonSchema;

namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>What holds for every release of any wave, checked against counts taken straight from the rows.</summary>
public class ReleasePropertyTest
{
    private const int Minimum = 11;

    [Property(MaxTest = 60)]
    public async Task Release_WhatIsShown_RestsOnEnoughPeople(int seed)
    {
        (RandomWaves drawn, Release release, ReferenceScorer reference) = await DrawAsync(seed);
        foreach ((TeamId team, Subject subject, Estimate _) in Shown(release))
        {
            foreach (RegisteredGroup? group in GroupsIn(drawn.Wave, subject)) Assert.True(Scores(release, reference, subject.Indicator, team, group).Count >= Minimum, $"{team} {subject}");
        }
    }

    [Property(MaxTest = 60)]
    public async Task Release_RestOfEveryShownUnit_IsNobodyOrEnoughPeople(int seed)
    {
        (RandomWaves drawn, Release release, ReferenceScorer reference) = await DrawAsync(seed);
        foreach (IndicatorId id in Samples.Instrument.Indicators.Select(i => i.Id))
        {
            bool IsShown(TeamId team, RegisteredGroup? group) => !release.Profile(team)[SubjectOf(id, group)].IsMissing;
            int Count(TeamId team, RegisteredGroup? group) => reference.Scores(id, team, group).Count;
            foreach (RegisteredGroup? group in drawn.Wave.Groups.Prepend(null))
            {
                foreach (WaveTeam unit in drawn.Wave.Teams.Where(t => IsShown(t.Id, group)))
                {
                    List<TeamId> inside = LargestShownInside(drawn.Wave, unit.Id, t => IsShown(t, group));
                    AssertNobodyOrEnough(Count(unit.Id, group) - inside.Sum(t => Count(t, group)));
                    if (group is not null) AssertNobodyOrEnough(Count(unit.Id, null) - Count(unit.Id, group) - inside.Sum(t => Count(t, null) - Count(t, group)));
                }
            }
        }
    }

    /// <summary>All that can be added and subtracted: no team, group, part of groups or rest of them with too few people lies in the span of what is shown.</summary>
    [Property(MaxTest = 60)]
    public async Task Release_SmallSets_AreNotSumsAndDifferencesOfShownOnes(int seed)
    {
        (RandomWaves drawn, Release release, ReferenceScorer reference) = await DrawAsync(seed);
        string[] codes = [.. drawn.Wave.Characteristics.Single().Codes, "none"];
        List<TeamId> units = [.. drawn.Wave.Teams.Select(t => t.Id)];
        foreach (IndicatorId id in Samples.Instrument.Indicators.Select(i => i.Id))
        {
            int[][] people = [.. units.Select(u => CountsDirectly(drawn.Wave, reference, id, u, codes))];
            bool[] Cells(IEnumerable<TeamId> teams, IEnumerable<string> of) =>
                [.. units.SelectMany((u, i) => codes.Select((c, j) => people[i][j] > 0 && teams.Any(t => IsIn(drawn.Wave, u, t)) && of.Contains(c)))];
            int Count(bool[] cells) => people.SelectMany(p => p).Where((_, i) => cells[i]).Sum();

            var span = new Span();
            foreach (TeamProfile profile in release.Profiles)
            {
                IEnumerable<TeamId> teams = profile.Context.Members.IsEmpty ? [profile.Team] : profile.Context.Members;
                if (!profile[Subject.Of(id)].IsMissing) span.Add(Cells(teams, codes));
                foreach (RegisteredGroup group in drawn.Wave.Groups.Where(g => !profile[new GroupSubject(id, g.Id)].IsMissing)) span.Add(Cells(teams, group.Codes));
            }

            IEnumerable<IEnumerable<string>> sets = [codes, .. codes.Select(c => new[] { c }), .. drawn.Wave.Groups.Select(g => g.Codes), .. drawn.Wave.Groups.Select(g => codes.Except(g.Codes))];
            foreach (bool[] cells in units.SelectMany(u => sets.Select(s => Cells([u], s))).Where(c => Count(c) is > 0 and < Minimum))
            {
                Assert.False(span.Holds(cells), $"{Count(cells)} people can be worked out");
            }
        }
    }

    [Property(MaxTest = 40)]
    public async Task Release_OtherAnswersOfTheSamePeople_ShowTheSame(int seed)
    {
        RandomWaves drawn = RandomWaves.DrawAny(seed);
        Release one = await RandomWaves.ReleaseAsync(drawn);
        Release other = await RandomWaves.ReleaseAsync(drawn.WithOtherAnswers(unchecked(seed + 1)));

        Assert.Equal(one.HiddenTeams.Select(t => t.Value), other.HiddenTeams.Select(t => t.Value));
        foreach ((TeamProfile a, TeamProfile b) in one.Profiles.Zip(other.Profiles))
        {
            Assert.Equal(a.Estimates.Select(e => (e.Key.Text, e.Value.Missing, e.Value.Answers)), b.Estimates.Select(e => (e.Key.Text, e.Value.Missing, e.Value.Answers)));
            Assert.Equal(a.Response?.Answered, b.Response?.Answered);
        }
    }

    [Property(MaxTest = 40)]
    public async Task Release_Means_AreRoundedAndHoldTheTruth(int seed)
    {
        (RandomWaves drawn, Release release, ReferenceScorer reference) = await DrawAsync(seed);
        foreach ((TeamId team, Subject subject, Estimate estimate) in Shown(release).Where(s => s.Subject is not GapSubject))
        {
            double scale = Samples.Instrument.Indicators.First(i => i.Id == subject.Indicator).Maximum;
            double truth = Scores(release, reference, subject.Indicator, team, GroupsIn(drawn.Wave, subject).Single()).Average();
            Assert.InRange(truth, estimate.Lower!.Value - 1e-6, estimate.Upper!.Value + 1e-6);
            if (estimate.Value is not double value) continue;

            double step = scale * (estimate.Answers!.Value.From < 30 ? 0.05 : 0.025);
            Assert.Equal(0, Math.IEEERemainder(value, step), 6);
            Assert.InRange(truth, value - (step / 2) - 1e-6, value + (step / 2) + 1e-6);
            Assert.InRange(value, (0.125 * scale) - 1e-6, (0.875 * scale) + 1e-6);
            Assert.True(estimate.Upper - estimate.Lower >= step || estimate.Lower == 0 || estimate.Upper == scale);
        }
    }

    [Property(MaxTest = 40)]
    public async Task Release_Gaps_AreDifferencesOfReleasedNumbers(int seed)
    {
        (_, Release release, _) = await DrawAsync(seed);
        foreach ((TeamId team, Subject subject, Estimate estimate) in Shown(release).Where(s => s.Subject is GapSubject))
        {
            var gap = (GapSubject)subject;
            Estimate group = release.Profile(team)[new GroupSubject(gap.Indicator, gap.Group)];
            Estimate reference = release.Profile(team)[new GroupSubject(gap.Indicator, gap.Reference)];
            Assert.False(group.IsMissing || reference.IsMissing);
            Assert.Equal(group.Value is null || reference.Value is null, estimate.Value is null);
            if (estimate.Value is double value) Assert.Equal(group.Value!.Value - reference.Value!.Value, value, 8);
        }
    }

    [Property(MaxTest = 20)]
    public async Task Release_Json_HoldsNoExactNumberOfPeopleAndNoOtherStatistic(int seed)
    {
        (_, Release release, _) = await DrawAsync(seed);
        using JsonDocument json = JsonDocument.Parse(release.ToJson());
        string[] known =
        [
            "format", "wave", "instrument", "opened", "closed", "policy", "minimumAnswers", "profiles", "team", "id", "name", "unit", "partOf", "response", "eligible", "answered",
            "rate", "from", "to", "members", "notReady", "whereShown", "estimates", "ownAudience", "value", "lower", "upper", "n", "agreement", "method", "missing",
        ];
        var names = new HashSet<string>();
        Walk(json.RootElement, names);
        Assert.Empty(names.Except(known).Where(n => !Subject.TryParse(n, out _)));
    }

    [Property(MaxTest = 10)]
    public async Task Release_Json_FitsItsSchema(int seed)
    {
        (_, Release release, _) = await DrawAsync(seed);
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "release.schema.json"));

        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(release.ToJson())));
    }

    /// <summary>Any shape of wave and of facts, empty and contradicting ones included: each number is finite and in order, or says why there is none; nobody is never zero.</summary>
    [Property(MaxTest = 60)]
    public async Task Release_AnyShape_GivesFiniteNumbersOrReasons(int seed)
    {
        RandomWaves drawn = RandomWaves.DrawOdd(seed);
        FactTable facts = await RandomWaves.FactsAsync(drawn, seed);
        var reference = new ReferenceScorer(drawn.Wave, drawn.Rows);

        Release release = new BelongingScorer().Score(await RandomWaves.ReadAsync(drawn), new ReleaseRegister(), facts);

        foreach ((TeamId team, Subject subject, Estimate estimate) in release.Profiles.SelectMany(p => p.Estimates.Select(e => (p.Team, e.Key, e.Value))))
        {
            double[] numbers = [.. new[] { estimate.Lower, estimate.Value, estimate.Upper }.OfType<double>()];
            Assert.Equal(estimate.IsMissing, numbers.Length == 0);
            Assert.Equal(estimate.IsMissing, estimate.Missing is not null);
            Assert.All(numbers, n => Assert.True(double.IsFinite(n), $"{team} {subject}"));
            Assert.Equal(numbers.Order(), numbers);
            bool isOfNobody = Samples.Instrument.Indicators.Any(i => i.Id == subject.Indicator) && GroupsIn(drawn.Wave, subject).All(g => Scores(release, reference, subject.Indicator, team, g).Count == 0);
            Assert.True(!isOfNobody || estimate.IsMissing, $"{team} {subject} is of nobody");
        }

        using JsonDocument json = JsonDocument.Parse(release.ToJson());
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public async Task Release_OneDissenter_IsNotTold()
    {
        Wave wave = Samples.Wave(("svc", null, 40), ("north", "svc", 20), ("south", "svc", 20));
        IEnumerable<string[]> Rows(int yes) => Enumerable.Range(0, 40).Select(i => Samples.Row($"p{i}", i < 20 ? "north" : "south", "5", $"5 5 5 {(i < yes ? 1 : 0)} 1 5 5 1 1"));

        string[] released = new string[3];
        for (int yes = 0; yes < 3; yes++)
        {
            Survey survey = (await Samples.ReadAsync(wave, Rows(yes))).Require();
            Estimate estimate = new BelongingScorer().Score(survey, new ReleaseRegister()).Profile("local:north")[Subject.Parse("sample/unharmed")];
            Assert.Null(estimate.Value);
            released[yes] = $"{estimate.Upper}";
        }

        Assert.Single(released.Distinct());
    }

    private static async Task<(RandomWaves Drawn, Release Release, ReferenceScorer Reference)> DrawAsync(int seed)
    {
        RandomWaves drawn = RandomWaves.DrawAny(seed);
        return (drawn, await RandomWaves.ReleaseAsync(drawn), new ReferenceScorer(drawn.Wave, drawn.Rows));
    }

    private static IEnumerable<(TeamId Team, Subject Subject, Estimate Estimate)> Shown(Release release) =>
        release.Profiles.SelectMany(p => p.Estimates.Where(e => !e.Value.IsMissing).Select(e => (p.Team, e.Key, e.Value)));

    private static IEnumerable<RegisteredGroup?> GroupsIn(Wave wave, Subject subject) => subject switch
    {
        GroupSubject g => [wave.Groups.First(x => x.Id == g.Group)],
        GapSubject g => [wave.Groups.First(x => x.Id == g.Group), wave.Groups.First(x => x.Id == g.Reference)],
        _ => [null],
    };

    private static Subject SubjectOf(IndicatorId id, RegisteredGroup? group) => group is null ? Subject.Of(id) : new GroupSubject(id, group.Id);

    private static List<TeamId> LargestShownInside(Wave wave, TeamId unit, Func<TeamId, bool> isShown) =>
        [.. wave.Teams.Where(t => t.Parent == unit).SelectMany(t => isShown(t.Id) ? [t.Id] : LargestShownInside(wave, t.Id, isShown))];

    private static int[] CountsDirectly(Wave wave, ReferenceScorer reference, IndicatorId id, TeamId unit, string[] codes)
    {
        int Of(TeamId team, string code) => code == "none"
            ? reference.Scores(id, team).Count - reference.Scores(id, team, new RegisteredGroup(GroupId.Parse("band=all"), codes[..^1])).Count
            : reference.Scores(id, team, new RegisteredGroup(GroupId.Parse("band=one"), [code])).Count;
        return [.. codes.Select(c => Of(unit, c) - wave.Teams.Where(t => t.Parent == unit).Sum(t => Of(t.Id, c)))];
    }

    private static bool IsIn(Wave wave, TeamId? unit, TeamId other) => unit is not null && (unit == other || IsIn(wave, wave.Teams.First(t => t.Id == unit).Parent, other));

    /// <summary>The scores of a team, or of all members of a joined one.</summary>
    private static List<double> Scores(Release release, ReferenceScorer reference, IndicatorId id, TeamId team, RegisteredGroup? group)
    {
        IEnumerable<TeamId> members = release.Profile(team).Context.Members;
        return [.. members.DefaultIfEmpty(team).SelectMany(m => reference.Scores(id, m, group))];
    }

    private static void AssertNobodyOrEnough(int people) => Assert.True(people is 0 or >= Minimum, $"a part of {people} people could be worked out");

    private static void Walk(JsonElement element, HashSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Walk(item, names);
        }

        if (element.ValueKind != JsonValueKind.Object) return;

        foreach (JsonProperty member in element.EnumerateObject())
        {
            names.Add(member.Name);
            if (member.Name is "n" or "answered") Assert.True(member.Value.GetProperty("to").GetInt32() - member.Value.GetProperty("from").GetInt32() >= 3);
            Walk(member.Value, names);
        }
    }
}

using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>Worked cases: who is hidden, given only how many answered. The groups of a sample are 4-5, 5-6 and 7+; their parts 4, 5, 6 and 7+.</summary>
public class SuppressionRulesTest
{
    [Theory]
    [InlineData("svc 40, a 20, b 20", "svc a b")]
    [InlineData("svc 47, a 20, b 14, c 13", "svc a b c")]
    [InlineData("svc 45, a 20, b 14, c 11", "svc a b")]
    [InlineData("svc 32, a 20, b 12", "svc a")]
    [InlineData("svc 44, a 20, b 14, c 10", "svc a")]
    [InlineData("svc 49, a 20, b 14, c 9, d 6", "svc a b")]
    [InlineData("svc 30, a 20, b 10", "svc")]
    [InlineData("svc 20, a 20, b 0", "svc")]
    [InlineData("svc 26, a 20, b 0", "svc")]
    [InlineData("svc 10, a 10", "")]
    [InlineData("svc 50, a 15, b 15, c 20, d 0", "svc b c")]
    [InlineData("svc 35, a 15, b 15, c 5", "svc b")]
    public void Decide_OneLevel_HidesTheSmallestNext(string sizes, string shown)
    {
        (string Id, int People)[] cells = [.. sizes.Split(", ").Select(c => c.Split(' ')).Select(c => (c[0], int.Parse(c[1])))];
        Wave wave = Samples.Wave([.. cells.Select(c => (c.Id, c.Id == "svc" ? null : "svc", 100))]);

        SuppressionPattern pattern = Decide(wave, (team, _) => cells.First(c => c.Id == team).People, (_, _) => 0);

        Assert.Equal(shown, string.Join(' ', cells.Select(c => c.Id).Where(id => pattern.ShowsTeam(PositionOf(wave, id)))));
    }

    /// <summary>Whether nobody answered in a hidden team or ten did, the same is hidden beside it.</summary>
    [Fact]
    public void Decide_NobodyAnswered_HidesWhatAFewWould()
    {
        Wave wave = Samples.Wave(("svc", null, 300), ("a", "svc", 100), ("b", "svc", 100), ("c", "svc", 100));
        for (int few = 0; few <= 10; few++)
        {
            SuppressionPattern pattern = Decide(wave, (t, _) => t switch { "svc" => 55 + few, "a" => 30, "b" => 25, _ => few }, (t, part) => part == "7" && t != "c" ? (t == "svc" ? 28 : 14) : 0);

            Assert.Equal([true, true, false, false], ((string[])["svc", "a", "b", "c"]).Select(u => pattern.ShowsTeam(PositionOf(wave, u))));
            Assert.True(ShowsGroup(wave, pattern, "svc", "band=7+"));
        }
    }

    [Fact]
    public void Decide_TeamWithoutStaff_HidesNothing()
    {
        Wave wave = Samples.Wave(("svc", null, 200), ("a", "svc", 100), ("b", "svc", 100), ("c", "svc", 0));

        SuppressionPattern pattern = Decide(wave, (t, _) => t switch { "svc" => 55, "a" => 30, "b" => 25, _ => 0 }, (_, _) => 0);

        Assert.True(pattern.ShowsTeam(PositionOf(wave, "a")) && pattern.ShowsTeam(PositionOf(wave, "b")));
    }

    [Fact]
    public void Decide_HiddenUnitWithShownParts_IsSeenThrough()
    {
        // The middle is hidden to protect its neighbour; the parts it holds are then parts of the top.
        Wave wave = Samples.Wave(("svc", null, 100), ("mid", "svc", 100), ("mid1", "mid", 100), ("mid2", "mid", 100), ("small", "svc", 100));
        SuppressionPattern pattern = Decide(wave, (t, _) => t switch { "svc" => 50, "mid" => 45, "mid1" => 30, "mid2" => 15, _ => 5 }, (_, _) => 0);

        Assert.False(pattern.ShowsTeam(PositionOf(wave, "mid")));
        Assert.False(pattern.ShowsTeam(PositionOf(wave, "mid2")));
        Assert.True(pattern.ShowsTeam(PositionOf(wave, "mid1")));
    }

    [Fact]
    public void Decide_GroupThatIsTheWholeTeam_IsHidden()
    {
        Wave wave = Samples.Wave(("svc", null, 100));

        SuppressionPattern pattern = Decide(wave, (_, _) => 20, (_, part) => part == "7" ? 20 : 0);

        Assert.True(pattern.ShowsTeam(0));
        Assert.False(ShowsGroup(wave, pattern, "svc", "band=7+"));
    }

    [Fact]
    public void Decide_GroupOfAHiddenTeam_IsHidden()
    {
        // North has enough of everything, but hides so that nobody subtracts it from the service to find south. In the service 4-5 and 5-6 share 4 people, who
        // cannot be worked out as long as others belong to neither.
        Wave wave = Samples.Wave(("svc", null, 100), ("north", "svc", 100), ("south", "svc", 100));

        SuppressionPattern pattern = Decide(
            wave,
            (t, _) => t switch { "svc" => 65, "north" => 60, _ => 5 },
            (t, part) => (t, part) switch { ("south", "5") or ("svc", "5") => 4, ("south", _) or (_, "5" or "7") => 0, _ => 20 });

        Assert.False(pattern.ShowsTeam(PositionOf(wave, "north")));
        Assert.True(ShowsGroup(wave, pattern, "svc", "band=4-5"));
        Assert.True(ShowsGroup(wave, pattern, "svc", "band=5-6"));
        Assert.False(ShowsGroup(wave, pattern, "north", "band=4-5"));
    }

    [Fact]
    public void Decide_OthersOutsideTheGroupElsewhere_AreProtectedToo()
    {
        // South has 15 people, 12 of them in the group: the service without north and without the group is 3 people.
        Wave wave = Samples.Wave(("svc", null, 100), ("north", "svc", 100), ("south", "svc", 100));

        SuppressionPattern pattern = Decide(
            wave,
            (t, _) => t switch { "svc" => 45, "north" => 30, _ => 15 },
            (t, part) => part != "7" ? 0 : t switch { "svc" => 27, "north" => 15, _ => 12 });

        Assert.True(pattern.ShowsTeam(PositionOf(wave, "north")));
        Assert.True(ShowsGroup(wave, pattern, "svc", "band=7+"));
        Assert.False(ShowsGroup(wave, pattern, "north", "band=7+"));
        Assert.False(ShowsGroup(wave, pattern, "south", "band=7+"));
    }

    [Fact]
    public void Decide_GroupsThatOverlapInAFew_ShowOneOfThem()
    {
        // 4-5 is 15 + 4, 5-6 is 4 + 20: showing both would tell about the 4 in band 5.
        Wave wave = Samples.Wave(("svc", null, 100));

        SuppressionPattern pattern = Decide(wave, (_, _) => 59, (_, part) => part switch { "4" => 15, "5" => 4, "6" => 20, _ => 20 });

        Assert.False(ShowsGroup(wave, pattern, "svc", "band=4-5"));
        Assert.True(ShowsGroup(wave, pattern, "svc", "band=5-6"));
        Assert.True(ShowsGroup(wave, pattern, "svc", "band=7+"));
    }

    [Fact]
    public void Decide_HigherMinimum_HidesMore()
    {
        Wave wave = Samples.Wave(new DisclosurePolicy(21), ("svc", null, 100), ("a", "svc", 100), ("b", "svc", 100));

        SuppressionPattern pattern = Decide(wave, (t, _) => t == "svc" ? 60 : t == "a" ? 40 : 20, (_, _) => 0);

        Assert.False(pattern.ShowsTeam(PositionOf(wave, "a")));
        Assert.True(pattern.ShowsTeam(PositionOf(wave, "svc")));
    }

    private static SuppressionPattern Decide(Wave wave, Func<string, string, int> people, Func<string, string, int> ofPart)
    {
        var atoms = new GroupAtoms(wave);
        string[] parts = ["4", "5", "6", "7"];
        Assert.Equal(parts.Length, atoms.Count);
        int[] Column(Func<string, string, int> count, string part) => [.. wave.Teams.Select(t => count(t.Name!, part))];
        return new SuppressionRules(wave, atoms).Decide(new CellSizes(Column(people, string.Empty), [.. parts.Select(p => Column(ofPart, p))]));
    }

    private static bool ShowsGroup(Wave wave, SuppressionPattern pattern, string team, string group) =>
        pattern.ShowsGroup(PositionOf(wave, team), wave.Groups.Select(g => g.Id.Value).ToList().IndexOf(group));

    private static int PositionOf(Wave wave, string team) => wave.Tree.Find($"local:{team}");
}

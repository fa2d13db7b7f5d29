using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>Questions about the manager, in what everybody may see: one manager's score by taking shown units away from each other.</summary>
public class ManagerTest
{
    [Fact]
    [Trait("Bar", "SDC-03")]
    public async Task OneManager_BesideADivisionOfThree_IsNotWhatIsLeft()
    {
        (string, int)[] units = [("svc", 80), ("div:svc", 60), ("a:div", 20), ("b:div", 20), ("c:div", 20), ("alone:svc", 20)];
        Person[] people = [.. "a b c alone".Split(' ').SelectMany(t => Enumerable.Range(0, 20).Select(i => Person.Saying($"{t}-{i}", t, 1 + (i % 5))))];
        Release release = await new Population(Population.WaveOf("managers", units), people).ReleaseAsync();

        int alone = 0;
        foreach (TeamId whole in release.ComparableProfiles.Where(IsShown).Select(p => p.Team))
        {
            foreach (TeamId part in release.ComparableProfiles.Where(IsShown).Select(p => p.Team).Where(p => p != whole)) alone += Managers(whole) - Managers(part) is 1 or 2 ? 1 : 0;
        }

        Trials.Print("SDC-03-manager", 1, "service of a division of three teams and one team by itself, all of 20");
        Bar.AtMost("SDC-03-manager", alone, 0);
    }

    private static bool IsShown(TeamProfile profile) => !profile[Subject.Of(Questions.IdOf(Questions.Manager))].IsMissing;

    private static int Managers(TeamId unit) => unit.Value switch { "local:svc" => 4, "local:div" => 3, _ => 1 };
}

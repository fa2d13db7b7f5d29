using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>Teams in which all answered alike, or all but one or two: can anybody, colleagues included, be sure that all, or all but one, did?</summary>
/// <remarks>Somebody is sure if every set of answers that leaves as the same numbers has that property. Sets of answers are all released, in teams of their own, and compared.</remarks>
public class HomogeneityTest
{
    private const int Smallest = 11;
    private const int Largest = 40;

    /// <summary>A question of two options, one of five, and one whose options lie unevenly: the more people have dissented by the least that is possible, the more differs what is released.</summary>
    [Fact]
    [Trait("Bar", "SDC-09")]
    public async Task AllAlikeOrAllButOne_IsNeverProven()
    {
        int[] sizes = [.. Enumerable.Range(Smallest, Largest - Smallest + 1)];
        Release[] byDissenters = await ReleasesAsync(sizes, 5);
        int proofs = 0;
        int trials = 0;
        foreach (int question in (int[])[Questions.Voice, Questions.Harmed, Questions.Uneven])
        {
            Subject subject = Subject.Of(Questions.IdOf(question));
            string Released(int n, int dissenters) => Text(byDissenters[dissenters].Profile($"local:t{n}")[subject]);
            foreach (int n in sizes)
            {
                for (int dissenters = 0; dissenters <= 2; dissenters++)
                {
                    trials++;

                    // Proven if two dissenters would have been released as something else, by somebody who knows how many answered.
                    bool isProven = dissenters < 2 && Released(n, 2) != Released(n, dissenters);
                    if (isProven) Console.WriteLine($"  found question {question}: {n} people, {dissenters} dissenters, proven");
                    proofs += isProven ? 1 : 0;
                }
            }
        }

        Trials.Print("SDC-09", trials, $"teams of {Smallest} to {Largest} with 0, 1 or 2 dissenters, whose size is known, for questions of two, three and five options");
        Bar.AtMost("SDC-09", proofs, 0);
    }

    /// <summary>A colleague who dissented himself takes his own answer away.</summary>
    [Fact]
    [Trait("Bar", "SDC-09")]
    public async Task Insider_WhoDissented_NeverLearnsThatAllOthersAgreeButOne()
    {
        int[] sizes = [.. Enumerable.Range(Smallest, Largest - Smallest + 1)];
        Release[] byDissenters = await ReleasesAsync(sizes, 6);
        int proofs = 0;
        foreach (int question in (int[])[Questions.Voice, Questions.Harmed, Questions.Uneven])
        {
            Subject subject = Subject.Of(Questions.IdOf(question));
            foreach (int n in sizes)
            {
                // He and at most one other: proven if three dissenters, he among them, would have been released as something else.
                string Released(int dissenters) => Text(byDissenters[dissenters].Profile($"local:t{n}")[subject]);
                for (int dissenters = 1; dissenters <= 2; dissenters++)
                {
                    if (Released(dissenters) == Released(3)) continue;

                    proofs++;
                    Console.WriteLine($"  found question {question}: {n} people, {dissenters} dissenters, one of them learns that the others agree but for at most one");
                    break;
                }
            }
        }

        Trials.Print("SDC-09-insider", 3 * sizes.Length, "teams, whose size the insider knows");
        Bar.AtMost("SDC-09-insider", proofs, 0);
    }

    /// <summary>The width of an interval comes from the spread pooled over a service: a narrow one must not prove that a whole service answered alike.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [Trait("Bar", "SDC-09")]
    public async Task PooledSpread_OfAServiceThatAgrees_LooksLikeThatOfOneThatDoesNot(int answer)
    {
        string[] released = new string[3];
        foreach (int dissenters in (int[])[0, 1, 2])
        {
            Person[] people = [.. Enumerable.Range(0, 33).Select(i => Person.Saying($"p{i}", $"t{i % 3}", i % 3 == 0 && i / 3 < dissenters ? (answer == 4 ? 4 : answer + 2) : answer + 1))];
            Population service = new(Population.WaveOf("agreeing", [("svc", 33), ("t0:svc", 11), ("t1:svc", 11), ("t2:svc", 11)]), people);
            Estimate estimate = (await service.ReleaseAsync()).Profile("local:t1")[Subject.Of(Questions.IdOf(Questions.Voice))];
            released[dissenters] = Text(estimate);
        }

        Bar.AtMost("SDC-09-spread", released.Distinct().Count() - 1, 0);
    }

    private static string Text(Estimate estimate) => $"{estimate} {estimate.Answers} {estimate.Agreement}";

    private static async Task<Release[]> ReleasesAsync(int[] sizes, int most)
    {
        var releases = new List<Release>();
        for (int dissenters = 0; dissenters < most; dissenters++) releases.Add(await TeamsWith(sizes, dissenters).ReleaseAsync());
        return [.. releases];
    }

    // Everybody at the top, dissenters one option below it.
    private static Population TeamsWith(int[] sizes, int dissenters) => new(
        Population.WaveOf($"dissenters-{dissenters}", sizes.Select(n => ($"t{n}", n))),
        [.. sizes.SelectMany(n => Enumerable.Range(0, n).Select(i => new Person($"t{n}-{i}", $"t{n}", [], i < dissenters ? [4, 4, 4, 1, 4, 2] : [5, 5, 5, 2, 5, 3])))]);
}

using System.Data;
using System.Globalization;
using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>What a number that is shown says of those who are in it, to somebody who tries every set of answers.</summary>
public class ShownMeansTest
{
    private const int Minimum = 13;

    private static readonly Subject Voice = Subject.Of(Questions.IdOf(Questions.Voice));

    /// <summary>Every set of answers of 11 to 30 people to a question of five options: which leave as the same number, and what do all of these have in common?</summary>
    [Fact]
    [Trait("Bar", "SDC-13")]
    public async Task Enumeration_OfAllSetsOfAnswers_DeterminesNothing()
    {
        int largest = Trials.Count(30, 22);
        (string Name, int[] Answers)[] teams =
        [
            .. from n in Enumerable.Range(Minimum, largest - Minimum + 1) from sum in Enumerable.Range(0, (4 * n) + 1) select ($"t{n}-{sum}", Means.Answers(n, sum)),
        ];
        Release release = await Means.Of("every-sum", teams).ReleaseAsync();
        long sets = 0;
        int determined = 0;
        for (int n = Minimum; n <= largest; n++)
        {
            string[] leavesAs = [.. Enumerable.Range(0, (4 * n) + 1).Select(sum => Text(release.Profile($"local:t{n}-{sum}")[Voice]))];
            var common = new Dictionary<string, (int[] Least, int[] Most)>(StringComparer.Ordinal);
            foreach (int[] counts in AnswerSets.Of(n))
            {
                sets++;
                (int[] least, int[] most) = common.TryGetValue(leavesAs[AnswerSets.Sum(counts)], out (int[], int[]) known) ? known : ([.. counts], [.. counts]);
                for (int k = 0; k < counts.Length; k++) (least[k], most[k]) = (Math.Min(least[k], counts[k]), Math.Max(most[k], counts[k]));
                common[leavesAs[AnswerSets.Sum(counts)]] = (least, most);
            }

            determined += common.Values.Count(c => c.Least.Zip(c.Most).Any(pair => pair.First == pair.Second));
        }

        Trials.Print("SDC-13", sets, $"sets of answers, all of {Minimum} to {largest} people, who are known to be so many");
        Bar.AtMost("SDC-13", determined, 0);
    }

    /// <summary>Numbers that leave where n people answer alike in the mean, for every n: whatever differs between two of them tells them apart.</summary>
    [Fact]
    [Trait("Bar", "SDC-12")]
    public async Task Inverters_OfIntervalsRatesAndGrids_FindNoNumberOfPeopleWithinItsBand()
    {
        int largest = Trials.Count(400, 200);
        int[] sizes = [.. Enumerable.Range(Minimum, largest - Minimum + 1)];
        int closer = 0;
        int compared = 0;
        foreach (int answer in (int[])[0, 1, 2, 3, 4])
        {
            Population teams = Means.Of($"alike-{answer}", [.. sizes.Select(n => ($"t{n}", Enumerable.Repeat(answer, n).ToArray()))], _ => 1_000);
            Release release = await teams.ReleaseAsync();
            foreach (IGrouping<SizeBand, int> band in sizes.GroupBy(n => release.Profile($"local:t{n}")[Voice].Answers!.Value))
            {
                compared += band.Count();
                closer += band.Select(n => Everything(release.Profile($"local:t{n}"))).Distinct().Count() - 1;
                if (band.Count() < 4 && band.Key.To < largest) closer++;
            }
        }

        Trials.Print("SDC-12", compared, "teams that differ in their number of people only; all that is released of each is compared");
        Bar.AtMost("SDC-12", closer, 0);
    }

    /// <summary>The same for shares: half of the people, in a question of two options and in a fact from HR.</summary>
    [Fact]
    [Trait("Bar", "SDC-12")]
    public async Task Inverters_OfWilsonIntervals_FindNoNumberOfPeopleWithinItsBand()
    {
        int[] sizes = [.. Enumerable.Range(7, Trials.Count(194, 94)).Select(i => 2 * i)];
        Person[] people = [.. sizes.SelectMany(n => Enumerable.Range(0, n).Select(i => new Person($"t{n}-{i}", $"t{n}", [], [3, 3, 3, 1 + (i % 2), 3, 1])))];
        var halves = new Population(Population.WaveOf("halves", sizes.Select(n => ($"t{n}", 1_000))), people);
        string fact = FactCatalog.BuiltIn.Indicators.First(i => i.Origin == IndicatorOrigin.PeopleFact && i.Unit == IndicatorUnit.Proportion).Id.Value;
        using var rows = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (string column in (string[])["team", "period", "fact", "numerator", "denominator"]) rows.Columns.Add(column, typeof(string));
        foreach (int n in sizes) rows.Rows.Add($"local:t{n}", "2026-03", fact, $"{n / 2}", $"{n}");
        FactTable facts = (await FactRowReader.ReadAsync(rows.CreateDataReader(), halves.Wave)).Require();
        Release release = new BelongingScorer().Score((await halves.ReadAsync()).Require(), new ReleaseRegister(), facts);

        Assert.False(release.Profile("local:t14")[Subject.Parse(fact)].IsMissing);
        int closer = sizes.GroupBy(n => release.Profile($"local:t{n}")[Voice].Answers!.Value).Sum(band => band.Select(n => Everything(release.Profile($"local:t{n}"))).Distinct().Count() - 1);

        Trials.Print("SDC-12-shares", sizes.Length, "teams of which half say yes, and half of whom a fact counts");
        Bar.AtMost("SDC-12-shares", closer, 0);
    }

    private static string Text(Estimate estimate) => $"{estimate} {estimate.Answers} {estimate.Method} {estimate.Agreement}";

    private static string Everything(TeamProfile profile) =>
        $"{string.Join('\n', profile.Estimates.Select(e => $"{e.Key} {Text(e.Value)}"))} {profile.Response?.Answered} {profile.Response?.RateFrom} {profile.Response?.RateTo}";
}

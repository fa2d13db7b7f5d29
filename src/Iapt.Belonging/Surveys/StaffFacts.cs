using System.Globalization;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Makes facts of people in post: what each person adds to the numerator and the denominator of each fact, summed by unit.</summary>
internal sealed class StaffFacts
{
    private const int NewcomerMonths = 6;
    private const int LongTenureYears = 5;

    private static readonly Indicator Headcount = Find("people/headcount");
    private static readonly Indicator PartTime = Find("people/part-time-share");
    private static readonly Indicator Contracted = Find("people/contracted-share");
    private static readonly Indicator Newcomer = Find("people/newcomer-share");
    private static readonly Indicator UnderOneYear = Find("people/tenure-under-1-year");
    private static readonly Indicator LongTenure = Find("people/tenure-5-years-or-more");
    private static readonly Indicator SeniorBand = Find("people/senior-band-share");

    private readonly Wave wave;
    private readonly StaffColumnPositions columns;
    private readonly CountedAssignments counted;
    private readonly DateOnly asOf;
    private readonly FactPeriod period;
    private readonly Dictionary<Indicator, (decimal Numerator, decimal Denominator)>[] sums;
    private readonly int[] people;

    public StaffFacts(Wave wave, StaffColumnPositions columns, CountedAssignments counted, DateOnly asOf)
    {
        this.wave = wave;
        this.columns = columns;
        this.counted = counted;
        this.asOf = asOf;
        period = FactPeriod.TryParse(asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out FactPeriod? day) ? day : throw new ArgumentException("expected a day");
        sums = [.. wave.Teams.Select(_ => new Dictionary<Indicator, (decimal, decimal)>())];
        people = new int[wave.Teams.Length];
    }

    /// <summary>How many people are in each unit, units below included.</summary>
    public IReadOnlyList<int> People => people;

    /// <summary>Counts everybody, in the unit where they are and in those it is part of.</summary>
    public FactTable Sum(List<StaffMember> members)
    {
        foreach (StaffMember member in members)
        {
            people[member.Team]++;
            foreach ((Indicator fact, decimal numerator, decimal denominator) in Of(member)) Add(member.Team, fact, numerator, denominator);
        }

        foreach (int team in wave.Tree.TopDown.Reverse())
        {
            int parent = wave.Tree.Parents[team];
            if (parent == TeamTree.None) continue;

            people[parent] += people[team];
            foreach ((Indicator fact, (decimal numerator, decimal denominator)) in sums[team]) Add(parent, fact, numerator, denominator);
        }

        return new FactTable(sums.SelectMany((ofTeam, t) => ofTeam.Select(s => ToFact(s.Key, t, s.Value.Numerator, s.Value.Denominator))).OfType<Fact>());
    }

    private IEnumerable<(Indicator Fact, decimal Numerator, decimal Denominator)> Of(StaffMember member) =>
        [.. OfHours(member), .. OfTenure(member), .. OfBand(member), .. OfWhoCountsOnce(member)];

    private static IEnumerable<(Indicator Fact, decimal Numerator, decimal Denominator)> OfHours(StaffMember member)
    {
        if (member.Contracted is not decimal contracted) yield break;

        yield return (PartTime, One(member.IsPartTime), 1);
        yield return (Contracted, Math.Min(contracted, 1), 1);
    }

    // A start that is not known adds nothing to either side; the fact is there all the same, of nobody.
    private IEnumerable<(Indicator Fact, decimal Numerator, decimal Denominator)> OfTenure(StaffMember member)
    {
        if (columns.Start == SurveyColumns.None) yield break;

        DateOnly? start = member.Start;
        decimal known = One(start is not null);
        yield return (Newcomer, One(start > asOf.AddMonths(-NewcomerMonths)), known);
        yield return (UnderOneYear, One(start > asOf.AddYears(-1)), known);
        yield return (LongTenure, One(start <= asOf.AddYears(-LongTenureYears)), known);
    }

    private IEnumerable<(Indicator Fact, decimal Numerator, decimal Denominator)> OfBand(StaffMember member)
    {
        if (columns.BandCodes is not null) yield return (SeniorBand, One(member.Rung >= columns.SeniorRung), One(member.Rung >= 0));
    }

    // By all assignments, people with two of them would stand twice in a service: these facts are about people, each once.
    private IEnumerable<(Indicator Fact, decimal Numerator, decimal Denominator)> OfWhoCountsOnce(StaffMember member)
    {
        if (counted != CountedAssignments.Primary) yield break;

        yield return (Headcount, 1, 1);
        for (int s = 0; s < member.Categories.Length; s++)
        {
            if (columns.Compositions[s] is not CompositionCodes codes) continue;
            for (int c = 0; c < codes.Scheme.Counts.Length; c++) yield return (codes.Scheme.Counts[c], One(member.Categories[s] == c), 1);
        }
    }

    private void Add(int team, Indicator fact, decimal numerator, decimal denominator)
    {
        (decimal before, decimal of) = sums[team].GetValueOrDefault(fact);
        sums[team][fact] = (before + numerator, of + denominator);
    }

    private Fact? ToFact(Indicator fact, int team, decimal numerator, decimal denominator)
    {
        if (fact != Headcount) return new Fact(fact, wave.Teams[team].Id, period, (double)numerator, (double)denominator);

        // A count beyond what the fact can tell is not told.
        return (double)numerator <= fact.Maximum ? new Fact(fact, wave.Teams[team].Id, period, (double)numerator, 1) : null;
    }

    private static decimal One(bool holds) => holds ? 1 : 0;

    private static Indicator Find(string id) => FactCatalog.BuiltIn.Find(IndicatorId.Parse(id)) ?? throw new InvalidOperationException("a fact that the catalogue lacks");
}

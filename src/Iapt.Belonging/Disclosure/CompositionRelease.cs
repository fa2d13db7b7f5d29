using Iapt.Belonging.Diversity;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Releases compositions: of services and organisations, the variety and how many are known; never the counts, and nothing of a team.</summary>
/// <remarks>
/// At least 30 people whose category is known, and as many in what remains of a unit beside those inside it that are shown. Variety leaves in steps of 0.05 of its range; the lowest
/// band also holds three people who differ from all others, so that nobody, one of them included, can conclude that all or all but one are alike. Everything else (whether enough are known, and what the unknown
/// could change) is worked out from numbers that are released.
/// </remarks>
internal sealed class CompositionRelease(Wave wave, FactTable facts)
{
    private const int FewestKnown = 30;
    private const double Step = 0.05;
    private const double TopBand = 0.875;
    private const double Tolerance = 1e-9;

    private static readonly MethodId Method = MethodId.Parse("variety/rounded-with-unknown");

    private readonly int minimum = Math.Max(wave.Policy.MinimumAnswers, FewestKnown);
    private readonly UnitSuppression units = new(wave.Tree);

    public void AddTo(ReleasedTeam[] teams)
    {
        foreach ((CompositionScheme scheme, IReadOnlyDictionary<TeamId, Composition> latest) in facts.LatestCompositions()) Add(teams, scheme, latest);
    }

    private void Add(ReleasedTeam[] teams, CompositionScheme scheme, IReadOnlyDictionary<TeamId, Composition> latest)
    {
        int[] known = [.. teams.Select(t => latest.TryGetValue(t.Team, out Composition? c) ? (int)Math.Min(c.Known, int.MaxValue) : 0)];
        int[] all = [.. teams.Select(t => latest.TryGetValue(t.Team, out Composition? c) ? (int)Math.Min(c.All, int.MaxValue) : 0)];
        int[] headcounts = [.. wave.Teams.Select(t => t.Headcount)];
        bool[] shown = [.. teams.Select((t, i) => t.Context.Unit != AnalysisUnit.Team && Math.Min(known[i], headcounts[i]) >= minimum)];
        // Each only hides: by those whose group is known, by those counted, and by all staff.
        foreach (int[] sizes in (int[][])[known, all, headcounts]) shown = units.Decide(sizes, shown, minimum);
        for (int t = 0; t < teams.Length; t++)
        {
            if (!latest.TryGetValue(teams[t].Team, out Composition? composition)) continue;

            SizeBand people = SizeBands.Of(all[t], minimum);
            teams[t].Estimates[Subject.Of(scheme.Coverage.Id)] = shown[t] ? FactRelease.Rate(composition.Coverage.Value, people) : Estimate.None(MissingReason.Suppressed);
            teams[t].Estimates[Subject.Of(scheme.Variety.Id)] = shown[t] ? Variety(scheme, composition, people, SizeBands.Of(known[t], minimum)) : Estimate.None(MissingReason.Suppressed);
        }
    }

    private static Estimate Variety(CompositionScheme scheme, Composition composition, SizeBand people, SizeBand known)
    {
        RoundedMean coverage = Rounding.Mean(composition.Coverage.Value, 1, people, ScoreNeighbours.OfYesAndNo);
        if ((coverage.Value ?? coverage.Low) < Composition.LeastCoverage - Tolerance) return Estimate.None(MissingReason.TooFewAnswers);

        int categories = scheme.Categories.Length;
        RoundedMean variety = Round(composition.Spread, LowestBand(known, categories));
        Interval possible = Composition.WithUnknown(new Interval(variety.Low, variety.High), 1 - coverage.Low, categories);
        return variety.Value is double v
            ? Estimate.Measured(v, possible.Lower, possible.Upper, Method, known)
            : Estimate.Band(possible.Lower, possible.Upper, Method, known);
    }

    private static RoundedMean Round(double variety, double lowest)
    {
        if (variety < lowest) return new RoundedMean(null, 0, lowest);
        if (variety > TopBand) return new RoundedMean(null, TopBand, 1);

        double value = Math.Round(variety / Step) * Step;
        return new RoundedMean(value, value - (Step / 2), value + (Step / 2));
    }

    /// <summary>The variety of a unit in which three people differ from all others, each in another way if there are so many, up to half way between two steps.</summary>
    private static double LowestBand(SizeBand known, int categories)
    {
        double few = (double)Rounding.FewWhoDiffer / known.From;
        double squares = Math.Pow(1 - few, 2) + (few * few / Math.Min(Rounding.FewWhoDiffer, categories - 1));
        double variety = (1 - squares) / DiversityIndices.LargestBlau(categories);
        return (Math.Ceiling((variety - (Step / 2)) / Step) * Step) + (Step / 2);
    }
}

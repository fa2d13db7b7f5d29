using System.Collections.Immutable;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>Each team against the other teams of its service, as rules see it under <c>percentile:{indicator}@rest-of-service</c>.</summary>
/// <remarks>
/// <para>The others are the units of the same kind, under the same parent, at the same date, asked by the same questionnaire. Only released numbers go in, so nothing new is told about anybody.</para>
/// <para>What is asked about a manager is never compared, so profiles for everybody and those for a team's own audience give the same. Nobody is put in order: each team is told where it stands, and no list is made.</para>
/// </remarks>
public static class RestOfService
{
    /// <summary>The fewest other teams with a number: among fewer, how much teams differ is a guess.</summary>
    public const int FewestOthers = 5;

    private static readonly Estimate NotCalculable = Estimate.None(MissingReason.NotCalculable);

    /// <summary>The method by which a percentile is found.</summary>
    public static MethodId Method { get; } = MethodId.Parse("percentile/rest-of-service");

    /// <summary>The same profiles with where each team stands among the rest of its service.</summary>
    /// <param name="profiles">The profiles of one or several services, each team and date once.</param>
    /// <param name="indicators">The indicators that are known; the standard catalogue if null.</param>
    /// <returns>New profiles, in the order given. Teams without a parent or alone in their service, and whole organisations, are as they were.</returns>
    /// <exception cref="ArgumentException">A team has two profiles for one date.</exception>
    public static ImmutableArray<TeamProfile> AddTo(IReadOnlyCollection<TeamProfile> profiles, IndicatorCatalog? indicators = null)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        ILookup<(TeamId, DateOnly), ServiceStanding> standings = Explain(profiles, indicators).ToLookup(s => (s.Team, s.Date));
        return [.. profiles.Select(p => p.With(standings[(p.Team, p.Date)].Select(s => KeyValuePair.Create<Subject, Estimate>(s.Subject, s.Percentile)), []))];
    }

    /// <summary>Where each team stands, with the numbers behind it.</summary>
    /// <param name="profiles">The profiles of one or several services, each team and date once.</param>
    /// <param name="indicators">The indicators that are known; the standard catalogue if null.</param>
    /// <param name="differences">The smallest differences that matter; the built-in ones if null.</param>
    /// <returns>A standing for each team and indicator of each service, by indicator, then in the order given.</returns>
    /// <exception cref="ArgumentException">A team has two profiles for one date.</exception>
    public static ImmutableArray<ServiceStanding> Explain(
        IReadOnlyCollection<TeamProfile> profiles, IndicatorCatalog? indicators = null, SmallestDifferences? differences = null)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        if (profiles.DistinctBy(p => (p.Team, p.Date)).Count() != profiles.Count) throw new ArgumentException("a team has two profiles for one date", nameof(profiles));

        IndicatorCatalog known = indicators ?? IndicatorCatalog.Standard;
        SmallestDifferences smallest = differences ?? SmallestDifferences.BuiltIn;
        return
        [
            .. profiles
                .Where(p => p.Context.PartOf is not null && p.Context.Unit != AnalysisUnit.Organisation)
                .GroupBy(p => (p.Context.PartOf, p.Context.Unit, p.Date, p.Origin.Instrument))
                .Select(service => (IReadOnlyList<TeamProfile>)[.. service])
                .Where(service => service.Count > 1)
                .SelectMany(service => ComparedIndicators.Of(service, known).SelectMany(i => OfIndicator(service, i, smallest.Find(i, service[0].Context.Unit)))),
        ];
    }

    private static IEnumerable<ServiceStanding> OfIndicator(IReadOnlyList<TeamProfile> service, Indicator indicator, SmallestDifference? smallest)
    {
        Estimate[] estimates = [.. service.Select(p => p[Subject.Of(indicator.Id)])];
        ReleasedNumber?[] numbers = [.. estimates.Select(e => ReleasedNumber.Of(e, indicator.Maximum - indicator.Minimum)).Select(n => n is { HalfWidth: > 0 } ? n : null)];
        ReleasedNumber[] known = [.. numbers.OfType<ReleasedNumber>()];
        double[] values = [.. known.Select(n => n.Point)];
        double[] errors = [.. known.Select(n => n.StandardError)];
        ImmutableArray<LeaveOneOutResult> results = values.Length > FewestOthers && LeaveOneOut.Of(values, errors).TryGet(out ImmutableArray<LeaveOneOutResult> found) ? found : [];
        int[] sides = results.IsEmpty ? [] : Apart.SidesOf(known);
        int at = 0;
        for (int i = 0; i < service.Count; i++)
        {
            bool isKnown = numbers[i] is not null;
            LeaveOneOutResult? result = isKnown && !results.IsEmpty ? results[at] : null;
            yield return new ServiceStanding(service[i], indicator, PercentileOf(estimates[i], result, result is null ? 0 : sides[at]), result, isKnown ? values.Length - 1 : values.Length, smallest);
            if (isKnown) at++;
        }
    }

    private static Estimate PercentileOf(Estimate own, LeaveOneOutResult? result, int side)
    {
        if (own.Missing is MissingReason reason) return Estimate.None(reason);
        if (result is null) return NotCalculable;

        IntervalEstimate share = Apart.Draw(result.ShareBelow, side);
        return own.IsBand
            ? Estimate.Band(share.Interval.Lower, share.Interval.Upper, Method, own.Answers)
            : Estimate.Measured(share.Value, share.Interval.Lower, share.Interval.Upper, Method, own.Answers);
    }
}

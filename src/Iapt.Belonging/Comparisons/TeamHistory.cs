using System.Collections.Immutable;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>One team over its waves: how far it has moved since each, and whether it shows more than chance.</summary>
/// <remarks>
/// <para><b>Change</b> is now minus then, and the distances to the ends of the two intervals are squared and added (Newcombe 1998; Zou and Donner 2008). A band on either side makes a band, from end to end.
/// Where fewer than half may have answered then, the uncertainty of the change is unknown.</para>
/// <para><b>Trend</b> is read off an XmR chart by the rules of Making Data Count: from 12 waves on; with 5 to 11 the limits are on trial and the uncertainty unknown; with fewer there is none. Where most
/// neighbouring numbers are equal, because released numbers come in steps, a run chart decides, and the uncertainty is unknown; so it is where fewer than half may have answered in one of the waves.</para>
/// <para>Nothing is compared across a break between editions of a questionnaire, or across a mark that it is another team. What is asked about a manager, and factors, are not compared.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TeamHistory
{
    private static readonly MethodId ChangeMethod = MethodId.Parse("change/of-released");

    private readonly EditionBreaks breaks;
    private readonly IndicatorCatalog indicators;
    private readonly SmallestDifferences differences;

    /// <summary>Creates a history.</summary>
    /// <param name="points">The waves in any order, each wave and date once; the latest is the one that is compared.</param>
    /// <param name="breaks">Where editions of a questionnaire must not be compared; those of the NHS Staff Survey if null.</param>
    /// <param name="indicators">The indicators that are known; the standard catalogue if null.</param>
    /// <param name="differences">The smallest differences that matter; the built-in ones if null.</param>
    /// <exception cref="ArgumentException">There is no point, a wave or a date comes twice, or the team changes without a mark that says so.</exception>
    public TeamHistory(IEnumerable<HistoryPoint> points, EditionBreaks? breaks = null, IndicatorCatalog? indicators = null, SmallestDifferences? differences = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        Points = [.. points.OrderBy(p => p.Profile.Date)];
        this.breaks = breaks ?? EditionBreaks.BuiltIn;
        this.indicators = indicators ?? IndicatorCatalog.Standard;
        this.differences = differences ?? SmallestDifferences.BuiltIn;
        if (Points.IsEmpty) throw new ArgumentException("a history needs a wave", nameof(points));
        if (Points.DistinctBy(p => p.Profile.Date).Count() != Points.Length) throw new ArgumentException("a date comes twice", nameof(points));
        if (Points.DistinctBy(p => p.Wave).Count() != Points.Length) throw new ArgumentException("a wave comes twice", nameof(points));
        if (Points.Zip(Points.Skip(1)).Any(ChangesUnmarked)) throw new ArgumentException("the team is another one from a wave on, and no mark says so", nameof(points));
    }

    /// <summary>The waves, earliest first.</summary>
    public ImmutableArray<HistoryPoint> Points { get; }

    /// <summary>The wave that is compared with those before.</summary>
    public HistoryPoint Latest => Points[^1];

    /// <summary>The latest profile with its changes since each earlier wave and its trends, as rules see them.</summary>
    /// <returns>A new profile.</returns>
    public TeamProfile Compare()
    {
        List<Indicator> compared = [.. ComparedIndicators.Of([Latest.Profile], indicators)];
        IEnumerable<Change> changes = Points[..^1].SelectMany(then => compared.Select(i => ChangeOf(i, then)));
        IEnumerable<Trend> trends = Points.Length > 1 ? compared.Select(TrendOf) : [];
        return Latest.Profile.With(
            [.. changes.Select(c => KeyValuePair.Create<Subject, Estimate>(c.Subject, c.Estimate)), .. trends.Select(t => KeyValuePair.Create<Subject, Estimate>(t.Subject, t.Estimate))], []);
    }

    /// <summary>How far an indicator has moved since an earlier wave.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="since">The earlier wave.</param>
    /// <returns>The change, or why it is not said.</returns>
    /// <exception cref="ArgumentException">The indicator is not known or never compared, or there is no such earlier wave.</exception>
    public Change Change(IndicatorId indicator, WaveId since)
    {
        ArgumentNullException.ThrowIfNull(since);
        HistoryPoint then = Points[..^1].FirstOrDefault(p => p.Wave == since) ?? throw new ArgumentException($"there is no earlier wave `{since}`", nameof(since));
        return ChangeOf(Find(indicator), then);
    }

    /// <summary>Whether an indicator shows more than chance over the waves.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The trend, or why it is not said, with its charts.</returns>
    /// <exception cref="ArgumentException">The indicator is not known or never compared.</exception>
    public Trend Trend(IndicatorId indicator) => TrendOf(Find(indicator));

    private static bool ChangesUnmarked((HistoryPoint Earlier, HistoryPoint Later) pair) =>
        pair.Earlier.Profile.Team != pair.Later.Profile.Team && pair.Later.Mark is not { Kind: TeamMarkKind.NewTeam };

    private static Estimate Difference(Estimate now, Estimate then, bool isUncertain)
    {
        if (now is not { Lower: double nowLower, Upper: double nowUpper } || then is not { Lower: double thenLower, Upper: double thenUpper } || isUncertain)
        {
            return now.Value - then.Value is double known ? Estimate.WithoutInterval(known, ChangeMethod) : Estimate.None(MissingReason.NotCalculable);
        }

        if (now.Value is not double nowValue || then.Value is not double thenValue) return Estimate.Band(nowLower - thenUpper, nowUpper - thenLower, ChangeMethod);

        IntervalEstimate difference = new IntervalEstimate(nowValue, new(nowLower, nowUpper)).Minus(new(thenValue, new(thenLower, thenUpper)));
        return Estimate.Measured(difference.Value, difference.Interval.Lower, difference.Interval.Upper, ChangeMethod);
    }

    private Change ChangeOf(Indicator indicator, HistoryPoint then)
    {
        var subject = new ChangeSubject(indicator.Id, then.Wave);
        SmallestDifference? smallest = differences.Find(indicator, Latest.Profile.Context.Unit);
        Change None(MissingReason reason, EditionBreak? edition = null, TeamMark? mark = null) =>
            new(subject, Estimate.None(reason), indicator.Polarity, smallest, edition, mark);

        if (NewTeamSince(then) is TeamMark mark) return None(MissingReason.NotApplicable, mark: mark);

        (Estimate now, Estimate before) = (Latest.Profile[Subject.Of(indicator.Id)], then.Profile[Subject.Of(indicator.Id)]);
        if ((now.Missing ?? before.Missing) is MissingReason reason) return None(reason);
        if (indicator.Origin == IndicatorOrigin.Survey && (then.Instrument is null || Latest.Instrument is null)) return None(MissingReason.NotCalculable);
        if (BreakBetween(indicator, then) is EditionBreak edition) return None(MissingReason.NotCalculable, edition);

        return new Change(subject, Difference(now, before, then.Profile.Response is { MayBeBelowHalf: true }), indicator.Polarity, smallest);
    }

    private Trend TrendOf(Indicator indicator)
    {
        Estimate Of(HistoryPoint point) => point.Profile[Subject.Of(indicator.Id)];

        if (Of(Latest).Missing is MissingReason reason) return new Trend(new TrendSubject(indicator.Id), Estimate.None(reason), [], null, null, null);

        int first = Points.Length - 1;
        while (first > 0 && Points[first].Mark is not { Kind: TeamMarkKind.NewTeam }) first--;
        return new TrendSeries(indicator, [.. Points[first..].Where(p => !Of(p).IsMissing && MayBeCompared(indicator, p))], Points).Find();
    }

    private TeamMark? NewTeamSince(HistoryPoint then) =>
        Points.SkipWhile(p => p != then).Skip(1).Select(p => p.Mark).LastOrDefault(m => m is { Kind: TeamMarkKind.NewTeam });

    private bool MayBeCompared(Indicator indicator, HistoryPoint point) =>
        indicator.Origin != IndicatorOrigin.Survey
        || (point.Instrument is not null && Latest.Instrument is not null && BreakBetween(indicator, point) is null);

    private EditionBreak? BreakBetween(Indicator indicator, HistoryPoint then) => indicator.Origin == IndicatorOrigin.Survey
        ? breaks.Between(indicator.Id, then.Instrument!, Latest.Instrument!)
        : null;

    private Indicator Find(IndicatorId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Indicator indicator = indicators.Find(id) ?? throw new ArgumentException($"`{id}` is not known", nameof(id));
        return ComparedIndicators.MayCompare(indicator) ? indicator : throw new ArgumentException($"`{id}` is never compared", nameof(id));
    }
}

using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>Estimates of factors from the estimates of a profile: for the team, its groups, and the gaps between them.</summary>
/// <remarks>
/// <para>The first way of measuring of which at least half the weight is there is used, for the team and for its groups alike. The value is the
/// weighted mean of the parts that are there, each stretched to 0 to 10; the interval is the weighted mean of their ends, which is wide enough
/// however the parts hang together. Parts that are not there are left out; they do not widen the interval, so compare factors only if the same parts were used.</para>
/// <para>A band among the parts makes a band; a part of unknown uncertainty makes the uncertainty unknown. The number of answers is the smallest of the parts.</para>
/// </remarks>
public static class FactorEstimates
{
    /// <summary>The estimates of factors about which a profile says anything.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="model">How factors are measured; the built-in model if null.</param>
    /// <returns>By subject, the estimate; missing, with a reason, where too little is known. Their method is <c>factor/weighted-mean</c>.</returns>
    public static IEnumerable<KeyValuePair<Subject, Estimate>> For(TeamProfile profile, FactorModel? model = null) =>
        Explain(profile, model).Select(e => KeyValuePair.Create(e.Subject, e.Estimate));

    /// <summary>The same profile with the estimates of factors.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="model">How factors are measured; the built-in model if null.</param>
    /// <returns>A new profile; factors about which the profile says nothing stay as they are.</returns>
    public static TeamProfile AddTo(TeamProfile profile, FactorModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.With(For(profile, model), []);
    }

    /// <summary>The estimates of factors, each with the way it was measured and the parts that were used.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="model">How factors are measured; the built-in model if null.</param>
    /// <returns>The estimates, sorted by factor: the team first, then its groups, then its gaps.</returns>
    public static ImmutableArray<FactorEstimate> Explain(TeamProfile profile, FactorModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ILookup<IndicatorId, Subject> subjects = profile.Estimates.Select(e => e.Key).ToLookup(s => s.Indicator);
        return [.. (model ?? FactorModel.BuiltIn).Factors.SelectMany(f => OfFactor(profile, subjects, f))];
    }

    private static IEnumerable<FactorEstimate> OfFactor(TeamProfile profile, ILookup<IndicatorId, Subject> subjects, Factor factor)
    {
        FactorMeasurement? measurement = factor.Measurements.FirstOrDefault(m => FactorCombination.IsEnough(m, Of(profile, m, Subject.Of)));
        if (measurement is null)
        {
            Estimate[] known = [.. factor.Measurements.SelectMany(m => Of(profile, m, Subject.Of))];
            bool saysAnything = known.Any(e => e.Missing != MissingReason.NoData);
            return saysAnything ? [new(factor, Subject.Of(factor.Id), Estimate.None(FactorCombination.ReasonOf(known)), null, [])] : [];
        }

        return Subjects(subjects, measurement).Select(of => OfSubject(profile, factor, measurement, of));
    }

    // The team first; then each group and gap for which the profile holds any part.
    private static IEnumerable<Func<IndicatorId, Subject>> Subjects(ILookup<IndicatorId, Subject> subjects, FactorMeasurement measurement)
    {
        Subject[] ofParts = [.. measurement.Parts.SelectMany(p => subjects[p.Indicator.Id])];
        IEnumerable<GroupId> groups = ofParts.OfType<GroupSubject>().Select(s => s.Group).Distinct().Order();
        IEnumerable<(GroupId Group, GroupId Reference)> gaps = ofParts.OfType<GapSubject>().Select(s => (s.Group, s.Reference)).Distinct().Order();
        return groups.Select(g => (Func<IndicatorId, Subject>)(id => new GroupSubject(id, g)))
            .Concat(gaps.Select(g => (Func<IndicatorId, Subject>)(id => new GapSubject(id, g.Group, g.Reference))))
            .Prepend(Subject.Of);
    }

    private static FactorEstimate OfSubject(TeamProfile profile, Factor factor, FactorMeasurement measurement, Func<IndicatorId, Subject> of)
    {
        Estimate[] estimates = Of(profile, measurement, of);
        Subject subject = of(factor.Id);
        if (!FactorCombination.IsEnough(measurement, estimates)) return new(factor, subject, Estimate.None(FactorCombination.ReasonOf(estimates)), null, []);

        Estimate combined = FactorCombination.Combine(measurement, estimates, isDifference: subject is GapSubject);
        return combined.IsMissing
            ? new(factor, subject, combined, null, [])
            : new(factor, subject, combined, measurement, measurement.Parts.Where((_, i) => !estimates[i].IsMissing));
    }

    private static Estimate[] Of(TeamProfile profile, FactorMeasurement measurement, Func<IndicatorId, Subject> of) =>
        [.. measurement.Parts.Select(p => profile[of(p.Indicator.Id)])];
}

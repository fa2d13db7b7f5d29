using System.Collections.Immutable;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure;

/// <summary>What can ever be shown of a wave, from how many are asked: told when it opens, before anybody answers.</summary>
/// <remarks>
/// Every condition is necessary, so "never" is sure. None is sufficient: what would give away a smaller group is hidden whoever answers, and an earlier wave of the same register may hide more. Facts about people have rules of their own.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class OpeningForecast
{
    private readonly Wave wave;
    private readonly Dictionary<TeamId, WaveTeam> byId;

    private OpeningForecast(Wave wave)
    {
        this.wave = wave;
        byId = wave.Teams.ToDictionary(t => t.Id);
        AnswersNeeded = PeopleToShow.Of(wave.Policy.MinimumAnswers);
        Units = [.. wave.Teams.Select(OfUnit)];
        Contrasts = [.. wave.Teams.Where(t => t.Parent is not null).Select(AgainstRest), .. GroupPairs()];
    }

    /// <summary>How many answers a result takes at least, and the rest of a unit beside a group.</summary>
    public int AnswersNeeded { get; }

    /// <summary>Each unit by itself, sorted by id.</summary>
    public ImmutableArray<ForecastSide> Units { get; }

    /// <summary>Each unit against the rest of the unit above it, then each two groups of a characteristic that share no code.</summary>
    public ImmutableArray<ShowableContrast> Contrasts { get; }

    /// <summary>Tells what can ever be shown.</summary>
    /// <param name="wave">The wave.</param>
    /// <returns>The forecast.</returns>
    public static OpeningForecast Of(Wave wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        return new OpeningForecast(wave);
    }

    private ForecastSide OfUnit(WaveTeam team) => new(NameOf(team), team.Id, null, AnswersNeeded, team.Headcount);

    // Of units, the rest must only be so large that it is not a small group: nothing of it leaves but what can be taken away.
    private ShowableContrast AgainstRest(WaveTeam team)
    {
        WaveTeam whole = byId[team.Parent!];
        long rest = Math.Max(0, (long)whole.Headcount - team.Headcount);
        return new ShowableContrast(OfUnit(team), new ForecastSide($"the rest of {NameOf(whole)}", whole.Id, null, wave.Policy.MinimumAnswers, rest));
    }

    private IEnumerable<ShowableContrast> GroupPairs() =>
        from g in Enumerable.Range(0, wave.Groups.Length)
        from r in Enumerable.Range(g + 1, wave.Groups.Length - g - 1)
        let first = wave.Groups[g]
        let second = wave.Groups[r]
        where first.Id.Characteristic == second.Id.Characteristic && !first.Codes.Intersect(second.Codes).Any()
        select new ShowableContrast(OfGroup(first), OfGroup(second));

    private ForecastSide OfGroup(RegisteredGroup group) => new(group.Id.Value, null, group.Id, AnswersNeeded, group.Headcount);

    private static string NameOf(WaveTeam team) => team.Name ?? team.Id.Value;
}

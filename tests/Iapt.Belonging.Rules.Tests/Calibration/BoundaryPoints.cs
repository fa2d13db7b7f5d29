using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>Where a condition is just not true, and where it comfortably is: found by solving the condition, so that a new rule needs no case of its own.</summary>
/// <remarks>
/// Every condition with parts is a count: <c>all</c> of n needs n of them, <c>any</c> needs one. It is just not true where one fewer than it needs hold comfortably, and every other one is exactly at its limit:
/// then any single part that is taken for true by mistake makes the whole true. What cannot be simulated (facts, accounts, trends) holds or fails comfortably. <c>not</c> turns all of it round.
/// A point gives each subject a setting; a condition that would need two settings for one subject has no such point and another is taken.
/// </remarks>
internal sealed class BoundaryPoints(Func<Comparison, bool> isSimulated, int most = 12)
{
    // Enough to find a point that no subject spoils, and few enough to end.
    private const int MostAlternatives = 40;

    private static readonly IReadOnlyDictionary<Subject, Setting> Nothing = new Dictionary<Subject, Setting>();

    /// <summary>The points at which a condition is just not true.</summary>
    public IReadOnlyList<IReadOnlyDictionary<Subject, Setting>> Of(Condition condition) =>
        [.. Just(condition, true).DistinctBy(p => string.Join(';', p.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}"))).Take(most)];

    /// <summary>Some points at which a condition is comfortably true, or comfortably false.</summary>
    public static IEnumerable<IReadOnlyDictionary<Subject, Setting>> Held(Condition condition, bool value) => condition switch
    {
        Comparison leaf => Settings.Comfortable(leaf, value).Select(s => Single(leaf.Subject, s)),
        AccountsCondition => value ? [] : [Nothing],
        NotCondition not => Held(not.Of, !value),
        _ => Counted(condition) is (int needed, IReadOnlyList<Condition> parts) ? HeldCount(needed, parts, value) : condition is CountCondition atMost ? Held(Turned(atMost), !value) : [],
    };

    /// <summary>A condition in which findings are replaced by the rules that conclude them, in a set of rulebooks.</summary>
    public static Condition Expand(Condition condition, IReadOnlyCollection<Rulebook> books) => condition switch
    {
        AllCondition all => new AllCondition(all.Of.Select(c => Expand(c, books))),
        AnyCondition any => new AnyCondition(any.Of.Select(c => Expand(c, books))),
        CountCondition count => new CountCondition(count.Bound, count.Number, count.Of.Select(c => Expand(c, books))),
        NotCondition not => new NotCondition(Expand(not.Of, books)),
        FindingCondition finding => new AnyCondition(books.SelectMany(b => b.Rules)
            .Where(r => r.Concludes == finding.Finding && (finding.AtLeast is null || r.Severity >= finding.AtLeast))
            .Select(r => Expand(r.When, books))),
        GroupsCondition groups => Groups(groups),
        _ => condition,
    };

    // Two groups are enough for a condition to go wrong in more than one place.
    private static Condition Groups(GroupsCondition groups)
    {
        Condition[] parts = [.. new[] { "a", "b" }.Select(g => groups.For(GroupId.Parse($"{groups.Characteristic}={g}")))];
        return groups.Quantifier == GroupQuantifier.Any ? new AnyCondition(parts) : new AllCondition(parts);
    }

    private IEnumerable<IReadOnlyDictionary<Subject, Setting>> Just(Condition condition, bool wanted)
    {
        switch (condition)
        {
            case Comparison leaf:
                return isSimulated(leaf) ? Settings.AtLimit(leaf, wanted).Select(s => Single(leaf.Subject, s)) : [];
            case AccountsCondition:
                return [];
            case NotCondition not:
                return Just(not.Of, !wanted);
        }

        if (Counted(condition) is not (int needed, IReadOnlyList<Condition> parts)) return condition is CountCondition atMost ? Just(Turned(atMost), !wanted) : [];

        // Wanted: so many hold that one more would do. Not wanted: so many fail that one fewer would undo it.
        int fixedParts = wanted ? needed - 1 : parts.Count - needed;
        return Choices(parts, fixedParts).SelectMany(chosen => JustCount(parts, chosen, wanted)).Take(MostAlternatives);
    }

    private IEnumerable<IReadOnlyDictionary<Subject, Setting>> JustCount(IReadOnlyList<Condition> parts, IReadOnlySet<int> chosen, bool wanted)
    {
        var choices = new List<IReadOnlyList<IReadOnlyDictionary<Subject, Setting>>>();
        bool hasLimit = false;
        for (int i = 0; i < parts.Count; i++)
        {
            IReadOnlyList<IReadOnlyDictionary<Subject, Setting>> at = chosen.Contains(i) ? [] : [.. Just(parts[i], wanted).Take(3)];
            hasLimit |= at.Count > 0;
            choices.Add(at.Count > 0 ? at : [.. Held(parts[i], chosen.Contains(i) ? wanted : !wanted).Take(3)]);
        }

        return hasLimit ? Combine(choices) : [];
    }

    private static IEnumerable<IReadOnlyDictionary<Subject, Setting>> HeldCount(int needed, IReadOnlyList<Condition> parts, bool value)
    {
        int size = value ? needed : parts.Count - needed + 1;
        return Choices(parts, size).SelectMany(chosen => Combine([.. chosen.Order().Select(i => Held(parts[i], value).Take(3).ToList())])).Take(MostAlternatives);
    }

    // Facts first: what is held without error leaves most to error elsewhere.
    private static IEnumerable<IReadOnlySet<int>> Choices(IReadOnlyList<Condition> parts, int size)
    {
        int[] order = [.. Enumerable.Range(0, parts.Count).OrderBy(i => parts[i] is Comparison c && IndicatorCatalog.Standard.Find(c.Subject.Indicator)?.Origin != IndicatorOrigin.Survey ? 0 : 1)];
        return Pick(order, size, 0).Take(MostAlternatives).Select(c => (IReadOnlySet<int>)c.ToHashSet());
    }

    private static IEnumerable<IEnumerable<int>> Pick(int[] order, int size, int from)
    {
        if (size < 0) yield break;
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (int i = from; i <= order.Length - size; i++)
        {
            foreach (IEnumerable<int> rest in Pick(order, size - 1, i + 1)) yield return rest.Prepend(order[i]);
        }
    }

    private static IEnumerable<IReadOnlyDictionary<Subject, Setting>> Combine(IReadOnlyList<IReadOnlyList<IReadOnlyDictionary<Subject, Setting>>> choices)
    {
        IEnumerable<IReadOnlyDictionary<Subject, Setting>> so = [Nothing];
        foreach (IReadOnlyList<IReadOnlyDictionary<Subject, Setting>> next in choices) so = so.SelectMany(p => next.Select(n => Join(p, n)).OfType<IReadOnlyDictionary<Subject, Setting>>()).Take(MostAlternatives);
        return so;
    }

    private static Dictionary<Subject, Setting>? Join(IReadOnlyDictionary<Subject, Setting> one, IReadOnlyDictionary<Subject, Setting> other)
    {
        var joined = new Dictionary<Subject, Setting>(one);
        foreach ((Subject subject, Setting setting) in other)
        {
            if (!joined.TryAdd(subject, setting) && joined[subject] != setting) return null;
        }

        return joined;
    }

    private static (int Needed, IReadOnlyList<Condition> Parts)? Counted(Condition condition) => condition switch
    {
        AllCondition all => (all.Of.Length, all.Of),
        AnyCondition any => (1, any.Of),
        CountCondition { Bound: CountBound.AtLeast } count => (count.Number, count.Of),
        _ => null,
    };

    private static CountCondition Turned(CountCondition atMost) => new(CountBound.AtLeast, atMost.Number + 1, atMost.Of);

    private static Dictionary<Subject, Setting> Single(Subject subject, Setting setting) => new() { [subject] = setting };
}

using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Tests.Checking;

/// <summary>Sets of values against trying every value, in steps small enough to fall between all limits.</summary>
public class ValueSetTests
{
    private static readonly SubjectScale Scores = Scale("survey/voice");
    private static readonly SubjectScale Counts = Scale("practice/meetings");

    [Property(MaxTest = 2000)]
    public void Of_RandomTree_HoldsWhatTryingEveryValueFinds(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        SubjectScale scale = random.Next(2) == 0 ? Scores : Counts;
        ValueSet everything = ValueSet.Everything(scale);
        (ValueSet set, Func<double, bool> holds) = Tree(random, scale, everything, 3);
        double step = scale.IsWhole ? 1 : 0.25;
        List<double> values = [.. Enumerable.Range(0, (int)((scale.Maximum - scale.Minimum) / step) + 1).Select(i => scale.Minimum + (i * step))];
        Assert.Equal(values.All(v => !holds(v)), set.IsEmpty);
        Assert.Equal(values.All(holds), set.SameAs(everything));
    }

    private static (ValueSet Set, Func<double, bool> Holds) Tree(Random random, SubjectScale scale, ValueSet everything, int depth)
    {
        int kind = depth == 0 ? 3 : random.Next(4);
        if (kind == 3)
        {
            Test test = Leaf(random, scale);
            return (ValueSet.Of(test, scale), v => TestLogic.Over(test, scale, v, v) == Truth.True);
        }

        (ValueSet a, Func<double, bool> holdsA) = Tree(random, scale, everything, depth - 1);
        if (kind == 2) return (a.Complement(everything), v => !holdsA(v));

        (ValueSet b, Func<double, bool> holdsB) = Tree(random, scale, everything, depth - 1);
        return kind == 0 ? (a.Intersect(b), v => holdsA(v) && holdsB(v)) : (a.Union(b), v => holdsA(v) || holdsB(v));
    }

    private static Test Leaf(Random random, SubjectScale scale)
    {
        double Limit() => random.Next(-4, 26) / 2.0;
        return random.Next(scale.IsWhole ? 7 : 5) switch
        {
            0 => new Below(Limit()),
            1 => new AtOrBelow(Limit()),
            2 => new Above(Limit()),
            3 => new AtOrAbove(Limit()),
            4 => new Between(Limit(), Limit()),
            5 => new Is(Math.Floor(Limit())),
            _ => new OneOf([Math.Floor(Limit()), Math.Floor(Limit())]),
        };
    }

    private static SubjectScale Scale(string indicator) => SubjectScale.Of(Subject.Parse(indicator), Samples.Indicators.Find(IndicatorId.Parse(indicator))!)!;
}

using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.Audits;
using Iapt.Belonging.Statistics.ControlCharts;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>
/// Every public method of the room of statistics, found by reflection so that a new one cannot be forgotten, called with arguments of random shapes: what comes out is finite or a reason, and what is
/// refused is refused as a caller's mistake.
/// </summary>
public sealed class EveryStatisticTests
{
    private const int Seed = 20261125;
    private const int Calls = 150;

    private static readonly double[] Numbers = [0, 0.1, 0.3, 0.5, 0.9, 1, 1.5, 2, 3, 4, 5, 7.5, 10, -1, -0.4, 1e9, 1e-170, 4.1, 1e43];
    private static readonly int[] Integers = [0, 1, 1, 2, 2, 3, 4, 5, 7, 12, 30, 99, 120, -1];

    public static TheoryData<string> Methods { get; } = [.. All().Select(Name).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Methods))]
    public void AnyArguments_GiveFiniteNumbersOrReasonsOrAreRefused(string name)
    {
        MethodInfo method = All().Single(m => Name(m) == name);
        var random = new Random(Seed);
        int answered = 0;
        for (int call = 0; call < Calls; call++)
        {
            object?[] arguments = Arguments(method, random);
            try
            {
                FiniteWalk.AssertFinite(Call(method, arguments, random), name);
                answered++;
            }
            catch (ArgumentException)
            {
                // A caller's mistake, told as one.
            }
        }

        Assert.True(answered > 0, $"seed {Seed}: all of {Calls} calls were refused, so nothing was seen");
    }

    [Fact]
    public void Methods_Found_AreMany() => Assert.True(All().Count() > 80, $"{All().Count()} methods");

    private static IEnumerable<MethodInfo> All() =>
        from type in typeof(Moments).Assembly.GetExportedTypes()
        where type.Namespace!.StartsWith("Iapt.Belonging.Statistics", StringComparison.Ordinal) && type is { IsEnum: false, IsGenericType: false }
        where !typeof(Delegate).IsAssignableFrom(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && !method.IsGenericMethod && method.Name is not ("Equals" or "GetHashCode" or "ToString")
        select method;

    private static string Name(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}"))})";

    // Spans cannot be boxed; an array turns into one within the call.
    private static object? Call(MethodInfo method, object?[] arguments, Random random)
    {
        Expression? of = method.IsStatic ? null : Expression.Constant(Draw(method.DeclaringType!, "of", 5, random), method.DeclaringType!);
        IEnumerable<Expression> given = method.GetParameters().Zip(arguments, (p, a) => (Expression)Expression.Convert(Expression.Constant(a, a?.GetType() ?? p.ParameterType), p.ParameterType));
        return Expression.Lambda<Func<object?>>(Expression.Convert(Expression.Call(of, method, given), typeof(object))).Compile()();
    }

    private static object?[] Arguments(MethodInfo method, Random random)
    {
        // Lists of one call are alike in length more often than not.
        int usual = random.Next(0, 9);
        return [.. method.GetParameters().Select(p => Draw(p.ParameterType, p.Name!, random.Next(8) == 0 ? random.Next(0, 9) : usual, random))];
    }

    private static object? Draw(Type type, string name, int length, Random random)
    {
        if (Nullable.GetUnderlyingType(type) is Type inner) return random.Next(2) == 0 ? null : Draw(inner, name, length, random);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type == typeof(double)) return Numbers[random.Next(Numbers.Length)];
        if (type == typeof(int)) return Integers[random.Next(Integers.Length)];
        if (type == typeof(long)) return (long)Integers[random.Next(Integers.Length)];
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(string)) return $"{(char)('a' + random.Next(3))}";
        if (type == typeof(CellBounds)) return TableAudit.Line([null, null, 20], 20 + random.Next(9)).Value[random.Next(3)];
        if (type == typeof(Moments)) return Moments.Of(Doubles(length, random));
        if (type == typeof(Interval)) return new Interval(Math.Min(0, Numbers[random.Next(6)]), 1 + random.Next(10));
        if (type == typeof(Confidence)) return random.Next(2) == 0 ? Confidence.NinetyFive : Confidence.NinetyNinePointEight;
        if (type == typeof(NullVariance)) return NullVariance.Rectangular(2 + random.Next(5));
        if (type == typeof(ReferenceRange)) return new ReferenceRange(new Interval(0.8, 1.25));
        if (type == typeof(ItemTable)) return new ItemTable(3, Enumerable.Range(0, length).Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(9) == 0 ? (double?)null : random.Next(1, 6)).ToArray()));
        if (type == typeof(Statistic)) return (Statistic)(values => Moments.Of(values).PopulationVariance.TryGet(out double v) ? v : 0);
        if (type == typeof(XmrChart)) return Chart(random);
        if (type == typeof(XmrPoint)) return Chart(random).Points[random.Next(14)];
        if (ElementOf(type) is Type element) return List(element, name, length, random);

        return Made(type, random) ?? throw new InvalidOperationException($"teach this test to make a {type} for `{name}`");
    }

    private static XmrChart Chart(Random random) =>
        XmrChart.Of([.. Enumerable.Range(0, 14).Select(_ => random.Next(1, 6) + random.NextDouble())], MovingRangeScreening.Nelson, SpecialCauseRules.MakingDataCount, null).Value;

    private static double[] Doubles(int length, Random random)
    {
        double[][] shapes = [[4.1], [1, 2, 3, 4, 5], [0.2, 0.4, 0.7], [1e9, 1e9 + 1, 1e9 + 2], [0, 1], [1e-170, 3e-170], Numbers];
        double[] shape = shapes[random.Next(shapes.Length)];
        return [.. Enumerable.Range(0, length).Select(_ => shape[random.Next(shape.Length)])];
    }

    private static Type? ElementOf(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        if (!type.IsGenericType) return null;

        Type open = type.GetGenericTypeDefinition();
        return open == typeof(ReadOnlySpan<>) || open.GetInterfaces().Append(open).Contains(typeof(IEnumerable)) || open == typeof(IEnumerable<>) || open == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;
    }

    private static Array List(Type element, string name, int length, Random random)
    {
        if (element == typeof(double)) return Doubles(length, random);

        var list = Array.CreateInstance(element, length);
        for (int i = 0; i < length; i++) list.SetValue(Draw(element, name, 5, random), i);
        return list;
    }

    /// <summary>What only the room itself can make, made by one of its methods or properties.</summary>
    private static object? Made(Type type, Random random)
    {
        PropertyInfo? ready = type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(p => p.PropertyType == type);
        if (ready is not null) return ready.GetValue(null);

        foreach (MethodInfo maker in All().Where(m => m.IsStatic).Where(m => m.ReturnType == type || m.ReturnType == typeof(Computed<>).MakeGenericType(type)))
        {
            for (int attempt = 0; attempt < 50; attempt++)
            {
                try
                {
                    object made = Call(maker, Arguments(maker, random), random)!;
                    if (made.GetType() == type) return made;
                    if ((bool)made.GetType().GetProperty("IsComputed")!.GetValue(made)!) return made.GetType().GetProperty("Value")!.GetValue(made);
                }
                catch (ArgumentException)
                {
                    // Other arguments may do.
                }
            }
        }

        return null;
    }
}

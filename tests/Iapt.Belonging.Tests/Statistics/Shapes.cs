using FsCheck;
using FsCheck.Fluent;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Lists of numbers of every shape that breaks naive formulas: constant, tiny, huge, far from zero, tied, short and empty.</summary>
public static class Shapes
{
    public static Arbitrary<double[]> Values() => Arb.From(
        from shape in Gen.Choose(0, 6)
        from length in Gen.Choose(0, 12)
        from raw in Gen.Choose(-1_000_000, 1_000_000).ListOf(length)
        select raw.Select(r => Shape(shape, r)).ToArray());

    private static double Shape(int shape, int raw) => shape switch
    {
        0 => 4.1,
        1 => Math.Abs(raw % 5) + 1,
        2 => raw / 1e6,
        3 => 1e9 + (raw / 1e6),
        4 => raw * 1e-170,
        5 => raw * 1e43,
        _ => raw % 2 == 0 ? 0 : raw * 1e-3,
    };
}

namespace Iapt.Belonging.Rules.Checking;

/// <summary>A place between numbers: just before a number, or just after it.</summary>
/// <remarks>With places between numbers, open and closed ends of intervals need no cases of their own.</remarks>
internal readonly record struct Cut(double At, bool IsAfter) : IComparable<Cut>
{
    public static Cut Lowest { get; } = new(double.NegativeInfinity, false);

    public static Cut Highest { get; } = new(double.PositiveInfinity, true);

    public static Cut Before(double number) => new(number, false);

    public static Cut After(double number) => new(number, true);

    /// <summary>The same place among whole numbers: just before the next one.</summary>
    public Cut AmongWholes() => double.IsFinite(At) ? Before(IsAfter ? Math.Floor(At) + 1 : Math.Ceiling(At)) : this;

    public int CompareTo(Cut other) => At != other.At ? At.CompareTo(other.At) : IsAfter.CompareTo(other.IsAfter);

    public static Cut Max(Cut a, Cut b) => a.CompareTo(b) >= 0 ? a : b;

    public static Cut Min(Cut a, Cut b) => a.CompareTo(b) <= 0 ? a : b;
}

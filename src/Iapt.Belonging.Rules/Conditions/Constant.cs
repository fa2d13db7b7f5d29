using System.Globalization;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>What a test compares with: a number, yes or no, or a code.</summary>
/// <remarks>Numbers are rounded to 1e-9, as estimates are, so that a tie is a tie.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Constant : IEquatable<Constant>
{
    private const int Decimals = 9;

    private Constant(double? number, bool? flag, string? code)
    {
        Number = number;
        Flag = flag;
        Code = code;
    }

    /// <summary>Codes, then no and yes, then numbers, each in their order.</summary>
    internal static IComparer<Constant> Order { get; } = Comparer<Constant>.Create(static (a, b) =>
        Nullable.Compare(a.Number, b.Number) is var byNumber and not 0 ? byNumber
        : Nullable.Compare(a.Flag, b.Flag) is var byFlag and not 0 ? byFlag
        : string.CompareOrdinal(a.Code, b.Code));

    /// <summary>The answer yes.</summary>
    public static Constant Yes { get; } = new(null, true, null);

    /// <summary>The answer no.</summary>
    public static Constant No { get; } = new(null, false, null);

    /// <summary>The number, in the unit of what is compared; null if it is none.</summary>
    public double? Number { get; }

    /// <summary>Yes or no; null if it is neither.</summary>
    public bool? Flag { get; }

    /// <summary>The code of a category; null if it is none.</summary>
    public string? Code { get; }

    /// <summary>A number is a constant.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator Constant(double number) => FromDouble(number);

    /// <summary>Yes or no is a constant.</summary>
    /// <param name="flag">True for yes.</param>
    public static implicit operator Constant(bool flag) => FromBoolean(flag);

    /// <summary>The code of a category is a constant.</summary>
    /// <param name="code">The code.</param>
    public static implicit operator Constant(string code) => FromString(code);

    /// <summary>A number as a constant.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The constant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static Constant FromDouble(double number) => double.IsFinite(number)
        ? new Constant(Math.Round(number, Decimals) + 0.0, null, null)
        : throw new ArgumentOutOfRangeException(nameof(number), "a constant is a finite number");

    /// <summary>Yes or no as a constant.</summary>
    /// <param name="flag">True for yes.</param>
    /// <returns>The constant.</returns>
    public static Constant FromBoolean(bool flag) => flag ? Yes : No;

    /// <summary>The code of a category as a constant.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The constant.</returns>
    public static Constant FromString(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return new Constant(null, null, code);
    }

    /// <inheritdoc/>
    public bool Equals(Constant? other) => other is not null && Number.Equals(other.Number) && Flag == other.Flag && Code == other.Code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Constant);

    /// <inheritdoc/>
    public override int GetHashCode() => Number?.GetHashCode() ?? Flag?.GetHashCode() ?? Code!.GetHashCode(StringComparison.Ordinal);

    /// <summary>The constant as text.</summary>
    /// <returns>The number, <c>yes</c> or <c>no</c>, or the code.</returns>
    public override string ToString() =>
        Number is double number ? number.ToString(CultureInfo.InvariantCulture) : Flag is bool flag ? (flag ? "yes" : "no") : Code!;
}

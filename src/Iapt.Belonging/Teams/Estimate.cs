using System.Globalization;

namespace Iapt.Belonging.Teams;

/// <summary>What is known of a quantity: a value with its 95% interval; or an interval alone; or a value of unknown uncertainty; or nothing, and why.</summary>
/// <remarks>
/// <para>Where both are known, <c>Lower &lt;= Value &lt;= Upper</c>: an interval is widened to include its value. Numbers are rounded to 1e-9 when an
/// estimate is created, so that ties are exact and sums do not depend on the order of threads.</para>
/// <para>Never NaN, never infinite, never zero for "none".</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Estimate : IEquatable<Estimate>
{
    private const int Decimals = 9;

    private Estimate(double? value, double? lower, double? upper, SizeBand? answers, MethodId? method, MissingReason? missing, TeamAgreement? agreement = null)
    {
        Value = value;
        Lower = lower;
        Upper = upper;
        Answers = answers;
        Method = method;
        Missing = missing;
        Agreement = agreement;
    }

    /// <summary>The value, in the unit of its indicator; null for a band and for a missing estimate.</summary>
    public double? Value { get; }

    /// <summary>The lower end of the two-sided 95% interval; null if the uncertainty is unknown or the estimate is missing.</summary>
    public double? Lower { get; }

    /// <summary>The upper end of the two-sided 95% interval; null if the uncertainty is unknown or the estimate is missing.</summary>
    public double? Upper { get; }

    /// <summary>How many people answered; null if it does not apply or is not known.</summary>
    public SizeBand? Answers { get; }

    /// <summary>How it was computed; null if missing.</summary>
    public MethodId? Method { get; }

    /// <summary>Whether answers agree enough for the mean to speak for the team; null if it does not apply, is not known, or may not leave.</summary>
    public TeamAgreement? Agreement { get; }

    /// <summary>Why there is nothing; null if there is something.</summary>
    public MissingReason? Missing { get; }

    /// <summary>Whether there is nothing.</summary>
    public bool IsMissing => Missing is not null;

    /// <summary>Whether only an interval is known, and no value inside it.</summary>
    public bool IsBand => Value is null && Lower is not null;

    /// <summary>A value with its interval.</summary>
    /// <param name="value">The value.</param>
    /// <param name="lower">The lower end; widened to the value if it lies above.</param>
    /// <param name="upper">The upper end; widened to the value if it lies below.</param>
    /// <param name="method">How it was computed.</param>
    /// <param name="answers">How many people answered, if that applies.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the ends are the wrong way round.</exception>
    public static Estimate Measured(double value, double lower, double upper, MethodId method, SizeBand? answers = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        double v = Rounded(value, nameof(value));
        (double l, double u) = Ends(lower, upper);
        return new Estimate(v, Math.Min(l, v), Math.Max(u, v), answers, method, null);
    }

    /// <summary>A fact without uncertainty: both ends equal the value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="answers">How many people it counts, if that applies.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static Estimate Exact(double value, SizeBand? answers = null) => Measured(value, value, value, MethodId.Exact, answers);

    /// <summary>An interval without a value in it, as shown near the ends of a scale.</summary>
    /// <param name="lower">The lower end.</param>
    /// <param name="upper">The upper end.</param>
    /// <param name="method">How it was computed.</param>
    /// <param name="answers">How many people answered, if that applies.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the ends are the wrong way round.</exception>
    public static Estimate Band(double lower, double upper, MethodId method, SizeBand? answers = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        (double l, double u) = Ends(lower, upper);
        return new Estimate(null, l, u, answers, method, null);
    }

    /// <summary>A value whose uncertainty is unknown, such as a published rate without its base. It can make a finding tentative at most.</summary>
    /// <param name="value">The value.</param>
    /// <param name="method">How it was computed.</param>
    /// <param name="answers">How many people answered, if that is known.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static Estimate WithoutInterval(double value, MethodId method, SizeBand? answers = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new Estimate(Rounded(value, nameof(value)), null, null, answers, method, null);
    }

    /// <summary>Nothing, and why.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The estimate.</returns>
    public static Estimate None(MissingReason reason) => new(null, null, null, null, null, reason);

    /// <summary>The same, with whether answers agree.</summary>
    /// <param name="agreement">Whether they do; null if it does not apply or is not known.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="InvalidOperationException">There is no estimate that agreement could support.</exception>
    public Estimate WithAgreement(TeamAgreement? agreement) => IsMissing && agreement is not null
        ? throw new InvalidOperationException("where nothing is known, nothing is known of agreement")
        : new Estimate(Value, Lower, Upper, Answers, Method, Missing, agreement);

    /// <inheritdoc/>
    public bool Equals(Estimate? other) => other is not null
        && Value.Equals(other.Value) && Lower.Equals(other.Lower) && Upper.Equals(other.Upper)
        && Answers == other.Answers && Method == other.Method && Missing == other.Missing && Agreement == other.Agreement;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Estimate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Lower, Upper, Answers, Method, Missing, Agreement);

    /// <summary>The estimate in short, for a debugger or a log of released numbers.</summary>
    /// <returns>The value and its interval, or the reason why there is none.</returns>
    public override string ToString()
    {
        if (Missing is MissingReason reason) return $"none ({reason})";

        string interval = Lower is null ? "interval unknown" : string.Create(CultureInfo.InvariantCulture, $"{Lower} to {Upper}");
        return Value is double value ? string.Create(CultureInfo.InvariantCulture, $"{value} ({interval})") : interval;
    }

    private static (double Lower, double Upper) Ends(double lower, double upper)
    {
        double l = Rounded(lower, nameof(lower));
        double u = Rounded(upper, nameof(upper));
        ArgumentOutOfRangeException.ThrowIfLessThan(u, l, nameof(upper));
        return (l, u);
    }

    private static double Rounded(double number, string name)
    {
        if (!double.IsFinite(number)) throw new ArgumentOutOfRangeException(name, "an estimate is a finite number");

        // Adding zero turns minus zero into zero, so that equal numbers have equal bytes.
        return Math.Round(number, Decimals) + 0.0;
    }
}

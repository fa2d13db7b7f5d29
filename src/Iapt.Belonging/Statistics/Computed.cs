using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Iapt.Belonging.Statistics;

/// <summary>A statistic: its value, or the reason why it has none. Never NaN, infinity, or 0 for "none".</summary>
/// <typeparam name="T">What is computed.</typeparam>
/// <remarks>The <c>default</c> has no value; its reason is <see cref="NotComputedReason.NotCalculable"/>.</remarks>
/// <threadsafety>Immutable; safe to share if <typeparamref name="T"/> is.</threadsafety>
public readonly struct Computed<T>
    where T : notnull
{
    private readonly T? value;
    private readonly NotComputed absence;

    private Computed(T value)
    {
        this.value = value;
        IsComputed = true;
    }

    private Computed(NotComputed absence) => this.absence = absence;

    /// <summary>Whether there is a value.</summary>
    public bool IsComputed { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says why.</exception>
    public T Value => IsComputed ? value! : throw new InvalidOperationException($"there is no value: {absence}");

    /// <summary>Why there is no value.</summary>
    /// <exception cref="InvalidOperationException">There is a value.</exception>
    public NotComputed Absence => IsComputed ? throw new InvalidOperationException("there is a value") : absence;

    /// <summary>A value as a result; a floating-point number that is not finite becomes <see cref="NotComputedReason.OutOfRange"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Computed<T>(T value) =>
        value is double number && !double.IsFinite(number) ? new(NotComputed.OutOfRange) : new(value);

    /// <summary>A reason as a result.</summary>
    /// <param name="absence">Why there is no value.</param>
    public static implicit operator Computed<T>(NotComputed absence) => new(absence);

    /// <summary>The value, if there is one.</summary>
    /// <param name="result">The value, or the default of its type.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return IsComputed;
    }

    /// <summary>What follows from the value; the reason is handed on.</summary>
    /// <typeparam name="TResult">What follows.</typeparam>
    /// <param name="next">Computes it from the value.</param>
    /// <returns>The result of <paramref name="next"/>, or this reason.</returns>
    public Computed<TResult> Then<TResult>(Func<T, Computed<TResult>> next)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return IsComputed ? next(value!) : absence;
    }

    /// <summary>The value or, if there is none, the reason.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsComputed
        ? string.Create(CultureInfo.InvariantCulture, $"{value}")
        : absence.ToString();
}

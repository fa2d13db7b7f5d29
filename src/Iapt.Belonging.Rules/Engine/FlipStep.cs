using System.Globalization;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>One value that would have to be another.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FlipStep
{
    internal FlipStep(Subject subject, double? from, double to, FlipSide side, string? code)
    {
        Subject = subject;
        From = from;
        To = to;
        Side = side;
        Code = code;
    }

    /// <summary>What it is a value of.</summary>
    public Subject Subject { get; }

    /// <summary>The value there is, in the unit of the indicator (yes is 1, codes are numbered from 0); null if none is known.</summary>
    public double? From { get; }

    /// <summary>The nearest value that would do, or the limit that it would have to be below or above.</summary>
    public double To { get; }

    /// <summary>Whether <see cref="To"/> itself would do, or only what is just below or above it.</summary>
    public FlipSide Side { get; }

    /// <summary>The code of that value, for an indicator with codes; null for numbers.</summary>
    public string? Code { get; }

    /// <summary>The step in short.</summary>
    /// <returns>The subject, the value there is and the one that would do.</returns>
    public override string ToString()
    {
        string side = Side switch { FlipSide.Below => "below ", FlipSide.Above => "above ", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"{Subject}: {(From is double f ? f : "nothing known")} -> {side}{Code ?? To.ToString(CultureInfo.InvariantCulture)}");
    }
}

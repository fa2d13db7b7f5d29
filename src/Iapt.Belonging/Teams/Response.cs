namespace Iapt.Belonging.Teams;

/// <summary>How many were asked and how many answered, as bands.</summary>
/// <remarks>Where fewer than half answered, nothing is more than tentative: the silent may differ from those who spoke.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Response
{
    /// <summary>Creates a response.</summary>
    /// <param name="eligible">How many were asked.</param>
    /// <param name="answered">How many answered.</param>
    /// <param name="rateFrom">The lower end of the response rate, 0 to 1.</param>
    /// <param name="rateTo">The upper end of the response rate, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is outside 0 to 1, or the ends are the wrong way round.</exception>
    public Response(SizeBand eligible, SizeBand answered, double rateFrom, double rateTo)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rateFrom);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rateTo, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rateTo, rateFrom);
        Eligible = eligible;
        Answered = answered;
        RateFrom = rateFrom;
        RateTo = rateTo;
    }

    /// <summary>How many were asked.</summary>
    public SizeBand Eligible { get; }

    /// <summary>How many answered.</summary>
    public SizeBand Answered { get; }

    /// <summary>The lower end of the response rate, 0 to 1.</summary>
    public double RateFrom { get; }

    /// <summary>The upper end of the response rate, 0 to 1.</summary>
    public double RateTo { get; }

    /// <summary>Whether fewer than half may have answered.</summary>
    public bool MayBeBelowHalf => RateFrom < 0.5;
}

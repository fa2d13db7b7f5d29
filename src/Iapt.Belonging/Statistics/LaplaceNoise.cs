namespace Iapt.Belonging.Statistics;

/// <summary>The noise that the Laplace mechanism would add.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class LaplaceNoise
{
    internal LaplaceNoise(double sensitivity, double scale, Confidence confidence)
    {
        Sensitivity = sensitivity;
        Scale = scale;
        HalfWidth = -scale * Math.Log(2 * confidence.UpperTail);
    }

    /// <summary>How much one person can change the result.</summary>
    public double Sensitivity { get; }

    /// <summary>b, the scale of the noise.</summary>
    public double Scale { get; }

    /// <summary>The noise stays within this of 0 with the confidence asked for; b ln 20 at 95%.</summary>
    public double HalfWidth { get; }

    /// <summary>The standard deviation of the noise, b √2.</summary>
    public double StandardDeviation => Scale * Math.Sqrt(2);
}

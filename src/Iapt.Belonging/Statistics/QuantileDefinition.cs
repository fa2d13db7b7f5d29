namespace Iapt.Belonging.Statistics;

/// <summary>Where between two ordered values a sample quantile lies; numbered after Hyndman and Fan (1996).</summary>
public enum QuantileDefinition
{
    /// <summary>Position (n + 1) p: unbiased ranks, as benchmarks, bootstrap limits and percentiles of services use here.</summary>
    Type6 = 6,

    /// <summary>Position (n − 1) p + 1: what spreadsheets and R give unless asked otherwise.</summary>
    Type7 = 7,
}

using System.Text.Json;
using Iapt.Belonging.Tests.Equity;
using Iapt.Belonging.Tests.Instruments;
using Iapt.Belonging.Tests.Statistics;

namespace Iapt.Belonging.Tests.Oracles;

/// <summary>Which code answers which operation. A room adds its own operations here.</summary>
internal static class OracleOperations
{
    /// <summary>From the inputs of a case to an object with the members of its expected result.</summary>
    internal static IReadOnlyDictionary<string, Func<JsonElement, object>> All { get; } =
        new[]
        {
            AggregationOracle.Operations,
            AuditsOracle.Operations,
            ControlChartsOracle.Operations,
            DiversityOracle.Operations,
            EqualityOracle.Operations,
            EvaluationOracle.Operations,
            GapsOracle.Operations,
            JoyOracle.Operations,
            NssOracle.Operations,
            ScaleOracle.Operations,
            UncertaintyOracle.Operations,
        }
        .SelectMany(o => o)
        .ToDictionary(o => o.Key, o => o.Value);
}

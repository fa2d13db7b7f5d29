using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>Reads models of factors from JSON; all problems, with their places.</summary>
public static class FactorModelReader
{
    private static readonly WordList<int> Formats = new(("belonging.factors/1", 1));

    /// <summary>Reads a model.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/factors.schema.json</c>.</param>
    /// <param name="indicators">The indicators that may measure a factor.</param>
    /// <returns>The model, or all that is wrong with the document.</returns>
    public static ReadResult<FactorModel> Read(ReadOnlySpan<byte> utf8, IndicatorCatalog indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? Read(tree, indicators) : new(null, document.Problems);
    }

    private static ReadResult<FactorModel> Read(JsonTree tree, IndicatorCatalog indicators)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        var factors = new Dictionary<IndicatorId, Factor>();
        var otherNames = new List<(Place Place, IndicatorId Factor)>();
        foreach (JsonTree item in reader.RequiredArray("factors"))
        {
            if (ReadFactor(item, indicators, problems) is not Factor factor) continue;
            if (!factors.TryAdd(factor.Id, factor)) problems.Add(FactorProblems.DuplicateId(item.Place, factor.Id));
            if (factor.MeasuredAs is IndicatorId other) otherNames.Add((item.Place, other));
        }

        reader.Finish();

        // Known only when all are read: what another name stands for has to be measured, or it would lead nowhere.
        problems.AddRange(otherNames.Where(o => factors.GetValueOrDefault(o.Factor)?.Measurements.IsEmpty ?? true).Select(o => FactorProblems.NotMeasured(o.Place, o.Factor)));
        return new(problems.Count > 0 ? null : new FactorModel(factors.Values), problems);
    }

    private static Factor? ReadFactor(JsonTree tree, IndicatorCatalog indicators, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        IReadOnlyList<JsonTree> list = reader.RequiredArray("measurements");
        FactorDefinition? definition = FactorDefinitionReader.Read(reader, isMeasured: list.Count > 0 || !reader.Has("measurements"));
        List<FactorMeasurement> measurements = [.. list.Select(m => ReadMeasurement(m, indicators, problems)).OfType<FactorMeasurement>()];
        reader.Finish();
        if (definition is null) return null;
        if (FactorMeasurement.FamilyOf(definition.Id) != FactorMeasurement.FamilyOfFactors) problems.Add(FactorProblems.NotAFactor(tree.Place, definition.Id));
        if (measurements.Count > 0 && definition.MeasuredAs is not null) problems.Add(FactorProblems.MeasuredTwice(tree.Place, definition.Id));

        return new Factor(definition, measurements);
    }

    private static FactorMeasurement? ReadMeasurement(JsonTree tree, IndicatorCatalog indicators, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        IReadOnlyList<JsonTree> list = reader.RequiredArray("parts");
        var parts = new List<FactorPart>();
        foreach (JsonTree item in list)
        {
            if (ReadPart(item, indicators, problems) is not FactorPart part) continue;
            if (parts.Exists(p => p.Indicator.Id == part.Indicator.Id)) problems.Add(FactorProblems.DuplicatePart(item.Place, part.Indicator.Id));
            else parts.Add(part);
        }

        string? basis = reader.RequiredText("basis", 1_000);
        reader.Finish();
        if (list.Count == 0 && reader.Has("parts")) problems.Add(FactorProblems.Empty(tree.Place));
        if (parts.Select(p => FactorMeasurement.FamilyOf(p.Indicator.Id)).Distinct().Count() > 1) problems.Add(FactorProblems.MixedFamilies(tree.Place));
        return parts.Count == 0 || basis is null ? null : new FactorMeasurement(parts, basis);
    }

    private static FactorPart? ReadPart(JsonTree tree, IndicatorCatalog indicators, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? id = reader.RequiredId<IndicatorId>("indicator");
        double weight = reader.OptionalNumber("weight", 0.01, 100) ?? 1;
        bool isReversed = reader.OptionalBoolean("reversed") ?? false;
        reader.Finish();
        if (id is null) return null;
        if (indicators.Find(id) is not Indicator indicator)
        {
            problems.Add(FactorProblems.UnknownIndicator(tree.Place, id, NearestName.Find(id.Value, indicators.Indicators.Select(i => i.Id.Value))));
            return null;
        }

        if (indicator.Unit is IndicatorUnit.Score or IndicatorUnit.Proportion or IndicatorUnit.Flag && indicator.Maximum > indicator.Minimum) return new FactorPart(indicator, weight, isReversed);

        problems.Add(FactorProblems.NoRange(tree.Place, id));
        return null;
    }
}

using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>Reads estimates keyed by the text of their subject, and checks each against its indicator.</summary>
internal sealed class EstimatesReading(List<Problem> problems, IndicatorCatalog indicators, AnalysisUnit unit, bool isDeclared)
{
    public Dictionary<Subject, Estimate> Read(IEnumerable<JsonTree> members)
    {
        var estimates = new Dictionary<Subject, Estimate>();
        foreach (JsonTree member in members)
        {
            (Subject Subject, Indicator Indicator)? key = ReadKey(member);
            if (key is null) continue;

            Estimate? estimate = ReadEstimate(member, key.Value.Subject, key.Value.Indicator);
            if (estimate is not null) estimates[key.Value.Subject] = estimate;
        }

        return estimates;
    }

    public static SizeBand? ReadSize(JsonTree? member, List<Problem> problems)
    {
        if (member is null) return null;

        var size = new JsonObjectReader(member, problems);
        int? from = size.RequiredInteger("from", 0);
        int? to = size.RequiredInteger("to", 0);
        size.Finish();
        if (from > to) problems.Add(ProfileProblems.Size(member.Place));
        return from <= to ? new SizeBand(from.Value, to.Value) : null;
    }

    private (Subject Subject, Indicator Indicator)? ReadKey(JsonTree member)
    {
        // The key came with the input, so its place is told by position.
        Place place = member.PlaceBy(n => n != member);
        if (!Subject.TryParse(member.Name, out Subject? subject))
        {
            problems.Add(ProfileProblems.Subject(place));
            return null;
        }

        if (subject is PercentileSubject percentile && BenchmarkCatalog.BuiltIn.Find(percentile.Benchmark) is Benchmark benchmark && benchmark.Unit != unit)
        {
            problems.Add(ProfileProblems.BenchmarkUnit(place, unit, benchmark.Unit));
            return null;
        }

        if (indicators.Find(subject.Indicator) is Indicator indicator)
        {
            if (unit >= indicator.LowestUnit) return (subject, indicator);

            problems.Add(ProfileProblems.BelowLowestUnit(place, unit, indicator.LowestUnit));
            return null;
        }

        problems.Add(ProfileProblems.UnknownIndicator(place, NearestName.Find(subject.Indicator.Value, indicators.Indicators.Select(i => i.Id.Value))));
        return null;
    }

    private Estimate? ReadEstimate(JsonTree member, Subject subject, Indicator indicator)
    {
        var json = new JsonObjectReader(member, problems);
        int before = problems.Count;
        MissingReason? missing = json.OptionalWord("missing", TeamWords.Missing);
        double? value = ReadValue(json, subject, indicator);
        (double minimum, double maximum) = RangeOf(subject, indicator);
        double? lower = ReadInRange(json, "lower", minimum, maximum);
        double? upper = ReadInRange(json, "upper", minimum, maximum);
        SizeBand? answers = ReadSize(json.Optional("n"), problems);
        TeamAgreement? agreement = json.OptionalWord("agreement", TeamWords.Agreements);
        MethodId? method = json.OptionalId<MethodId>("method");
        bool fits = HasForm(json) && (!json.Has("agreement") || subject is IndicatorSubject);
        json.Finish();
        if (!fits && json.IsObject) problems.Add(ProfileProblems.Form(member.Place));
        if (lower > upper || value < lower || value > upper) problems.Add(ProfileProblems.Interval(member.Place));
        if (isDeclared && missing is null) CheckDeclared(json, answers, subject, indicator);

        return problems.Count > before ? null : Make(missing, value, lower, upper, answers, method).WithAgreement(agreement);
    }

    private static Estimate Make(MissingReason? missing, double? value, double? lower, double? upper, SizeBand? answers, MethodId? method)
    {
        if (missing is MissingReason reason) return Estimate.None(reason);
        if (value is not double v) return Estimate.Band(lower!.Value, upper!.Value, method!, answers);

        return lower is null ? Estimate.WithoutInterval(v, method!, answers) : Estimate.Measured(v, lower.Value, upper!.Value, method!, answers);
    }

    private static bool HasForm(JsonObjectReader json)
    {
        bool hasInterval = json.Has("lower");
        if (hasInterval != json.Has("upper")) return false;

        bool hasNumber = json.Has("value") || hasInterval;
        return json.Has("missing")
            ? !hasNumber && !json.Has("n") && !json.Has("agreement") && !json.Has("method")
            : hasNumber && json.Has("method");
    }

    private double? ReadValue(JsonObjectReader json, Subject subject, Indicator indicator)
    {
        (double minimum, double maximum) = RangeOf(subject, indicator);
        double? value = ReadInRange(json, "value", minimum, maximum);
        bool isWhole = subject is TrendSubject || (subject is IndicatorSubject or GroupSubject && indicator.Unit is IndicatorUnit.Flag or IndicatorUnit.Category or IndicatorUnit.Count);
        if (isWhole && value is double v && !double.IsInteger(v)) problems.Add(ProfileProblems.Whole(json.Optional("value")!.Place));
        return value;
    }

    private double? ReadInRange(JsonObjectReader json, string name, double minimum, double maximum)
    {
        double? number = json.OptionalNumber(name);
        if (number is null || (number >= minimum && number <= maximum)) return number;

        problems.Add(ProfileProblems.Value(json.Optional(name)!.Place, minimum, maximum));
        return null;
    }

    private static (double Minimum, double Maximum) RangeOf(Subject subject, Indicator indicator)
    {
        double width = indicator.Maximum - indicator.Minimum;
        return subject switch
        {
            IndicatorSubject or GroupSubject => (indicator.Minimum, indicator.Maximum),
            GapSubject or ChangeSubject => (-width, width),
            PercentileSubject => (0, 1),
            TrendSubject => (0, 2),
            _ => throw new InvalidOperationException("a subject without a range"),
        };
    }

    private void CheckDeclared(JsonObjectReader json, SizeBand? answers, Subject subject, Indicator indicator)
    {
        if (answers is SizeBand n && n.From < DisclosureFloor.People) problems.Add(ProfileProblems.DeclaredBelowFloor(json.Place));

        bool isAboutPeople = indicator.Origin != IndicatorOrigin.Practice && subject is IndicatorSubject or GroupSubject;
        if (isAboutPeople && !json.Has("n")) problems.Add(ProfileProblems.DeclaredWithoutSize(json.Place));
    }
}

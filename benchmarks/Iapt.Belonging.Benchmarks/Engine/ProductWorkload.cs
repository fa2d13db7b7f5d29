using System.Globalization;
using System.Text;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>The workload as the product is given it: indicators, a rulebook written in C# and read like any other, profiles, columns.</summary>
/// <remarks>
/// <para>In the complete variant nothing is missing. "Is missing" is written as "below 0" there: no score is, and no condition of the product asks about missingness.</para>
/// <para>F and D become risks with their severity; A becomes a strength without one, because advice has a priority of five and a finding a severity of three.</para>
/// </remarks>
internal static class ProductWorkload
{
    private const int SettingField = Workload.Fields;

    private static readonly Citation Invented = new(SourceId.Parse("iapt-belonging"), "benchmarks");

    /// <summary>By field, and at the end the setting, what rules read.</summary>
    public static readonly Subject[] Subjects = MakeSubjects();

    /// <summary>The indicators that rules may speak of.</summary>
    /// <remarks>Here and in <see cref="Profile"/> in plain loops: the first answer is timed with them in it, and queries of the benchmark's own would count as the product's.</remarks>
    public static IndicatorCatalog Indicators()
    {
        var indicators = new Indicator[Subjects.Length];
        for (int f = 0; f < indicators.Length; f++) indicators[f] = Indicator(f);
        return new IndicatorCatalog(indicators);
    }

    public static FindingId Finding(WorkloadRule rule) => Finding(rule.Code);

    /// <summary>The severity that a rule concludes; null if it grades none.</summary>
    public static Severity? SeverityOf(WorkloadRule rule) => rule.IsAdvice ? null : (Severity)(rule.Weight - 1);

    /// <summary>The rulebook in its JSON form.</summary>
    public static byte[] RulebookJson(IReadOnlyList<WorkloadRule> rules)
    {
        RulebookDraft draft = new RulebookDraft(RulebookId.Parse("peer-workload"), "1.0.0", "Invented for benchmarks", "MIT", "The Iapt.Belonging contributors")
            .Defining(rules.Select(Define)).With(rules.Select(Translate));
        return RulebookWriter.Write(RulebookReader.Read(draft, Indicators()).Require());
    }

    /// <summary>An engine of the rulebook alone.</summary>
    public static BelongingEngine Engine(IReadOnlyList<WorkloadRule> rules)
    {
        IndicatorCatalog indicators = Indicators();
        return new BelongingEngine([RulebookReader.Read(RulebookJson(rules), indicators).Require()], indicators);
    }

    /// <summary>A team as a profile with subjects of its own, as profiles have that come from a release or a file.</summary>
    public static TeamProfile Profile(WorkloadTeam team)
    {
        var estimates = new KeyValuePair<Subject, Estimate>[Subjects.Length];
        for (int f = 0; f < estimates.Length; f++) estimates[f] = new(Subject.Parse(Name(f)), Estimate.Exact(Value(team, f)));
        var id = TeamId.Parse(string.Create(CultureInfo.InvariantCulture, $"local:t{team.Index:00000}"));
        return new TeamProfile(id, new DateOnly(2026, 11, 25), Origin.Host, new TeamContext(AnalysisUnit.Team), null, estimates);
    }

    /// <summary>Fills the columns of a batch without profiles.</summary>
    public static void Fill(TeamBatch batch, IReadOnlyList<WorkloadTeam> teams)
    {
        batch.SetCount(teams.Count);
        foreach (Subject subject in batch.Subjects)
        {
            int field = Array.IndexOf(Subjects, subject);
            Span<double> lower = batch.Lower(subject), upper = batch.Upper(subject), values = batch.Values(subject);
            for (int t = 0; t < teams.Count; t++) lower[t] = upper[t] = values[t] = Value(teams[t], field);
        }
    }

    private static double Value(WorkloadTeam team, int field) => field == SettingField ? team.Setting : team[field];

    // Names of indicators are of lower case: teamSize becomes team-size.
    private static string Name(int field)
    {
        if (field == SettingField) return "setting";

        var name = new StringBuilder();
        foreach (char c in Workload.Name(field))
        {
            if (char.IsAsciiLetterUpper(c)) name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    private static Subject[] MakeSubjects()
    {
        var subjects = new Subject[Workload.Fields + 1];
        for (int f = 0; f < subjects.Length; f++) subjects[f] = Subject.Of(IndicatorId.Parse(Name(f)));
        return subjects;
    }

    private static Indicator Indicator(int field)
    {
        (IndicatorUnit unit, double from, double to) = field == SettingField
            ? (IndicatorUnit.Category, 0, Workload.Settings.Length - 1)
            : (Unit(field), Workload.Number(field, Workload.Range(field).From), Workload.Number(field, Workload.Range(field).To));
        string[]? codes = field == SettingField ? Workload.Settings : null;
        return new Indicator(Subjects[field].Indicator, "invented", unit, from, to, Polarity.None, IndicatorOrigin.Practice, Referent.MyTeam, CompositionModel.Fact, Invented, codes);
    }

    private static IndicatorUnit Unit(int field) => field < Workload.Indicators ? IndicatorUnit.Score : Workload.Steps(field) switch
    {
        1 => IndicatorUnit.Count,
        10 => IndicatorUnit.Ratio,
        _ => IndicatorUnit.Proportion,
    };

    private static FindingId Finding(string code) => FindingId.Parse((code[0] == 'A' ? "strength/" : "risk/") + code.ToLowerInvariant());

    private static FindingDefinition Define(WorkloadRule rule) =>
        new(Finding(rule), rule.Code, Level.Team, "Invented.", "Staff report something invented.", "What was invented?", Invented);

    private static RuleDraft Translate(WorkloadRule rule)
    {
        RuleDraft draft = Rule.Conclude(Finding(rule)).At(Level.Team).When(Translate(rule.When)).Because(Invented);
        return SeverityOf(rule) is Severity severity ? draft.Graded(severity, "Invented.") : draft;
    }

    private static Condition Translate(Node node) => node switch
    {
        AllNode all => all.Of.Select(Translate).Aggregate((a, b) => a & b),
        AnyNode any => any.Of.Select(Translate).Aggregate((a, b) => a | b),
        NotNode not => !Translate(not.Of),
        FoundNode found => When.Finding(Finding(found.Code)),
        MissingNode missing => When.Indicator(Name(missing.Field)).Below(0),
        SettingNode setting => When.Indicator(Name(SettingField)).OneOf(Workload.Settings[setting.One], Workload.Settings[setting.Other]),
        CompareNode compare => Translate(compare, When.Indicator(Name(compare.Field)), Workload.Number(compare.Field, compare.Limit)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static Condition Translate(CompareNode compare, SubjectTests subject, double limit) => compare.Operator switch
    {
        "lt" => subject.Below(limit),
        "le" => subject.AtOrBelow(limit),
        "gt" => subject.Above(limit),
        "ge" => subject.AtOrAbove(limit),
        _ => subject.Between(limit, Workload.Number(compare.Field, compare.Upper)),
    };
}

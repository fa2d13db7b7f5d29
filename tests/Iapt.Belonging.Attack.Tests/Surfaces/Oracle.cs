using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Attack.Tests.Surfaces;

/// <summary>Asks about a team through rules: one rulebook for each threshold, as anybody can write who may bring a rulebook.</summary>
internal sealed class Oracle
{
    private static readonly Citation Source = new(SourceId.Parse("iapt-belonging"));
    private static readonly FindingId Asked = FindingId.Parse("barrier/asked");

    private readonly BelongingEngine[] engines;

    public Oracle(IEnumerable<double> thresholds)
    {
        IndicatorCatalog indicators = IndicatorCatalog.Standard.With(Questions.Instrument.Indicators);
        engines = [.. thresholds.Select((t, i) => new BelongingEngine([Book(t, i, indicators)], indicators))];
    }

    /// <summary>The answers of all rulebooks.</summary>
    public string Ask(TeamProfile profile) => string.Join(' ', engines.Select(e => Answer(e.Analyse(profile).Find(Asked)!)));

    private static string Answer(Finding finding) => $"{finding.Status}:{string.Join(',', finding.Proofs.Select(p => $"{p.OverIntervals}{p.OverValues}"))}";

    private static Rulebook Book(double threshold, int number, IndicatorCatalog indicators)
    {
        RuleDraft rule = Rule.Conclude(Asked).At(Level.Team).When(When.Indicator(Questions.IdOf(Questions.Voice).Value).Below(threshold)).Because(Source);
        var finding = new FindingDefinition(Asked, "asked", Level.Team, "What is asked.", "Staff report something.", "What do we think of it?", Source);
        return RulebookReader.Read(new RulebookDraft(RulebookId.Parse($"oracle-{number}"), "1.0", "An oracle", "MIT", "An attacker").Defining(finding).With(rule), indicators).Require();
    }
}

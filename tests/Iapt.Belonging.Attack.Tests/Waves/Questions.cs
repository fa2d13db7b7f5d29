using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Attack.Tests.Waves;

/// <summary>A questionnaire with one question of every kind that an attacker cares for.</summary>
internal static class Questions
{
    /// <summary>Scores of answers to a question of five options, in their order; codes are 1 to 5.</summary>
    public static readonly double[] Five = [0, 2.5, 5, 7.5, 10];

    /// <summary>How many questions there are: three of five options, one of two, one about the manager, and one whose options lie unevenly.</summary>
    public const int Count = 6;

    public const int Voice = 0;
    public const int Respect = 1;
    public const int Help = 2;
    public const int Harmed = 3;
    public const int Manager = 4;
    public const int Uneven = 5;

    private static readonly ResponseScale FiveOptions = new("five", IndicatorUnit.Score, Five.Select((score, i) => new ResponseOption(i + 1, score)));
    private static readonly ResponseScale TwoOptions = new("two", IndicatorUnit.Score, [new(1, 0), new(2, 10)]);
    private static readonly ResponseScale UnevenOptions = new("uneven", IndicatorUnit.Score, [new(1, 0), new(2, 1), new(3, 10)]);

    /// <summary>By question, the scores of its codes 1, 2 and so on.</summary>
    public static double[] ScoresOf(int question) => [.. Instrument.Items[question].Scale.Options.Select(o => o.Score!.Value)];

    public static Instrument Instrument { get; } = new(
        InstrumentId.Parse("attacked-1"),
        "Questions for an attacker",
        [
            Item("attacked/voice", FiveOptions, Referent.MyTeam),
            Item("attacked/respect", FiveOptions, Referent.MyTeam),
            Item("attacked/help", FiveOptions, Referent.MyTeam),
            Item("attacked/unharmed", TwoOptions, Referent.Me),
            Item("attacked/manager-listens", FiveOptions, Referent.MyManager),
            Item("attacked/uneven", UnevenOptions, Referent.Me),
        ],
        [new Measure(IndicatorId.Parse("attacked/team"), "all three", MeasureKind.Mean, Parts("voice", "respect", "help"), 2, "invented")],
        new Citation(SourceId.Parse("iapt-belonging")),
        "Invented for tests.");

    public static IndicatorId Team => Instrument.Measures[0].Id;

    public static IndicatorId IdOf(int question) => Instrument.Items[question].Id;

    private static IEnumerable<IndicatorId> Parts(params string[] names) => names.Select(n => IndicatorId.Parse($"attacked/{n}"));

    private static Item Item(string id, ResponseScale scale, Referent referent) =>
        new(IndicatorId.Parse(id), id.Split('/')[1], $"topic of {id}", scale, referent, CompositionModel.ReferentShift);
}

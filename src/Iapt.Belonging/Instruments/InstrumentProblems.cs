using System.Globalization;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>What can be wrong with an instrument.</summary>
internal static class InstrumentProblems
{
    private const string ReferentMismatch = "instrument.referent-mismatch";

    public static Problem DuplicateId(Place place, string id) =>
        new("instrument.duplicate-id", place, $"`{id}`, which is there already", "each id once");

    public static Problem DuplicateNumber(Place place) =>
        new("instrument.duplicate-number", place, "a question number that is there already", "each number once");

    public static Problem BadScale(Place place, string found, string expected) => new("instrument.bad-scale", place, found, expected);

    public static Problem UnknownScale(Place place, IReadOnlyCollection<string> known) =>
        new("instrument.unknown-scale", place, "the name of no scale", $"one of {Json.JsonProblems.List(known)}");

    public static Problem UnknownItem(Place place, IndicatorId id) =>
        new("instrument.unknown-item", place, $"`{id}`", "an item of this instrument");

    public static Problem UnknownCode(Place place, int code) =>
        new("instrument.unknown-code", place, code.ToString(CultureInfo.InvariantCulture), "a code of the item that steers");

    public static Problem UnknownPart(Place place, IndicatorId id) =>
        new("instrument.unknown-part", place, $"`{id}`", "an item, or a measure that comes before");

    public static Problem DuplicatePart(Place place, IndicatorId id) =>
        new("instrument.duplicate-part", place, $"`{id}`, which is a part already", "each part once");

    public static Problem NoParts(Place place) => new("instrument.no-parts", place, "no parts", "at least one part");

    public static Problem MixedUnits(Place place) =>
        new("instrument.mixed-units", place, "parts with different units", "parts of one unit, and proportions where all must be 1");

    public static Problem UnknownBase(Place place, InstrumentId id, IEnumerable<Instrument> known) =>
        new("instrument.unknown-base", place, $"`{id}`", $"one of {Json.JsonProblems.List([.. known.Select(i => i.Id.Value)])}");

    public static Problem UnknownRemoved(Place place, IndicatorId id) =>
        new("instrument.unknown-item", place, $"`{id}`", "an item or a measure of the instrument that is extended");

    public static Problem UnknownBlock(Place place) =>
        new("instrument.unknown-block", place, "a block in which the extended instrument has no question", "a block of questions such as `q20`, each once");

    public static Problem SinceOrOnly(Place place) =>
        new("instrument.break-when", place, "both or neither of `since` and `only`", "`since` for a lasting break, `only` for one edition");

    public static Problem NothingShifted(Place place) =>
        new(ReferentMismatch, place, "a shifted referent in a question about oneself", "`direct-consensus` or `additive`; or a question about the team, the manager or the organisation", ProblemSeverity.Warning);

    public static Problem Shifted(Place place) =>
        new(ReferentMismatch, place, "direct consensus in a question about others than oneself", "`referent-shift` or `additive`; or a question about oneself", ProblemSeverity.Warning);

    public static Problem MixedReferents(Place place) =>
        new(ReferentMismatch, place, "questions about different ones, such as oneself and the team", "questions with one referent, so that it is clear whom the score is about", ProblemSeverity.Warning);

    public static Problem NotAnswered(Place place) =>
        new("instrument.referent", place, "a word for facts", "whom people speak about when they answer, and how answers are put together");
}

using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>How many answered, as a band, in one sentence.</summary>
internal static class AnsweredText
{
    private const string BelowHalf = " That may be fewer than half, so nothing here is more than tentative.";
    private const string NotKnown = "How many answered is not known.";

    public static string Of(ImmutableArray<Unit> units)
    {
        Unit? whole = units.FirstOrDefault(u => u.IsWhole) ?? (units.Length == 1 ? units[0] : null);
        if (whole is not null) return whole.Analysis.Profile.Response is Response response ? Sentence(response) : NotKnown;

        Response[] responses = [.. units.Select(u => u.Analysis.Profile.Response).OfType<Response>()];
        return responses.Length < units.Length ? NotKnown : $"In the teams shown, {Sum(responses, r => r.Answered)} people answered of {Sum(responses, r => r.Eligible)} asked.";
    }

    /// <summary>In short, for the head of a column.</summary>
    public static string? Short(Analysis analysis) => analysis.Profile.Response is Response response ? $"{response.Answered} answered" : null;

    private static string Sentence(Response response) =>
        $"{response.Answered} people answered of {response.Eligible} asked ({Rate(response)}).{(response.MayBeBelowHalf ? BelowHalf : "")}";

    private static string Rate(Response response)
    {
        string from = PlainNumbers.Percent(response.RateFrom);
        string to = PlainNumbers.Percent(response.RateTo);
        return from == to ? from : $"{from} to {to}";
    }

    private static SizeBand Sum(IEnumerable<Response> responses, Func<Response, SizeBand> part) =>
        new(responses.Sum(r => part(r).From), responses.Sum(r => part(r).To));
}

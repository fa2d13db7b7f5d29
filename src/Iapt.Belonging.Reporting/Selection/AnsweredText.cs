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
        if (whole is not null) return whole.Analysis.Profile.Response is Response response ? Sentence(response) : FromAnswers(whole.Analysis.Profile);

        Response[] responses = [.. units.Select(u => u.Analysis.Profile.Response).OfType<Response>()];
        return responses.Length < units.Length ? NotKnown : $"In the teams shown, {Sum(responses, r => r.Answered)} people answered of {Sum(responses, r => r.Eligible)} asked.";
    }

    /// <summary>In short, for the head of a column.</summary>
    public static string? Short(Analysis analysis) => analysis.Profile.Response is Response response ? $"{response.Answered} answered" : null;

    // Without a response the questions still say how many answered them; filtered questions are answered by few, so the fullest counts.
    private static string FromAnswers(TeamProfile profile)
    {
        SizeBand most = profile.Estimates.Select(e => e.Value.Answers).OfType<SizeBand>().DefaultIfEmpty().MaxBy(n => n.To);
        return most.To == 0 ? NotKnown : $"Up to {PlainNumbers.Whole(most.To)} people answered a question; how many were asked is not known.";
    }

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

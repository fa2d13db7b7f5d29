using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Makes the response of a team as it may leave.</summary>
internal static class ReleasedResponse
{
    private const double Step = 0.1;

    /// <summary>
    /// The rate is that of the band of answers, opened to tenths: whoever knows the headcount learns no more from it than from the band. With more answers than staff it is
    /// not calculable, and everything from 0 to 1 is possible.
    /// </summary>
    public static Response Of(int answered, int headcount, int minimum)
    {
        SizeBand answers = SizeBands.Of(answered, minimum, headcount);
        SizeBand eligible = SizeBands.Of(headcount, minimum);
        if (answered > headcount) return new Response(eligible, answers, 0, 1);

        double from = Math.Floor((double)answers.From / headcount / Step) * Step;
        double to = Math.Ceiling((double)answers.To / headcount / Step) * Step;
        return new Response(eligible, answers, Math.Round(Math.Clamp(from, 0, 1), 9), Math.Round(Math.Clamp(to, 0, 1), 9));
    }
}

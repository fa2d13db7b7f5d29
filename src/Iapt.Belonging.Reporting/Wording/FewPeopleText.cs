using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>That fewer people than usual must stand behind a number.</summary>
internal static class FewPeopleText
{
    public static string? Of(IEnumerable<Origin> origins) => origins.Min(o => o.LowerMinimum) is int minimum
        ? $"As few as {PlainNumbers.Whole(minimum)} people may stand behind a number here, fewer than the usual {PlainNumbers.Whole(DisclosurePolicy.StandardMinimum)}. Who decided that before staff were asked, and why, stands in the register of waves."
        : null;
}

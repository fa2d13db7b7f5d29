using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>What stands on the first screen of a team or a service.</summary>
/// <remarks>
/// Harm first; at most three things that go well and three to talk about, in the order of <see cref="Factor.InOrderOfCertainty"/>; one pebble; one
/// boulder; what cannot be told and the two inputs that would settle most.
/// </remarks>
internal static class FirstScreen
{
    /// <summary>The title of what nobody can be asked at a meeting, and so is handed in.</summary>
    public const string HandIn = "Hand in";

    private const int Things = 3;
    private const int Questions = 2;

    public static ImmutableArray<ReportSection> Of(IReadOnlyList<Unit> units)
    {
        ImmutableArray<Factor> factors = Factor.Of(units);
        ImmutableArray<SameRules> talk = [.. SameRules.Group(Factor.InOrderOfCertainty(factors.Where(f => !f.IsWelcome && !f.Definition.IsHarm))).Take(Things)];
        FrozenSet<FindingId> talkedAbout = talk.SelectMany(t => t.Factors).Select(f => f.Id).ToFrozenSet();
        return
        [
            .. HarmRoad.Section(units, factors),
            GoingWell(factors),
            TalkAbout(talk),
            Action(ReportSectionKind.ThisWeek, "This week: one pebble", Choice.Pebble(units, talkedAbout), units.Count > 1, "Nothing small enough to begin this week stands out."),
            Action(ReportSectionKind.Escalate, "To escalate: one boulder", Choice.Boulder(units, talkedAbout), units.Count > 1, "Nothing stands out that needs moving from above."),
            CannotTell(units, factors),
            Limits(units),
        ];
    }

    /// <summary>What every analysis says first (no person is assessed; for improvement only) stands by itself and is never shortened.</summary>
    public static ReportSection Limits(IReadOnlyList<Unit> units, string? first = null)
    {
        IEnumerable<string> texts = [$"{Words.NotAPerson} {Words.Purpose}", string.Join(" ", LimitTexts.Short(units).Prepend(first).OfType<string>())];
        return new ReportSection(ReportSectionKind.Limits, "Limits", texts.Where(t => t.Length > 0).Select(text => new ReportItem(null, null, text)));
    }

    private static ReportSection GoingWell(ImmutableArray<Factor> factors)
    {
        IEnumerable<ReportItem> items = SameRules.Group(Factor.InOrderOfCertainty(factors.Where(f => f.IsWelcome))).Take(Things).Select(s => Item(s));
        return new ReportSection(ReportSectionKind.GoingWell, "Going well", OrNothing(items, "Nothing is indicated yet. That is not the same as nothing going well."));
    }

    private static ReportSection TalkAbout(ImmutableArray<SameRules> things)
    {
        IEnumerable<ReportItem> items = things.Select(t => Item(t, new ReportNote("A question to open with", t.First.Definition.Asks)));
        return new ReportSection(ReportSectionKind.TalkAbout, "Talk about", OrNothing(items, "No barrier is indicated. That is not proof that there is none."));
    }

    private static ReportItem Item(SameRules same, params ReadOnlySpan<ReportNote> notes) =>
        new(same.Title, same.First.Sureness(), same.First.Definition.Says, notes) { Status = same.First.Status, FindingKind = same.First.Id.Kind };

    private static ReportSection Action(ReportSectionKind kind, string heading, Choice.Pick? pick, bool isService, string nothing)
    {
        ReportItem item = pick is null ? new ReportItem(null, null, nothing) : ActionItem(pick, isService);
        return new ReportSection(kind, heading, [item]);
    }

    private static ReportItem ActionItem(Choice.Pick pick, bool isService)
    {
        Intervention action = pick.Recommendation.Intervention;
        var notes = new List<ReportNote>();
        if (pick.Recommendation.NeedsConsent) notes.Add(new ReportNote("Before it", "agree to it as a team, as a trial: nobody can know beforehand whether it helps, so it is not to be imposed"));
        else if (pick.Recommendation is { IsPebble: true, Tier: Tier.Discuss }) notes.Add(new ReportNote("Before it", "talk it through and agree to it as a team"));
        if (action.FirstSteps.Length > 0) notes.Add(new ReportNote("First step", action.FirstSteps[0]));
        notes.Add(new ReportNote("Owner", Words.Of(action.Owner)));
        if (isService) notes.Add(new ReportNote("For", Words.Join([.. pick.Units.Select(u => u.NameInSentence)])));
        notes.Add(new ReportNote("Answers", Words.List([.. pick.Recommendation.Answers.Select(f => f.Definition.Label)])));
        notes.Add(new ReportNote("Evidence", Words.Evidence(action)));
        return new ReportItem(action.Name.TrimEnd('.'), null, action.Description, [.. notes]);
    }

    private static ReportSection CannotTell(IReadOnlyList<Unit> units, ImmutableArray<Factor> factors)
    {
        ImmutableArray<Factor> open = OpenFindings.Of(factors);
        ImmutableArray<MissingInput> missing = open.IsEmpty ? [] : AskNext.Of(units);
        ReportItem[] harm = [.. HarmRoad.CannotTell(units, factors)];
        string text = OpenFindings.AreMany(open) ? OpenFindings.Number(open, factors.Length, missing) : OpenFindings.Names(open);
        string which = open.IsEmpty
            ? $"Everything {(harm.Length == 0 ? "" : "else ")}the rules speak of could be told, surely or tentatively."
            : units.Count == 1 ? $"{Words.Capital(text)}." : $"In one team or more: {text}.";
        IEnumerable<ReportItem> asks = missing.Take(Questions).Select(Ask);
        return new ReportSection(ReportSectionKind.CannotTell, "Cannot tell, and what to ask", [new ReportItem(null, null, which), .. harm, .. asks]);
    }

    // What nobody can be asked at a meeting is handed in.
    private static ReportItem Ask(MissingInput input) => input.Question is string question
        ? new ReportItem("Ask", null, question)
        : new ReportItem(HandIn, null, $"{Words.InSentence(input.Topic)} ({Words.Of(input.Reason)}).");

    private static IEnumerable<ReportItem> OrNothing(IEnumerable<ReportItem> items, string nothing) =>
        items.DefaultIfEmpty(new ReportItem(null, null, nothing));
}

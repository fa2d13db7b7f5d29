using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting;

/// <summary>What a reader sees of one team, one service or one organisation: a first screen, and behind it all that it rests on.</summary>
/// <remarks>
/// <para>It holds no rules and computes no number: all of it comes from analyses. Teams stand in the order in which they are handed in, and are never sorted
/// by a score; factors stand in the order of the paper that names them.</para>
/// <para>Where teams stand side by side, findings that rest on questions about "my manager" are kept back, with every action that would give them away:
/// in a team with one manager they score a person.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Report
{
    private Report(ReportKind kind, string title, ImmutableArray<Unit> units, ImmutableArray<HiddenTeam> hidden, string? notice, string? countedIn = null)
    {
        Kind = kind;
        Title = title;
        Shown = units;
        Hidden = hidden;
        Notice = notice;
        Answered = kind == ReportKind.Team && HiddenTeam.Is(units[0].Analysis.Profile) ? HiddenText.OfOne(units[0].Analysis, countedIn) : AnsweredText.Of(units);
        FirstScreen = kind == ReportKind.Published ? PublishedScreen.Of(units[0]) : Selection.FirstScreen.Of(units);
    }

    /// <summary>What the report is about, and so how it speaks.</summary>
    public ReportKind Kind { get; }

    /// <summary>The name of the team, service or organisation.</summary>
    public string Title { get; }

    /// <summary>What readers must see before anything else, such as that the data are invented; null if there is nothing.</summary>
    public string? Notice { get; }

    /// <summary>The latest date for which the numbers stand.</summary>
    public DateOnly Date => Shown.Max(u => u.Analysis.Profile.Date);

    /// <summary>How many answered, as a band, in one sentence; of one team whose answers are not shown, that they are not, and where they are counted.</summary>
    public string Answered { get; }

    /// <summary>That fewer people than usual must stand behind a number, in one sentence; null if not. It is never shortened or left out.</summary>
    public string? FewPeople => FewPeopleText.Of(Shown.Select(u => u.Analysis.Profile.Origin));

    /// <summary>What was not stated when the people behind the numbers were asked, in one sentence; null if all was. It is never shortened or left out.</summary>
    public string? NotReady => ReadinessText.Line(Shown.SelectMany(u => u.Analysis.Profile.Origin.NotReady));

    /// <summary>Which rulebooks it was read with, and how many of their findings only teams themselves see; null where those were used that are used unless others are asked for.</summary>
    public string? ReadWith => RulebooksText.Of(Shown);

    /// <summary>The teams that are not shown, in the order handed in.</summary>
    public ImmutableArray<HiddenTeam> Hidden { get; }

    /// <summary>The first screen, section by section; it fits one page of A4.</summary>
    public ImmutableArray<ReportSection> FirstScreen { get; }

    /// <summary>The publications of which data are shown; empty unless published results are.</summary>
    public IEnumerable<Citation> Publications => Shown.Select(u => u.Analysis.Profile.Origin.Publication).OfType<Citation>().Distinct();

    internal ImmutableArray<Unit> Shown { get; }

    internal bool IsPublished => Kind == ReportKind.Published;

    /// <summary>A report on one team, service or organisation by itself. Published results of an organisation are read as strengths, concerns and questions.</summary>
    /// <param name="analysis">Its analysis.</param>
    /// <param name="notice">What readers must see before anything else, or null.</param>
    /// <param name="countedIn">Of a team whose answers are not shown, what people call the unit in whose results they are counted, such as "Dalewood + Harbour"; null if there is none, or it is not known.</param>
    /// <returns>The report.</returns>
    public static Report ForTeam(Analysis analysis, string? notice = null, string? countedIn = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        bool isPublished = analysis.Profile.Origin.Kind == OriginKind.Publication;
        var unit = new Unit(analysis, besideOthers: false, isWhole: false);
        return new Report(isPublished ? ReportKind.Published : ReportKind.Team, unit.Name, [unit], [], notice, countedIn);
    }

    /// <summary>A report on the teams of a service, side by side.</summary>
    /// <param name="name">The name of the service.</param>
    /// <param name="teams">The analyses of its teams, in the order to show them, best made from comparable profiles.</param>
    /// <param name="hidden">The teams that took part and are not shown; an analysis of one of them is left out.</param>
    /// <param name="whole">The analysis of the service as a whole, or null.</param>
    /// <param name="notice">What readers must see before anything else, or null.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">There is nothing to show, or a team comes twice.</exception>
    public static Report ForService(string name, IEnumerable<Analysis> teams, IEnumerable<HiddenTeam> hidden, Analysis? whole = null, string? notice = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(teams);
        ArgumentNullException.ThrowIfNull(hidden);
        ImmutableArray<HiddenTeam> notShown = [.. hidden];
        var hiddenIds = notShown.Select(h => h.Team).ToHashSet();
        ImmutableArray<Unit> units = [.. Units(teams, whole).Where(u => !hiddenIds.Contains(u.Analysis.Profile.Team))];
        if (units.IsEmpty) throw new ArgumentException("a report needs something to show", nameof(teams));
        if (units.DistinctBy(u => u.Analysis.Profile.Team).Count() + hiddenIds.Count < units.Length + notShown.Length) throw new ArgumentException("a team comes twice", nameof(teams));

        return new Report(ReportKind.Service, name, units, notShown, notice);
    }

    private static IEnumerable<Unit> Units(IEnumerable<Analysis> teams, Analysis? whole)
    {
        IEnumerable<Unit> parts = teams.Select(t => new Unit(t, besideOthers: true, isWhole: false));
        return whole is null ? parts : parts.Append(new Unit(whole, besideOthers: true, isWhole: true));
    }
}

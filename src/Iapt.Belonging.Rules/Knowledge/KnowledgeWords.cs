using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>How the words of knowledge are spelled in JSON.</summary>
internal static class KnowledgeWords
{
    public static WordList<int> FrameworkFormats { get; } = new(("belonging.framework/1", 1));

    public static WordList<int> LeftOutFormats { get; } = new(("belonging.left-out/1", 1));

    public static WordList<FrameworkGroup> Groups { get; } = new(
        ("psychological-safety", FrameworkGroup.PsychologicalSafety),
        ("leadership", FrameworkGroup.Leadership),
        ("team-working", FrameworkGroup.TeamWorking),
        ("belonging-and-inclusion", FrameworkGroup.BelongingAndInclusion),
        ("remote-and-hybrid", FrameworkGroup.RemoteAndHybrid),
        ("engagement", FrameworkGroup.Engagement),
        ("joy", FrameworkGroup.Joy),
        ("allyship-and-civility", FrameworkGroup.AllyshipAndCivility),
        ("recruitment-and-retention", FrameworkGroup.RecruitmentAndRetention),
        ("equity", FrameworkGroup.Equity),
        ("adaptive-challenge", FrameworkGroup.AdaptiveChallenge),
        ("crosswalk", FrameworkGroup.Crosswalk));

    public static WordList<FrameworkPartKind> PartKinds { get; } = new(
        ("element", FrameworkPartKind.Element),
        ("barrier", FrameworkPartKind.Barrier),
        ("facilitator", FrameworkPartKind.Facilitator),
        ("outcome", FrameworkPartKind.Outcome),
        ("question", FrameworkPartKind.Question),
        ("step", FrameworkPartKind.Step),
        ("skill", FrameworkPartKind.Skill),
        ("stage", FrameworkPartKind.Stage),
        ("practice", FrameworkPartKind.Practice),
        ("figure", FrameworkPartKind.Figure),
        ("programme", FrameworkPartKind.Programme),
        ("correspondence", FrameworkPartKind.Correspondence));
}

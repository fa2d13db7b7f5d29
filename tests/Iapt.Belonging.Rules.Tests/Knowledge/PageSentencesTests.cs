using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Guides;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Knowledge.Pages;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>What the pages of docs/knowledge must say so that nobody is misled by what they leave out.</summary>
public sealed class PageSentencesTests
{
    private static readonly KnowledgeBase Known = KnowledgeBase.BuiltIn;

    private static readonly SortedDictionary<string, string> Pages = KnowledgePages.All();

    [Fact]
    public void Questions_OnHarm_NameTheRoutesAndWhatNotToDo()
    {
        EverydayQuestion[] harm = [.. EverydayQuestions.All.Where(q => q.IsOnHarm)];

        Assert.Equal(
            ["risk/bullying-and-harassment", "risk/discrimination", "risk/sexual-misconduct", "risk/violence"],
            harm.SelectMany(q => q.Findings).Where(f => Known.Find(FindingId.Parse(f))!.IsHarm).Distinct().Order(StringComparer.Ordinal));
        Assert.All(harm, q =>
        {
            string steps = string.Join(' ', q.Steps);
            Assert.All(new[] { "Freedom to Speak Up Guardian", "HR", "occupational health", "trade union", "police" }, r => Assert.Contains(r, steps, StringComparison.Ordinal));
            Assert.Contains(q.First, p => p.To.StartsWith("notes/harm-and-duty-of-care.md", StringComparison.Ordinal));
        });
    }

    /// <summary>A yearly survey says nothing about weeks, and those who reported are asked first.</summary>
    [Fact]
    public void Interventions_LookAgain_NameNoSurveyWithinWeeks() => Assert.All(Known.Interventions, i =>
    {
        string page = Pages[KnowledgeBase.PathOf(i)];
        string weeks = i.ReviewAfterWeeks == 1 ? "In a week" : $"In {i.ReviewAfterWeeks} weeks";
        string[] blocks = page.Split("\n\n");
        string[] counted = [.. blocks.SkipWhile(b => b.Trim() != $"{weeks}, by counting or asking yourselves:").Skip(1).Take(1)];

        Assert.Contains($"\n{weeks}", page, StringComparison.Ordinal);
        Assert.All(i.Measures, m => Assert.Contains($"(`{m}`)", page, StringComparison.Ordinal));
        Assert.All(counted, list => Assert.DoesNotMatch("`(nss|edmondson|wres)/", list));
        Assert.Equal(i.Measures.Any(m => m.Value.StartsWith("practice/", StringComparison.Ordinal)), counted.Any(c => c.Contains("`practice/", StringComparison.Ordinal)));
        Assert.Equal(i.Owner == Owner.SeniorOwner, page.Contains("does everyone who reported know what was done?", StringComparison.Ordinal));
        Assert.True(page.IndexOf("\n## Before you begin\n", StringComparison.Ordinal) < page.IndexOf("\n## How to begin\n", StringComparison.Ordinal));
    });

    [Fact]
    public void Interventions_Index_BeginsWithWhatATeamCanDoAndIsSortedByWhatIsSeen()
    {
        string[] parts = [.. Pages["interventions/README.md"].Split("\n## ").Skip(1)];
        string[][] names = [.. parts.Select(p => p.Split('\n').Where(l => l.StartsWith("| [", StringComparison.Ordinal)).Select(l => l[3..l.IndexOf(']', StringComparison.Ordinal)]).ToArray())];

        Assert.StartsWith("What a team or its lead can do", parts[0], StringComparison.Ordinal);
        Assert.Equal(Known.Interventions.Where(i => i.Owner is Owner.Team or Owner.TeamLead && i.Effort == Effort.Low).Select(i => i.Name).Order(StringComparer.OrdinalIgnoreCase), names[0]);
        Assert.All(names, n => Assert.Equal(n.Order(StringComparer.OrdinalIgnoreCase), n));
        Assert.Equal(Known.Interventions.Count, names.Sum(n => n.Length));
    }

    [Fact]
    public void Pages_FindingsOfOtherRulebooks_NameTheRulebookAndHowItIsAskedFor()
    {
        Assert.Contains("`--rulebook interactions-safety`", Pages["frameworks/remtulla-2021.md"], StringComparison.Ordinal);
        Assert.Contains("`--rulebook interactions-safety`", Pages["frameworks/edmondson-1999.md"], StringComparison.Ordinal);
        foreach (Framework framework in Known.Frameworks)
        {
            string page = Pages[KnowledgeBase.PathOf(framework)];
            IEnumerable<FindingId> others = framework.Parts.SelectMany(p => p.Findings).Where(f => !Known.Rulebooks.Any(r => framework.Rulebooks.Contains(r.Id) && r.Rules.Any(x => x.Concludes == f)));
            Assert.All(others.Select(f => Known.HomeOf(f)!).Where(r => !BuiltInRulebooks.Standard.Contains(r)), r => Assert.Contains($"`--rulebook {r.Id}`", page, StringComparison.Ordinal));
        }
    }

    /// <summary>The pages and the guide, which leaves such findings out, must mean the same ones.</summary>
    [Fact]
    public void Pages_FindingsOnAManager_SayWhoSeesThem()
    {
        Rule[] rules = [.. BuiltInRulebooks.All.SelectMany(r => r.Rules)];
        IReadOnlySet<RuleId> ofManagers = ManagerRules.Among(rules, rules);
        Analysis analysis = new BelongingEngine(BuiltInRulebooks.All).Analyse(Profiles.SurveysOnly(5));

        Assert.Equal(ManagerFindings.In(analysis).Order(), rules.Where(r => ofManagers.Contains(r.Id)).Select(r => r.Concludes).Distinct().Order());
        Assert.All(ManagerFindings.In(analysis), f =>
        {
            string[] path = Known.PathOf(f)!.Split('#');
            string section = Pages[path[0]].Split("\n### ").First(s => Markdown.Anchor(s.Split('\n')[0]) == path[1]);
            Assert.Contains("**Of one team, seen only by the team itself", section, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("seen only by the team itself", Pages["frameworks/civility-and-respect.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_OnKingsFund2015_TellOfParagraph35() =>
        Assert.Contains("paragraph 35", File.ReadAllText(Repository.Path("docs", "knowledge", KnowledgeBase.NoteOn("kings-fund-2015")!)), StringComparison.Ordinal);
}

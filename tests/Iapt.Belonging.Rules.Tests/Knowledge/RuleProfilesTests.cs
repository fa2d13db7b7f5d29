using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Calibration;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>Every built-in rule holds for some team and not for another: profiles are found by solving its condition, so that new rulebooks need no list.</summary>
public sealed class RuleProfilesTests
{
    [Fact]
    public void KNOW_05_EveryRule_HoldsForOneTeamAndNotForAnother()
    {
        string[] failed = [.. BuiltInRulebooks.Each.SelectMany(Failures)];
        int rules = BuiltInRulebooks.Each.Sum(b => b.Rules.Length);

        Console.WriteLine($"{rules} rules{string.Concat(failed.Select(f => $"\n  {f}"))}");
        Assert.True(rules > 40);
        Bar.AtMost("KNOW-05", failed.Length, 0);
    }

    private static IEnumerable<string> Failures(Rulebook book)
    {
        ImmutableArray<Rulebook> books = BuiltInRulebooks.FindWithNeeded(book.Id);
        var engine = new BelongingEngine(books);
        foreach (Rule rule in book.Rules)
        {
            Condition whole = BoundaryPoints.Expand(rule.When, books);
            Condition[] all = [.. ConditionWalk.All(whole)];
            bool isHeard = all.OfType<AccountsCondition>().Any();
            if (!Profiles(whole, true).Any(p => IsSurely(Prove(engine, rule, p))) && !(isHeard && Prove(engine, rule, Told(all, AccountStance.Supports)) is { OverValues: Truth.True }))
            {
                yield return $"{rule.Id} holds for no profile that was tried";
            }

            if (rule.When is AccountsCondition && Prove(engine, rule, Told(all, AccountStance.Supports)).OverIntervals == Truth.True) yield return $"{rule.Id} is more than tentative by what was heard alone";

            // What was heard never rules a thing out over intervals; that more spoke against it does so over values.
            if (!Profiles(whole, false).Any(p => Prove(engine, rule, p) is { OverIntervals: Truth.False, OverValues: Truth.False })
                && !(isHeard && Profiles(whole, false).Select(p => p.With([], Accounts(all, AccountStance.Contradicts))).Any(p => Prove(engine, rule, p) is { OverIntervals: not Truth.True, OverValues: Truth.False })))
            {
                yield return $"{rule.Id} fails for no profile that was tried";
            }
        }
    }

    private static IEnumerable<TeamProfile> Profiles(Condition condition, bool value) => BoundaryPoints.Held(condition, value).Take(20).Select(SimulatedTeam.Exact);

    private static TeamProfile Told(Condition[] conditions, AccountStance stance) => SimulatedTeam.Exact(new Dictionary<Subject, Setting>()).With([], Accounts(conditions, stance));

    private static IEnumerable<Account> Accounts(Condition[] conditions, AccountStance stance) => conditions.OfType<AccountsCondition>()
        .SelectMany(a => Enumerable.Repeat(new Account(a.Finding, stance, AccountSource.FocusGroup), a.AtLeast));

    private static bool IsSurely(RuleProof proof) => proof is { OverIntervals: Truth.True, OverValues: Truth.True };

    private static RuleProof Prove(BelongingEngine engine, Rule rule, TeamProfile profile)
    {
        Analysis analysis = engine.Analyse(profile);
        Assert.Empty(analysis.Faults);
        return analysis.Findings.SelectMany(f => f.Proofs).Single(p => p.Rule.Id == rule.Id);
    }
}

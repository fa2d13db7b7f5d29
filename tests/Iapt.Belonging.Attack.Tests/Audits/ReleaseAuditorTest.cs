using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Audit;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Attack.Tests.Audits;

/// <summary>The auditor: finds what an unsafe release gives away, and says of hidden results why.</summary>
public class ReleaseAuditorTest
{
    private static readonly Subject Voice = Subject.Of(Questions.IdOf(Questions.Voice));

    /// <summary>A service of 25: a team of 20 is shown, one of 5 is not, and nobody thought of taking one from the other.</summary>
    [Fact]
    public async Task Audit_OfAMinimumAlone_ProvesTheNumberOfTheHiddenTeam()
    {
        Population population = ServiceOf(("a", 20), ("b", 5));
        Release release = await population.ReleaseAsync();
        AuditedAnswers answers = await AnswersOf(population);

        AuditReport safe = ReleaseAuditor.Audit(release, answers);
        AuditReport naive = ReleaseAuditor.Audit(Naive(population, release, ["local:svc", "local:a"]), answers);

        Assert.DoesNotContain(safe.Proofs, p => p.Kind == ProofKind.ExactSize);
        AuditProof proof = Assert.Single(naive.Proofs, p => p.Kind == ProofKind.ExactSize && p.Statistic == Voice.Indicator);
        Assert.Equal((AuditKnowledge.ShownSizes, "local:b"), (proof.Knowledge, proof.Of));
        Assert.True(naive.Attacks.Single(a => a.Knowledge == AuditKnowledge.ShownSizes).Proven > 0);
    }

    /// <summary>Counting again, with steps and bands read backwards, must agree with every number of every release, of questions of every kind.</summary>
    [Fact]
    public async Task Audit_OfDrawnReleases_AgreesWithTheirNumbersAndProvesNoNumberOfPeople()
    {
        int targets = 0;
        for (int seed = 1; seed <= 6; seed++)
        {
            Population population = RandomPopulation.Draw(seed);
            AuditReport report = ReleaseAuditor.Audit(await population.ReleaseAsync(), await AnswersOf(population), new AuditOptions(20));

            targets += report.Attacks.Sum(a => a.Targets);
            Assert.DoesNotContain(report.Proofs, p => p.Kind == ProofKind.ExactSize);
        }

        Assert.True(targets > 100);
    }

    [Fact]
    public async Task Audit_WithinLittleEffort_SaysWhatIsNotSettled()
    {
        Population population = RandomPopulation.Draw(4);
        Release release = await population.ReleaseAsync();
        AuditedAnswers answers = await AnswersOf(population);

        AuditReport little = ReleaseAuditor.Audit(release, answers, new AuditOptions(1));
        AuditReport enough = ReleaseAuditor.Audit(release, answers, new AuditOptions(10_000));

        Assert.True(little.Unsettled > 0);
        Assert.Equal(0, enough.Unsettled);
        Assert.Equal(enough.Attacks.Select(a => a.Targets), little.Attacks.Select(a => a.Targets));
    }

    [Fact]
    public async Task Audit_OfOtherAnswers_IsRefused()
    {
        Population population = ServiceOf(("a", 20), ("b", 20));
        Population fewer = population with { People = [.. population.People.Skip(15)] };
        Release release = await population.ReleaseAsync();
        AuditedAnswers answers = await AnswersOf(fewer);

        var refused = Assert.Throws<ProblemsException>(() => ReleaseAuditor.Audit(release, answers));

        Assert.Equal("audit.other-answers", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task Withheld_OfAGroupAndOfATeamBesideIt_SaysWhy()
    {
        Characteristic role = new("role", ["x", "y", "z"]);
        RegisteredGroup[] groups = [new(GroupId.Parse("role=x"), ["x"]), new(GroupId.Parse("role=y"), ["y"]), new(GroupId.Parse("role=z"), ["z"])];
        int[] people = [30, 15, 5];
        Person[] all = [.. people.SelectMany((n, code) => Enumerable.Range(0, n).Select(i => Saying($"{code}-{i}", "big", 1 + (i % 5)) with { Codes = [code] })), .. Enumerable.Range(0, 3).Select(i => Saying($"s{i}", "small", 3) with { Codes = [0] })];
        var population = new Population(Population.WaveOf("reasons", [("big", 60), ("small", 9)], [role], groups), all);

        AuditReport report = ReleaseAuditor.Audit(await population.ReleaseAsync(), await AnswersOf(population));

        Assert.Equal(WithheldReason.TooFewAnswered, ReasonOf(report, "local:small", null));
        Assert.Equal(WithheldReason.TooFewAnswered, ReasonOf(report, "local:big", "role=z"));
        Assert.Contains(report.Withheld, w => w.Reason == WithheldReason.ToProtectAnother && w.Team.Value == "local:big" && w.Group is not null);
        Assert.Contains(report.Withheld, w => w.Reason == WithheldReason.OneManager && w.Team.Value == "local:big" && w.Indicator == Questions.IdOf(Questions.Manager));
    }

    [Fact]
    public async Task Withheld_OfTeamsShownTogether_NamesWhatTheyAreShownIn()
    {
        Population population = ServiceOf(("a", 20), ("b", 20), ("c", 11), ("d", 12));

        AuditReport report = ReleaseAuditor.Audit(await population.ReleaseAsync(), await AnswersOf(population));

        Assert.Equal(WithheldReason.TogetherWithOthers, ReasonOf(report, "local:c", null));
        Assert.Equal("together:c.d", report.Withheld.First(w => w.Team.Value == "local:d").Together!.Value);
    }

    /// <summary>One person left since the first wave: the second withholds a team that it would show by itself.</summary>
    [Fact]
    public async Task Withheld_BesideAnEarlierWave_SaysSo()
    {
        Population first = ServiceOf(("a", 30), ("b", 30));
        var second = new Population(Population.WaveOf("later", Units(("a", 30), ("b", 30)), opened: Population.Opened.AddYears(1)), [.. first.People.Skip(1)]);
        var register = new ReleaseRegister("a key for tests, nothing else"u8);
        await first.ReleaseAsync(register);
        AuditedAnswers answers = await AnswersOf(second);
        Release alone = await second.ReleaseAsync();

        AuditReport report = ReleaseAuditor.Audit(await second.ReleaseAsync(register), answers, withoutEarlier: alone);

        Assert.Equal(WithheldReason.EarlierWave, ReasonOf(report, "local:a", null));
        Assert.DoesNotContain(ReleaseAuditor.Audit(alone, answers).Withheld, w => w.Reason == WithheldReason.EarlierWave);
    }

    private static WithheldReason ReasonOf(AuditReport report, string team, string? group) =>
        Assert.Single(report.Withheld, w => w.Team.Value == team && w.Group?.Value == group && w.Indicator == Voice.Indicator).Reason;

    private static async Task<AuditedAnswers> AnswersOf(Population population)
    {
        using System.Data.DataTable rows = population.Rows();
        return await AuditedAnswers.ReadAsync(rows.CreateDataReader(), population.Wave);
    }

    private static (string, int)[] Units(params (string Name, int People)[] teams) => [("svc", teams.Sum(t => t.People)), .. teams.Select(t => ($"{t.Name}:svc", t.People))];

    private static Population ServiceOf(params (string Name, int People)[] teams) =>
        new(Population.WaveOf("audited", Units(teams)), [.. teams.SelectMany(t => Enumerable.Range(0, t.People).Select(i => Saying($"{t.Name}-{i}", t.Name, 3)))]);

    private static Person Saying(string id, string team, int answer) => new(id, team, [], [answer, answer, answer, 1, answer, 1]);

    /// <summary>The release with one question shown wherever the minimum alone is met; everybody says the middle.</summary>
    private static Release Naive(Population population, Release release, string[] shown)
    {
        TeamProfile[] profiles = [.. release.Profiles.Select(p => shown.Contains(p.Team.Value) ? p.With(Voice, Estimate.Measured(5, 4, 6, MethodId.Parse("mean/naive"), new SizeBand(20, 29))) : p.With(Voice, Estimate.None(MissingReason.Suppressed)))];
        return new Release(population.Wave, release.ToJson(), release.Hash, profiles, profiles, [], []);
    }
}

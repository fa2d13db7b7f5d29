using Iapt.Belonging.Audit.Releases;
using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Audit;

/// <summary>Attacks a release: what could somebody prove about too few people, and what was withheld and why.</summary>
/// <remarks>
/// <para>Everything published is a statement about unknown whole numbers ("these people together are 15 to 19"). For each set of at least one and fewer than the minimum of people, the attacker looks
/// for numbers that agree with all statements and differ enough: first among those it knows, then with a linear program, then with an exact search. It is safe if there are such numbers.</para>
/// <para>It shares the data types of the release and none of the methods by which it was made; it counts the answers again by itself.</para>
/// </remarks>
/// <threadsafety>Stateless; safe to share.</threadsafety>
public static class ReleaseAuditor
{
    /// <summary>Attacks a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="answers">The answers that it was made of.</param>
    /// <param name="options">How much effort to make; the usual effort if null.</param>
    /// <param name="withoutEarlier">The release that there would be, were it the first of its register; null where it is. It tells what is withheld because of an earlier wave.</param>
    /// <param name="cancellationToken">Stops the audit.</param>
    /// <returns>The report. Confidential: for those who hold the answers.</returns>
    /// <exception cref="ArgumentException">A release is of another wave than the answers.</exception>
    /// <exception cref="ProblemsException">The numbers of the release are not those of the answers.</exception>
    /// <exception cref="OperationCanceledException">The audit was stopped.</exception>
    public static AuditReport Audit(Release release, AuditedAnswers answers, AuditOptions? options = null, Release? withoutEarlier = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(answers);
        if (release.Wave != answers.Wave.Id || (withoutEarlier ?? release).Wave != answers.Wave.Id) throw new ArgumentException("a release of another wave than the answers");

        var run = new AuditRun(release, answers, (options ?? AuditOptions.Standard).MostTargets, cancellationToken);
        run.AttackAll();
        var withholding = new Withholding(answers, release, withoutEarlier ?? release, run.Personal);
        return new AuditReport(release.Wave, release.Hash, release.Policy.MinimumAnswers, run.Attacks.Select(a => a.Result()), run.Attacks.SelectMany(a => a.Proofs), withholding.All());
    }
}

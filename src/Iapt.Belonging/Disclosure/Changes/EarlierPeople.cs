using System.Runtime.InteropServices;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>Finds who of a wave stood behind which shown numbers of earlier ones: person by person where they are linked, else by declared movements.</summary>
internal sealed class EarlierPeople
{
    private const int FewestFound = 10;

    private readonly Respondents respondents;
    private readonly int[] teams;
    private readonly List<EarlierRelease> linked = [];
    private readonly List<EarlierRelease> bySizes = [];

    public EarlierPeople(Respondents respondents, IEnumerable<EarlierRelease> earlier)
    {
        this.respondents = respondents;
        teams = respondents.Teams();
        HashSet<UInt128> now = [.. respondents.Hashes];
        foreach (EarlierRelease release in earlier)
        {
            bool isLinked = release.Membership.IsLinked && respondents.IsLinked;
            if (isLinked && !AreFoundAgain(release.Membership, now))
            {
                Warnings.Add(DisclosureProblems.PseudonymsChanged(release.Wave));
                isLinked = false;
            }

            (isLinked ? linked : bySizes).Add(release);
        }

        BySizes = [.. bySizes.Where(SharesShownTeams)];
        foreach (EarlierRelease release in BySizes.Where(r => !IsDeclared(r))) Warnings.Add(DisclosureProblems.MovementsUnknown(release.Wave));
        foreach (WaveId since in respondents.Wave.Movements.Select(m => m.Since).Distinct().Where(s => !bySizes.Exists(r => r.Wave == s)))
        {
            Warnings.Add(linked.Exists(r => r.Wave == since) ? DisclosureProblems.MovementsOfLinkedWave(since) : DisclosureProblems.MovementsOfUnknownWave(since));
        }
    }

    public List<Problem> Warnings { get; } = [];

    /// <summary>Earlier releases that are compared by sizes and declared movements, and that showed a unit of this wave.</summary>
    public IReadOnlyList<EarlierRelease> BySizes { get; }

    /// <summary>The characteristics by which linked earlier releases showed groups.</summary>
    public IEnumerable<string> Characteristics => linked.SelectMany(r => r.Membership.Characteristics).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Whether there is anything to compare with.</summary>
    public bool IsEmpty => linked.Count == 0 && BySizes.Count == 0;

    /// <summary>Whether the wave says who came and went since that release.</summary>
    public bool IsDeclared(EarlierRelease release) => respondents.Wave.Movements.Any(m => m.Since == release.Wave);

    /// <summary>Everybody, by the shown classes of all linked earlier releases.</summary>
    /// <param name="characteristic">Whose family of shown numbers is looked at; null for the units alone.</param>
    /// <param name="cells">By respondent, the finest cell they are in.</param>
    public ChangeSystem Linked(string? characteristic, int[] cells)
    {
        var histories = new List<int[]>();
        var later = new Dictionary<(int Wave, int Before, int Class), int>();
        var historyOf = new Dictionary<UInt128, int>();
        for (int w = 0; w < linked.Count; w++) Follow(w, characteristic, histories, later, historyOf);

        var strands = new Dictionary<(int, int), int>();
        for (int i = 0; i < cells.Length; i++)
        {
            int history = historyOf.Remove(respondents.Hashes[i], out int h) ? h : Membership.Unseen;
            CollectionsMarshal.GetValueRefOrAddDefault(strands, (history, cells[i]), out _)++;
        }

        foreach (int history in historyOf.Values) CollectionsMarshal.GetValueRefOrAddDefault(strands, (history, Membership.Unseen), out _)++;
        return new ChangeSystem(
            strands.Select(s => new Strand(s.Key.Item1, s.Key.Item2, s.Value)),
            histories,
            [.. linked.Select(r => (Func<int, int>)r.Membership.SizeOf)]);
    }

    /// <summary>Everybody, by the shown classes of one earlier release of which sizes alone are known, and by declared movements. Cells are units.</summary>
    /// <exception cref="ProblemsException">The movements do not fit the sizes.</exception>
    public ChangeSystem Declared(EarlierRelease release)
    {
        Wave wave = respondents.Wave;
        var before = release.Membership.Cells.GroupBy(c => c.Team).ToDictionary(c => c.Key, c => (Class: c.First().Classes[0], Size: c.Sum(x => x.Size)), StringComparer.Ordinal);
        Dictionary<string, int> stayed = before.ToDictionary(b => b.Key, b => b.Value.Size, StringComparer.Ordinal);
        int[] arrived = new int[wave.Tree.Count];
        var histories = new List<int[]>();
        var historyOf = new Dictionary<int, int>();
        var strands = new List<Strand>();
        foreach (Movement m in wave.Movements.Where(m => m.Since == release.Wave))
        {
            int to = m.To is null ? Membership.Unseen : wave.Tree.Find(m.To.Value);
            if (m.From is not null && !stayed.ContainsKey(m.From.Value)) throw Disagree(release, m.From.Value);

            if (m.From is not null) stayed[m.From.Value] -= m.People;
            if (to != Membership.Unseen) arrived[to] += m.People;
            strands.Add(new Strand(History(m.From is null ? Membership.Unseen : before[m.From.Value].Class), to, m.People));
        }

        foreach ((string team, int people) in stayed)
        {
            int at = wave.Tree.Find(team);
            if (people < 0 || (people > 0 && at == TeamTree.None)) throw Disagree(release, team);
            if (people == 0) continue;

            arrived[at] += people;
            strands.Add(new Strand(History(before[team].Class), at, people));
        }

        int[] now = new int[wave.Tree.Count];
        foreach (int t in teams) now[t]++;
        int wrong = Enumerable.Range(0, now.Length).FirstOrDefault(t => now[t] != arrived[t], TeamTree.None);
        return wrong == TeamTree.None ? new ChangeSystem(strands, histories, release.Membership.SizeOf) : throw Disagree(release, wave.Teams[wrong].Id.Value);

        int History(int shownClass)
        {
            if (shownClass == Membership.Unseen) return Membership.Unseen;
            if (!historyOf.TryGetValue(shownClass, out int history))
            {
                historyOf.Add(shownClass, history = histories.Count);
                histories.Add([shownClass]);
            }

            return history;
        }
    }

    private static ProblemsException Disagree(EarlierRelease release, string team) => new([DisclosureProblems.MovementsDisagree(release.Wave, team)]);

    private static bool AreFoundAgain(Membership membership, HashSet<UInt128> now)
    {
        int before = membership.Cells.Sum(c => c.Size);
        int found = membership.Cells.Sum(c => c.People.Count(now.Contains));
        return (long)found * FewestFound >= Math.Min(before, now.Count);
    }

    private bool SharesShownTeams(EarlierRelease release) =>
        release.Membership.Cells.Any(c => c.Classes[0] != Membership.Unseen && respondents.Wave.Tree.Find(c.Team) != TeamTree.None);

    private void Follow(int w, string? characteristic, List<int[]> histories, Dictionary<(int, int, int), int> later, Dictionary<UInt128, int> historyOf)
    {
        Membership membership = linked[w].Membership;
        int family = membership.FamilyOf(characteristic);
        foreach (MembershipCell cell in membership.Cells.Where(c => c.Classes[family] != Membership.Unseen))
        {
            foreach (UInt128 person in cell.People)
            {
                int before = historyOf.GetValueOrDefault(person, Membership.Unseen);
                ref int history = ref CollectionsMarshal.GetValueRefOrAddDefault(later, (w, before, cell.Classes[family]), out bool exists);
                if (!exists)
                {
                    int[] classes = before == Membership.Unseen ? [.. Enumerable.Repeat(Membership.Unseen, linked.Count)] : [.. histories[before]];
                    classes[w] = cell.Classes[family];
                    history = histories.Count;
                    histories.Add(classes);
                }

                historyOf[person] = history;
            }
        }
    }
}

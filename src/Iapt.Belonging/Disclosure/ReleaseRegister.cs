using System.Collections.Immutable;
using System.Diagnostics;
using Iapt.Belonging.Disclosure.Changes;
using Iapt.Belonging.Disclosure.Register;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>The record against which later releases are checked: which waves were released, and who stood behind what they showed. It grows, and loses nothing but people who are forgotten.</summary>
/// <remarks>
/// <para>A register with a key knows people again, by the keyed hash of their pseudonym; give it one if a person keeps the same pseudonym in every wave. Without a key it knows sizes only, and
/// a later wave must declare its <see cref="Wave.Movements"/>, or the teams that were shown before are not shown again.</para>
/// <para>It lives in memory; <see cref="ToBytes"/> and <see cref="Read"/> keep it between processes.</para>
/// <para>Two ways to forget: <see cref="Forget"/> takes the people of one wave out of it; destroying the key, wherever it is kept, leaves hashes that link nobody, of all waves at once. After either
/// the waves are compared by sizes.</para>
/// <para>It is confidential: it is neither logged nor shown, and rules do not see it.</para>
/// </remarks>
/// <threadsafety>Safe to use from several threads. Releases are made one after the other; of two of one wave that differ, one is refused.</threadsafety>
[DebuggerDisplay("A confidential register")]
public sealed class ReleaseRegister
{
    /// <summary>The fewest bytes that a key may have.</summary>
    public const int ShortestKey = 16;

    private readonly Lock guard = new();
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[]? key;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly RegisterLog log = new();
    private ImmutableArray<WaveOpening> openings = [];
    private ImmutableArray<ReleaseEntry> entries = [];
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private ImmutableArray<EarlierRelease> earlier = [];

    /// <summary>Creates an empty register that knows sizes only.</summary>
    public ReleaseRegister()
        : this(key: null)
    {
    }

    /// <summary>Creates an empty register that knows people again.</summary>
    /// <param name="key">The secret under which pseudonyms are hashed, at least <see cref="ShortestKey"/> bytes; it is copied. Destroying it wherever it is kept makes the hashes meaningless.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public ReleaseRegister(ReadOnlySpan<byte> key)
        : this(Checked(key))
    {
    }

    private ReleaseRegister(byte[]? key)
    {
        this.key = key;
        log.Append(json => RegisterWriting.Head(json, key));
    }

    private ReleaseRegister(byte[]? key, RegisterReading reading)
    {
        this.key = key;
        log = reading.Log;
        openings = [.. reading.Openings];
        entries = [.. reading.Entries];
        earlier = [.. reading.Earlier];
    }

    /// <summary>The waves that were opened, in the order in which they came.</summary>
    public ImmutableArray<WaveOpening> Openings => openings;

    /// <summary>The releases, in the order in which they came.</summary>
    public ImmutableArray<ReleaseEntry> Entries => entries;

    /// <summary>The hash of the last line. Write it down elsewhere: that lines were cut off at the end does not show in the register itself.</summary>
    public string LastHash
    {
        get
        {
            lock (guard) return log.LastHash;
        }
    }

    /// <summary>Reads a register that was kept.</summary>
    /// <param name="utf8">The bytes, as <see cref="ToBytes"/> gave them.</param>
    /// <param name="key">The key that it was begun with; empty if it was begun with none, or the key was destroyed: then it knows sizes only from now on.</param>
    /// <returns>
    /// The register, or what is wrong with it; a line that was changed, taken out or moved is found. Without the key that it was begun with there is a warning too (<c>register.key-missing</c>): whoever
    /// still has that key should give it.
    /// </returns>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static ReadResult<ReleaseRegister> Read(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> key = default)
    {
        byte[]? secret = key.IsEmpty ? null : Checked(key);
        var reading = new RegisterReading(secret);
        List<Problem> problems = reading.Read(utf8);
        if (problems.Count > 0) return new(null, problems);

        return new(new ReleaseRegister(secret, reading), secret is null && reading.HasKey ? [RegisterProblems.KeyMissing()] : []);
    }

    /// <summary>Opens a wave: from now on its questionnaire, units, groups, policy, dates, purpose and retention are fixed. A wave that is open already, and unchanged, stays as it was opened.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="decision">Who decided on fewer people than <see cref="DisclosurePolicy.StandardMinimum"/>, and why; not needed for as many or more.</param>
    /// <param name="on">The day to record; none if null.</param>
    /// <returns>What was recorded, now or when the wave was first opened.</returns>
    /// <exception cref="ProblemsException">The wave was opened with other content or another decision (<c>release.opened-twice</c>), or asks for fewer people without a decision (<c>release.no-decision</c>).</exception>
    public WaveOpening Open(Wave wave, PolicyDecision? decision = null, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(wave);
        lock (guard)
        {
            if (openings.FirstOrDefault(o => o.Wave == wave.Id) is WaveOpening there) return IsSame(there, wave, decision) ? there : throw new ProblemsException([RegisterProblems.OpenedTwice(wave.Id)]);
            if (IsLower(wave) && decision is null) throw new ProblemsException([RegisterProblems.NoDecision(wave.Id)]);

            return AddOpening(wave, IsLower(wave) ? decision : null, wave.Readiness.Retention, on);
        }
    }

    /// <summary>Takes the people of a released wave out of the register, for good. How many they were stays: later waves are compared with it by sizes and declared <see cref="Wave.Movements"/>.</summary>
    /// <remarks>That and when they were forgotten is recorded. Copies of the register that were made before still hold them.</remarks>
    /// <param name="wave">The wave.</param>
    /// <param name="on">The day to record.</param>
    /// <returns>What the register knows of the release from now on.</returns>
    /// <exception cref="ProblemsException">The wave was not released, or the register holds none of its people (<c>register.not-released</c>, <c>register.no-people</c>).</exception>
    public ReleaseEntry Forget(WaveId wave, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(wave);
        lock (guard)
        {
            ReleaseEntry entry = entries.FirstOrDefault(e => e.Wave == wave) ?? throw new ProblemsException([RegisterProblems.NotReleased(wave)]);
            if (!entry.HoldsPeople) throw new ProblemsException([RegisterProblems.NoPeople(wave)]);

            int place = entries.IndexOf(entry);
            var forgotten = new ReleaseEntry(wave, entry.Hash, holdsPeople: false, on);
            log.RemovePeople(wave);
            log.Append(json => RegisterWriting.Forgotten(json, wave, on));
            entries = entries.SetItem(place, forgotten);
            earlier = earlier.SetItem(place, earlier[place] with { Membership = earlier[place].Membership.SizesOnly() });
            return forgotten;
        }
    }

    /// <summary>Which waves have people in the register whom it was to hold no longer.</summary>
    /// <param name="today">The day it is.</param>
    /// <returns>A warning for each (<c>register.retention-passed</c>), in the order in which they were released.</returns>
    public ImmutableArray<Problem> RetentionPassed(DateOnly today)
    {
        lock (guard)
        {
            HashSet<WaveId> passed = [.. openings.Where(o => o.KeepPeopleUntil < today).Select(o => o.Wave)];
            return [.. entries.Where(e => e.HoldsPeople && passed.Contains(e.Wave)).Select(e => RegisterProblems.RetentionPassed(e.Wave))];
        }
    }

    /// <summary>Whether a wave was opened after the first day on which people could answer, so that some may have answered before what they answer under was fixed.</summary>
    /// <param name="wave">The wave.</param>
    /// <returns>A warning (<c>register.opened-late</c>), or none; none too where the wave is not open, or the day was not recorded.</returns>
    public ImmutableArray<Problem> OpenedLate(Wave wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        lock (guard) return openings.Any(o => o.Wave == wave.Id && o.OpenedOn > wave.Opened) ? [RegisterProblems.OpenedLate(wave.Id)] : [];
    }

    /// <summary>The register as lines of JSON, to be kept where few can read it. What was there before is a beginning of it, byte for byte, unless people were forgotten since.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes()
    {
        lock (guard) return log.ToBytes();
    }

    /// <summary>Makes and records the release of a wave, beside all earlier ones. The same release again is no second one: it is made anew, beside those that came before it, and nothing is recorded.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="make">Makes the release, given the key and the earlier releases.</param>
    internal Release Release(Wave wave, Func<byte[]?, ImmutableArray<EarlierRelease>, (Release Release, Membership Membership)> make)
    {
        lock (guard)
        {
            WaveOpening? opening = openings.FirstOrDefault(o => o.Wave == wave.Id);
            if (opening is null && IsLower(wave)) throw new ProblemsException([RegisterProblems.NotOpened(wave.Id)]);
            if (opening is not null && opening.Hash != WaveContent.HashOf(wave)) throw new ProblemsException([RegisterProblems.OtherContent(wave.Id)]);

            int place = entries.IndexOf(entries.FirstOrDefault(e => e.Wave == wave.Id)!);
            (Release release, Membership membership) = make(key, place < 0 ? earlier : earlier[..place]);
            if (place >= 0) return release.Hash == entries[place].Hash ? release : throw new ProblemsException([DisclosureProblems.SecondRelease(wave.Id)]);

            if (opening is null) AddOpening(wave, null, wave.Readiness.Retention);
            AddRelease(new ReleaseEntry(wave.Id, release.Hash, membership.IsLinked), membership);
            return release;
        }
    }

    /// <summary>Opens a wave, with the last day on which its people may be held.</summary>
    internal WaveOpening AddOpening(Wave wave, PolicyDecision? decision, DateOnly? keepPeopleUntil, DateOnly? on = null)
    {
        var opening = new WaveOpening(wave.Id, WaveContent.HashOf(wave), wave.Policy.MinimumAnswers, decision, keepPeopleUntil, on);
        log.Append(json => RegisterWriting.Opened(json, opening));
        openings = openings.Add(opening);
        return opening;
    }

    private static bool IsLower(Wave wave) => wave.Policy.IsLower;

    /// <summary>Whether to open a wave once more would change nothing: a decision that is not repeated stays as it was taken.</summary>
    private static bool IsSame(WaveOpening opening, Wave wave, PolicyDecision? decision) =>
        opening.Hash == WaveContent.HashOf(wave) && (decision is null || !IsLower(wave) || (decision.By == opening.Decision?.By && decision.Reason == opening.Decision.Reason));

    private static byte[] Checked(ReadOnlySpan<byte> key) =>
        key.Length < ShortestKey ? throw new ArgumentException($"a key has at least {ShortestKey} bytes", nameof(key)) : key.ToArray();

    private void AddRelease(ReleaseEntry entry, Membership membership)
    {
        byte[]? people = membership.IsLinked ? RegisterLog.Line(json => RegisterWriting.People(json, entry.Wave, membership)) : null;
        log.Append(json => RegisterWriting.Released(json, entry, membership, people is null ? null : RegisterLog.HashOf(people)));
        if (people is not null) log.AddPeople(entry.Wave, people);
        entries = entries.Add(entry);
        earlier = earlier.Add(new EarlierRelease(entry.Wave, membership.IsLinked ? membership : membership.SizesOnly()));
    }
}

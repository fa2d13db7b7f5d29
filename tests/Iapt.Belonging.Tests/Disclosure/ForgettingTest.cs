using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>Two ways to forget people: taking those of one wave out of the register, and destroying the key.</summary>
public class ForgettingTest
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a key for tests, nothing else");
    private static readonly DateOnly Day = new(2027, 4, 1);
    private static readonly string[] Thirty = [.. Enumerable.Range(0, 30).Select(i => $"p{i}")];

    [Fact]
    public async Task Forget_OneWave_TakesItsPeopleOutAndLeavesTheOthers()
    {
        ReleaseRegister register = await TwoWavesAsync();
        string before = Text(register);

        ReleaseEntry entry = register.Forget(WaveId.Parse("first"), Day);

        Assert.Equal((false, Day), (entry.HoldsPeople, entry.ForgottenOn));
        Assert.Same(entry, register.Entries[0]);
        Assert.Equal((true, null), (register.Entries[1].HoldsPeople, register.Entries[1].ForgottenOn));
        Assert.Equal(["first", "second"], PeopleLines(before).Select(WaveOf));
        Assert.Equal(["second"], PeopleLines(Text(register)).Select(WaveOf));
        string[] gone = [.. Hashes(PeopleLines(before)[0])];
        Assert.Equal(30, gone.Length);

        // The same people stand in the second wave: what went is that they were in the first.
        Assert.DoesNotContain(Text(register).Split('\n').Where(l => !l.StartsWith("{\"people\"", StringComparison.Ordinal)), line => gone.Any(line.Contains));
        Assert.Contains("\"team\":\"local:svc\",\"class\":0,\"size\":30", Text(register), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forget_ThenRead_FollowsAndStaysForgotten()
    {
        ReleaseRegister register = await TwoWavesAsync();
        register.Forget(WaveId.Parse("first"), Day);
        byte[] bytes = register.ToBytes();

        foreach (byte[] key in (byte[][])[Key, []])
        {
            ReleaseRegister again = ReleaseRegister.Read(bytes, key).Require();

            Assert.Equal(bytes, again.ToBytes());
            Assert.Equal(register.LastHash, again.LastHash);
            Assert.Equal([(false, Day), (true, null)], again.Entries.Select(e => (e.HoldsPeople, e.ForgottenOn)));
            Assert.Equal("register.no-people", Code(() => again.Forget(WaveId.Parse("first"), Day)));
            again.Forget(WaveId.Parse("second"), Day.AddYears(1));
            Assert.Empty(PeopleLines(Text(again)));
        }
    }

    /// <summary>Forgotten, key destroyed, never linked: later waves are hidden alike, and shown alike where movements are declared.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LaterWave_IsComparedBySizes_HoweverPeopleWereForgotten(bool isDeclared)
    {
        TeamId team = TeamId.Parse("local:svc");
        Movement[]? movements = isDeclared ? [new(WaveId.Parse("first"), team, null, 15), new(WaveId.Parse("first"), null, team, 15)] : null;
        string[] second = [.. Thirty[15..], .. Enumerable.Range(0, 15).Select(i => $"new{i}")];
        ReleaseRegister forgotten = new(Key);
        await ReleaseAsync(forgotten, "first", Thirty);
        byte[] kept = forgotten.ToBytes();
        forgotten.Forget(WaveId.Parse("first"), Day);
        ReleaseRegister unlinked = new();
        await ReleaseAsync(unlinked, "first", Thirty);
        ReleaseRegister destroyed = ReleaseRegister.Read(kept).Require();

        Release[] releases = [.. await Task.WhenAll(((ReleaseRegister[])[forgotten, destroyed, unlinked]).Select(r => ReleaseAsync(r, "second", second, movements)))];

        Assert.Single(releases.Select(r => r.Hash).Distinct());
        Assert.All(releases, r => Assert.Equal(isDeclared, r.HiddenTeams.IsEmpty));
        Assert.All(releases, r => Assert.Equal(isDeclared ? [] : ["release.movements-unknown"], r.Warnings.Select(w => w.Code)));
        Assert.True(forgotten.Entries[1].HoldsPeople);
        Assert.False(destroyed.Entries[1].HoldsPeople);

        // With the people the same second wave is shown without being told anything.
        ReleaseRegister linked = ReleaseRegister.Read(kept, Key).Require();
        Assert.Empty((await ReleaseAsync(linked, "second", second)).HiddenTeams);
    }

    [Fact]
    public async Task Read_PeopleTakenOutUnsaid_IsAProblem()
    {
        string[] lines = Lines(await TwoWavesAsync());
        int people = Array.FindIndex(lines, l => l.StartsWith("{\"people\"", StringComparison.Ordinal));

        Problem problem = Assert.Single(Problems(lines.Where((_, i) => i != people)));

        Assert.Equal(("register.people-missing", people), (problem.Code, problem.Place.Line));
    }

    [Fact]
    public async Task Read_PeopleSaidToBeForgottenAndStillThere_IsAProblem()
    {
        ReleaseRegister register = await TwoWavesAsync();
        string[] before = Lines(register);
        register.Forget(WaveId.Parse("first"), Day);

        Problem problem = Assert.Single(Problems([.. before, Lines(register)[^1]]));

        Assert.Equal(("register.people-kept", before.Length + 1), (problem.Code, problem.Place.Line));
    }

    [Fact]
    public async Task Read_PeopleChangedMovedOrOfAnotherWave_IsAProblem()
    {
        string[] lines = Lines(await TwoWavesAsync());
        int[] people = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("{\"people\"", StringComparison.Ordinal))];
        string hash = Hashes(lines[people[0]]).First();

        Assert.Equal("register.chain", Assert.Single(Problems(lines.Select(l => l.Replace(hash, new string('0', 32), StringComparison.Ordinal)))).Code);
        Assert.Equal("register.chain", Assert.Single(Problems([.. lines.Where((_, i) => i != people[0]), lines[people[0]]])).Code);
        Assert.Equal("register.chain", Assert.Single(Problems([.. lines[..(people[0] + 1)], lines[people[0]], .. lines[(people[0] + 1)..]])).Code);
        (lines[people[0]], lines[people[1]]) = (lines[people[1]], lines[people[0]]);
        Assert.Equal("register.chain", Assert.Single(Problems(lines)).Code);
    }

    [Fact]
    public async Task Forget_WhatIsNotThere_IsRefusedAndNothingIsRecorded()
    {
        var register = new ReleaseRegister();
        await ReleaseAsync(register, "first", Thirty);
        byte[] before = register.ToBytes();

        Assert.Equal("register.no-people", Code(() => register.Forget(WaveId.Parse("first"), Day)));
        Assert.Equal("register.not-released", Code(() => register.Forget(WaveId.Parse("other"), Day)));
        Assert.Equal(before, register.ToBytes());
    }

    /// <summary>The digest that stays was made with a random blind that went: the same people leave another one each time, so nobody can try out whom it stands for.</summary>
    [Fact]
    public async Task Forget_TheDigestThatStays_ConfirmsNobody()
    {
        string[] digests = [.. await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var register = new ReleaseRegister(Key);
            await ReleaseAsync(register, "first", Thirty);
            register.Forget(WaveId.Parse("first"), Day);
            return Lines(register).Single(l => l.Contains("\"released\"", StringComparison.Ordinal)).Split("\"people\":\"")[1];
        }))];

        Assert.Equal(8, digests.Distinct().Count());
    }

    /// <summary>Whoever has the register and a list of pseudonyms, but not the key, finds none of them in it by any plain way of hashing; with the key all are found.</summary>
    [Fact]
    public async Task Pseudonyms_WithoutTheKey_AreNotConfirmed()
    {
        ReleaseRegister register = await TwoWavesAsync();
        string text = Text(register);
        byte[][] published = [.. text.Split('"').Where(t => t.Length >= 32 && t.All(char.IsAsciiHexDigitLower)).Distinct().Take(100).Select(Convert.FromHexString)];
        byte[][] withoutKey = [[], .. published, Encoding.UTF8.GetBytes("belonging.register"), Encoding.UTF8.GetBytes(register.LastHash)];
        Assert.True(published.Length >= 32);

        Assert.DoesNotContain(Thirty, p => Written(p, Key) is var forms && !forms.Any(text.Contains));
        Assert.DoesNotContain(Thirty, p => Plain(p).Any(text.Contains) || withoutKey.Any(k => Written(p, k).Any(text.Contains)));
    }

    [Fact]
    public async Task RetentionPassed_TellsOfPeopleHeldTooLong()
    {
        var register = new ReleaseRegister(Key);
        Wave wave = WaveOf("first", null);
        register.AddOpening(wave, null, Day);
        Assert.Empty(register.RetentionPassed(Day.AddYears(1)));
        await ReleaseAsync(register, "first", Thirty);
        await ReleaseAsync(register, "second", Thirty);
        ReleaseRegister again = ReleaseRegister.Read(register.ToBytes(), Key).Require();

        Assert.Equal([Day, null], again.Openings.Select(o => o.KeepPeopleUntil));
        Assert.Empty(again.RetentionPassed(Day));
        Problem passed = Assert.Single(again.RetentionPassed(Day.AddDays(1)));
        Assert.Equal(("register.retention-passed", ProblemSeverity.Warning), (passed.Code, passed.Severity));
        Assert.Contains("`first`", passed.Found, StringComparison.Ordinal);
        again.Forget(wave.Id, Day.AddDays(1));
        Assert.Empty(again.RetentionPassed(Day.AddDays(1)));
    }

    /// <summary>What is there for the unit alone stays; that one person was the only one of a band goes with the people.</summary>
    [Fact]
    public async Task Forget_CountsOfGroups_GoWithThePeople()
    {
        RandomWaves service = RandomWaves.Draw(1, ("svc", null, 80), ("north", "svc", 30), ("south", "svc", 24), ("west", "svc", 26));
        var register = new ReleaseRegister(Key);
        new BelongingScorer().Score((await Samples.ReadAsync(service.Wave, service.Rows)).Require(), register);
        Assert.Contains("\"characteristics\":[\"band\"]", Text(register), StringComparison.Ordinal);

        register.Forget(service.Wave.Id, Day);

        string text = Text(register);
        Assert.DoesNotContain("band", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("\"size\":").Length - 1);
    }

    private static IEnumerable<string> Plain(string pseudonym)
    {
        byte[] text = Encoding.UTF8.GetBytes(pseudonym);
        yield return $"\"{pseudonym}\"";
        yield return Fingerprint.Of(pseudonym).ToString("x32", CultureInfo.InvariantCulture);
        foreach (byte[] hash in (byte[][])[SHA256.HashData(text), MD5.HashData(text), SHA1.HashData(text), SHA256.HashData(Bytes(pseudonym)), text])
        {
            if (hash.Length >= 16) yield return Convert.ToHexStringLower(hash)[..32];
        }
    }

    /// <summary>The keyed hash as the register writes it, whichever way round.</summary>
    private static IEnumerable<string> Written(string pseudonym, byte[] key)
    {
        byte[] hash = HMACSHA256.HashData(key, Bytes(pseudonym))[..16];
        yield return Convert.ToHexStringLower(hash);
        yield return Convert.ToHexStringLower([.. hash.Reverse()]);
    }

    private static byte[] Bytes(string pseudonym)
    {
        byte[] bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(bytes, Fingerprint.Of(pseudonym));
        return bytes;
    }

    private static async Task<ReleaseRegister> TwoWavesAsync()
    {
        var register = new ReleaseRegister(Key);
        await ReleaseAsync(register, "first", Thirty);
        await ReleaseAsync(register, "second", Thirty);
        return register;
    }

    private static string? Code(Action act) => Assert.Single(Assert.Throws<ProblemsException>(act).Problems).Code;

    private static string Text(ReleaseRegister register) => Encoding.UTF8.GetString(register.ToBytes());

    private static string[] Lines(ReleaseRegister register) => Text(register).TrimEnd('\n').Split('\n');

    private static string[] PeopleLines(string text) => [.. text.Split('\n').Where(l => l.StartsWith("{\"people\"", StringComparison.Ordinal))];

    private static string WaveOf(string line) => line.Split("\"wave\":\"")[1].Split('"')[0];

    private static IEnumerable<string> Hashes(string line) => line.Split("\"people\":[")[1..].SelectMany(l => l.Split(']')[0].Split(',')).Select(h => h.Trim('"'));

    private static IEnumerable<Problem> Problems(IEnumerable<string> lines) => ReleaseRegister.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), Key).Problems;

    private static Wave WaveOf(string id, Movement[]? movements)
    {
        Wave sample = Samples.Wave(("svc", null, 100));
        return new Wave(WaveId.Parse(id), sample.Instrument, sample.Opened, sample.Closed, sample.Teams, sample.Characteristics, sample.Groups, movements: movements);
    }

    private static async Task<Release> ReleaseAsync(ReleaseRegister register, string id, string[] people, Movement[]? movements = null)
    {
        IEnumerable<string[]> rows = people.Select((p, i) => Samples.Row(p, "svc", ".", i % 2 == 0 ? "4 4 2 0 1 4 4 1 0" : "2 3 4 0 1 2 3 0 1"));
        return new BelongingScorer().Score((await Samples.ReadAsync(WaveOf(id, movements), rows)).Require(), register);
    }
}

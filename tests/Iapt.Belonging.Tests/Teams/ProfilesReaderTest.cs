using System.Text;
using FsCheck.Xunit;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Teams;

public class ProfilesReaderTest
{
    private const string Valid = """
        { "format": "belonging.profiles/1", "profiles": [ {
          "team": { "id": "local:north", "unit": "team" },
          "date": "2026-03-27",
          "origin": { "kind": "declared" },
          "estimates": {
            "nss/inclusion": { "value": 7, "lower": 6, "upper": 8, "n": { "from": 11, "to": 14 }, "method": "mean/t" },
            "practice/named-chair": { "value": 1, "lower": 1, "upper": 1, "method": "exact" }
          },
          "accounts": [ { "finding": "barrier/hierarchy", "stance": "supports", "source": "focus-group" } ]
        } ] }
        """;

    [Property]
    public bool Read_WhatWasWritten_IsTheSame(int seed)
    {
        TeamProfile[] profiles = [RandomProfiles.Draw(seed), RandomProfiles.Draw(unchecked(seed + 1))];
        if (profiles[0].Team == profiles[1].Team && profiles[0].Date == profiles[1].Date) return true;

        byte[] written = ProfilesWriter.Write(profiles);
        IReadOnlyList<TeamProfile> read = ProfilesReader.Read(written).Require();

        return ProfilesWriter.Write(read).AsSpan().SequenceEqual(written)
            && profiles.All(p => read.Any(r => r.Team == p.Team && r.Date == p.Date && r.Estimates.SequenceEqual(p.Estimates) && SameRest(r, p)));
    }

    [Fact]
    public void Read_Valid_HasEstimatesAndAccounts()
    {
        TeamProfile profile = Assert.Single(ProfilesReader.Read(Encoding.UTF8.GetBytes(Valid)).Require());

        Assert.Equal(7, profile[Subject.Parse("nss/inclusion")].Value);
        Assert.Equal(AccountStance.Supports, Assert.Single(profile.Accounts).Stance);
    }

    [Theory]
    [InlineData("\"nss/inclusion\"", "\"nss/inclusoin\"", "profile.unknown-indicator", "did you mean `nss/inclusion`?")]
    [InlineData("\"nss/inclusion\"", "\"NSS inclusion\"", "profile.subject", null)]
    [InlineData("\"value\": 7, \"lower\": 6, \"upper\": 8", "\"value\": 7, \"lower\": 6, \"upper\": 11", "profile.value-range", "0 to 10")]
    [InlineData("\"value\": 7, \"lower\": 6", "\"value\": 7, \"lower\": 7.5", "profile.interval", null)]
    [InlineData("\"lower\": 6, \"upper\": 8", "\"lower\": 8, \"upper\": 6", "profile.interval", null)]
    [InlineData("\"value\": 7, \"lower\": 6, \"upper\": 8", "\"value\": 7, \"upper\": 8", "profile.estimate-form", null)]
    [InlineData("\"value\": 7, ", "\"missing\": \"suppressed\", \"value\": 7, ", "profile.estimate-form", null)]
    [InlineData("\"from\": 11", "\"from\": 4", "profile.declared-below-floor", "5")]
    [InlineData("\"n\": { \"from\": 11, \"to\": 14 }, ", "", "profile.declared-without-size", null)]
    [InlineData("\"to\": 14", "\"to\": 9", "profile.size", null)]
    [InlineData("\"value\": 1, \"lower\": 1", "\"value\": 0.5, \"lower\": 0", "profile.value-range", "whole")]
    [InlineData("\"kind\": \"declared\"", "\"kind\": \"release\"", "profile.origin", null)]
    [InlineData("\"kind\": \"declared\"", "\"kind\": \"host\", \"release\": \"x\"", "profile.origin", null)]
    [InlineData("\"kind\": \"declared\"", "\"kind\": \"declared\", \"wave\": \"w-1\"", "profile.origin", null)]
    [InlineData("\"kind\": \"declared\"", "\"kind\": \"declared\", \"instrument\": \"nss-2024\"", "profile.origin", null)]
    [InlineData("\"kind\": \"declared\"", "\"kind\": \"declared\", \"notReady\": [\"noPurpose\"]", "profile.origin", null)]
    [InlineData("\"kind\": \"declared\"", "\"kind\": \"declared\", \"lowerMinimum\": 8", "profile.origin", null)]
    [InlineData("\"kind\": \"declared\"", "\"kind\": \"declared\", \"notReady\": [\"tired\"]", "json.not-one-of", "noPurpose")]
    [InlineData("\"nss/inclusion\"", "\"percentile:nss/inclusion@nss-2024/acute-trusts\"", "profile.benchmark-unit", "organisation")]
    [InlineData("\"nss/inclusion\"", "\"wres/career-progression\"", "profile.below-lowest-unit", "organisation")]
    [InlineData("\"nss/inclusion\"", "\"change:wres/career-progression@w-1\"", "profile.below-lowest-unit", "organisation")]
    [InlineData("\"focus-group\"", "\"rumour\"", "json.not-one-of", "focus-group")]
    [InlineData("\"unit\": \"team\"", "\"unit\": \"team\", \"manager\": \"Jo\"", "json.unknown-member", null)]
    [InlineData("local:north", "Jo Example", "id.invalid-character", null)]
    [InlineData("profiles/1", "profiles/2", "json.not-one-of", null)]
    public void Read_OneDefect_IsReportedAlone(string good, string bad, string code, string? expected)
    {
        string text = Valid.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Valid, text);

        Problem problem = Assert.Single(ProfilesReader.Read(Encoding.UTF8.GetBytes(text)).Problems);

        Assert.Equal(code, problem.Code);
        Assert.Contains(expected ?? string.Empty, problem.Expected, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TeamTwiceForOneDate_IsRefused()
    {
        TeamProfile profile = RandomProfiles.Draw(1);

        ReadResult<IReadOnlyList<TeamProfile>> read = ProfilesReader.Read(ProfilesWriter.Write([profile, profile]));

        Assert.Equal("profile.duplicate-team", Assert.Single(read.Problems).Code);
    }

    private static bool SameRest(TeamProfile a, TeamProfile b) =>
        a.Context.Name == b.Context.Name && a.Context.Unit == b.Context.Unit && a.Context.PartOf == b.Context.PartOf && a.Context.PeerGroup == b.Context.PeerGroup
        && a.Context.Mark?.Kind == b.Context.Mark?.Kind && a.Context.Mark?.Reason == b.Context.Mark?.Reason
        && a.Origin.Kind == b.Origin.Kind && a.Origin.Release == b.Origin.Release && a.Origin.Wave == b.Origin.Wave && a.Origin.Instrument == b.Origin.Instrument && a.Origin.NotReady.SequenceEqual(b.Origin.NotReady) && a.Origin.LowerMinimum == b.Origin.LowerMinimum && Equals(a.Origin.Publication, b.Origin.Publication)
        && a.Response?.Answered == b.Response?.Answered && a.Accounts.Length == b.Accounts.Length;
}

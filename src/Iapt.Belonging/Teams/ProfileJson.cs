using System.Text.Json;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>Writes the parts of a profile; a release writes the same parts.</summary>
internal static class ProfileJson
{
    public static void Team(Utf8JsonWriter json, TeamProfile profile)
    {
        json.WriteStartObject("team");
        json.WriteString("id", profile.Team.Value);
        json.OptionalText("name", profile.Context.Name);
        json.WriteString("unit", TeamWords.Units.WordFor(profile.Context.Unit));
        json.OptionalText("partOf", profile.Context.PartOf?.Value);
        json.OptionalText("peerGroup", profile.Context.PeerGroup);
        TeamMarkJson.Write(json, profile.Context.Mark);
        if (!profile.Context.Members.IsEmpty)
        {
            json.WriteStartArray("members");
            foreach (TeamId member in profile.Context.Members) json.WriteStringValue(member.Value);
            json.WriteEndArray();
        }

        if (profile.Context.WhereShown is WhereShown where) json.WriteString("whereShown", TeamWords.Places.WordFor(where));
        json.WriteEndObject();
    }

    public static void Date(Utf8JsonWriter json, string name, DateOnly date) => json.WriteString(name, date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    public static void Response(Utf8JsonWriter json, Response? response)
    {
        if (response is null) return;

        json.WriteStartObject("response");
        Size(json, "eligible", response.Eligible);
        Size(json, "answered", response.Answered);
        json.WriteStartObject("rate");
        json.Number("from", response.RateFrom);
        json.Number("to", response.RateTo);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Estimates(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<Subject, Estimate>> estimates)
    {
        json.WriteStartObject(name);
        foreach ((Subject subject, Estimate estimate) in estimates)
        {
            json.WriteStartObject(subject.Text);
            Estimate(json, estimate);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void Estimate(Utf8JsonWriter json, Estimate estimate)
    {
        if (estimate.Missing is MissingReason reason)
        {
            json.WriteString("missing", TeamWords.Missing.WordFor(reason));
            return;
        }

        OptionalNumber(json, "value", estimate.Value);
        OptionalNumber(json, "lower", estimate.Lower);
        OptionalNumber(json, "upper", estimate.Upper);
        if (estimate.Answers is SizeBand answers) Size(json, "n", answers);
        if (estimate.Agreement is TeamAgreement agreement) json.WriteString("agreement", TeamWords.Agreements.WordFor(agreement));
        json.WriteString("method", estimate.Method!.Value);
    }

    public static void Accounts(Utf8JsonWriter json, IReadOnlyCollection<Account> accounts)
    {
        if (accounts.Count == 0) return;

        json.WriteStartArray("accounts");
        foreach (Account account in accounts)
        {
            json.WriteStartObject();
            json.WriteString("finding", account.Finding.Value);
            json.WriteString("stance", TeamWords.Stances.WordFor(account.Stance));
            json.WriteString("source", TeamWords.Sources.WordFor(account.Source));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void NotReady(Utf8JsonWriter json, IReadOnlyCollection<ReadinessGap> gaps)
    {
        if (gaps.Count == 0) return;

        json.WriteStartArray("notReady");
        foreach (ReadinessGap gap in gaps) json.WriteStringValue(TeamWords.Gaps.WordFor(gap));
        json.WriteEndArray();
    }

    public static void LowerMinimum(Utf8JsonWriter json, int? minimum)
    {
        if (minimum is int people) json.WriteNumber("lowerMinimum", people);
    }

    private static void OptionalNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is double n) json.Number(name, n);
    }

    private static void Size(Utf8JsonWriter json, string name, SizeBand size)
    {
        json.WriteStartObject(name);
        json.WriteNumber("from", size.From);
        json.WriteNumber("to", size.To);
        json.WriteEndObject();
    }
}

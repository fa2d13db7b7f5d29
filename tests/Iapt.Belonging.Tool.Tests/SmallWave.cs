namespace Iapt.Belonging.Tool.Tests;

/// <summary>A wave of two teams that is right in every way; each test breaks one thing.</summary>
internal static class SmallWave
{
    public const string Json = """
        {
          "format": "belonging.wave/1",
          "wave": "small-2026",
          "instrument": "edmondson-1999",
          "opened": "2026-03-01",
          "closed": "2026-03-31",
          "teams": [
            { "id": "local:north", "unit": "team", "name": "North", "headcount": 20 },
            { "id": "local:south", "unit": "team", "name": "South", "headcount": 20 }
          ],
          "characteristics": [ { "id": "role", "codes": ["pwp", "hit"] } ],
          "answers": { "path": "answers.csv" }
        }
        """;

    public const string Header = "person,team,role,ps1,ps2,ps3,ps4,ps5,ps6,ps7";

    /// <summary>Twelve people of each team, with answers that all differ a little.</summary>
    public static string Answers { get; } = Header + "\n" + string.Concat(Enumerable.Range(0, 28).Select(Row));

    public const string Facts = "team,period,fact,numerator,denominator\nlocal:north,2026-03,practice/named-chair,1,1\nlocal:south,2026-03,practice/chair-rotation,4,10\n";

    /// <summary>Twenty people of each team, a third of them part time.</summary>
    public static string Staff { get; } = "person,team,fte\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"s{i:000},{(i < 20 ? "local:north" : "local:south")},{(i % 3 == 0 ? "0.5" : "1")}\n"));

    private static string Row(int i)
    {
        string team = i < 14 ? "local:north" : "local:south";
        IEnumerable<int> answers = Enumerable.Range(0, 7).Select(q => 1 + (((i * 3) + q) % 7));
        return $"p{i:000},{team},{(i % 2 == 0 ? "pwp" : "hit")},{string.Join(',', answers)}\n";
    }
}

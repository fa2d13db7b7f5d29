// Makes the invented service of the demo. Run it as `dotnet run samples/demo/generate.cs`: it writes wave.json, answers.csv and
// facts.csv beside itself. The numbers come from a fixed seed, so the files are the same on every machine; a test compares them.
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

#if !RIVERBEND_AS_LIBRARY
string folder = args.Length > 0 ? args[0] : Riverbend.HomeFolder();
foreach ((string name, string text) in Riverbend.Files()) File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
Console.WriteLine($"seed {Riverbend.Seed}: wrote {string.Join(", ", Riverbend.Files().Select(f => f.Name))} to {folder}");
#endif

/// <summary>Riverbend Talking Therapies: an invented service of eight teams. No person, team or answer in it is real.</summary>
internal static class Riverbend
{
    public const ulong Seed = 20260504;

    private const string Service = "local:riverbend";
    private const string Period = "2026-03";

    // What each theme asks: the question numbers of the NHS Staff Survey 2024, whose topics the invented answers answer.
    private static readonly (Theme Theme, string[] Numbers)[] Questions =
    [
        (Theme.Clarity, ["q3a"]),
        (Theme.Voice, ["q3b", "q3c", "q3d"]),
        (Theme.Leading, ["q3e"]),
        (Theme.Voice, ["q3f", "q5b"]),
        (Theme.Team, ["q7a", "q7b"]),
        (Theme.Respect, ["q7c"]),
        (Theme.Team, ["q7d"]),
        (Theme.Bonds, ["q7e"]),
        (Theme.Leading, ["q7f"]),
        (Theme.Bonds, ["q7g", "q7h", "q7i"]),
        (Theme.Team, ["q8a"]),
        (Theme.Bonds, ["q8b", "q8c", "q8d"]),
        (Theme.Leading, ["q9a", "q9b", "q9c", "q9d", "q9e", "q9f", "q9g", "q9h", "q9i"]),
        (Theme.Openness, ["q19a", "q20a", "q20b"]),
        (Theme.Respect, ["q21"]),
        (Theme.Learning, ["q24a", "q24b", "q24c", "q24d", "q24e"]),
        (Theme.Openness, ["q25e", "q25f"]),
    ];

    private enum Theme
    {
        Clarity,
        Voice,
        Team,
        Respect,
        Bonds,
        Leading,
        Openness,
        Learning,
    }

    // Levels are on the 0-10 scale, in the order of the themes; `Junior` is how much lower voice, respect and openness are in bands 3 to 5.
    private static readonly Team[] Teams =
    [
        new("abbeyfield", "Abbeyfield", 34, 31, new(9, 13, 5, 7), [7.0, 6.4, 6.4, 6.6, 6.8, 6.4, 6.4, 6.6], Junior: 5.4),
        new("bridgewater", "Bridgewater", 26, 22, new(9, 8, 5, 4), [6.2, 5.2, 4.8, 5.8, 8.8, 2.2, 4.6, 5.6], Junior: 0),
        new("castle-hill", "Castle Hill", 34, 32, new(13, 11, 5, 5), [8.6, 8.8, 8.4, 8.8, 9.0, 9.0, 8.8, 8.4], Junior: 0),
        new("dalewood", "Dalewood", 9, 7, new(3, 3, 1, 2), [6.0, 6.0, 6.0, 6.0, 6.5, 6.0, 6.0, 6.0], Junior: 0.5),
        new("elmside", "Elmside", 29, 14, new(11, 9, 5, 4), [5.5, 3.4, 4.6, 4.4, 6.0, 2.8, 3.6, 5.0], Junior: 0.5),
        new("ferry-lane", "Ferry Lane", 22, 18, new(8, 7, 3, 4), [6.4, 5.6, 6.0, 6.2, 6.8, 6.2, 5.6, 6.0], Junior: 0.5),
        new("grange-park", "Grange Park", 20, 17, new(6, 5, 6, 3), [3.6, 5.8, 6.0, 6.6, 7.8, 6.8, 3.8, 3.4], Junior: 0.5),
        new("harbour", "Harbour", 16, 12, new(6, 5, 3, 2), [6.6, 6.2, 6.4, 6.6, 7.2, 7.0, 6.4, 6.4], Junior: 0.5),
    ];

    // What is known of how each team works and of its people: numerator and denominator, as facts.csv has them. Ferry Lane has not been asked.
    private static readonly (string Fact, string[] OfTeams)[] Facts =
    [
        //                                 Abbeyfield Bridgew.  Castle H. Dalewood  Elmside   Ferry L.  Grange P. Harbour
        ("practice/agenda-from-team",      ["3/18",   "2/15",   "11/16",  "4/10",   "5/14",   "",       "6/14",   "7/15"]),
        ("practice/chair-rotation",        ["1/10",   "1/10",   "6/10",   "2/8",    "2/10",   "",       "3/10",   "4/10"]),
        ("practice/contribution-coverage", ["15/26",  "8/20",   "27/30",  "6/7",    "10/18",  "",       "7/16",   "11/13"]),
        ("practice/cross-team-link",       ["0/1",    "0/1",    "1/1",    "1/1",    "0/1",    "",       "0/1",    "1/1"]),
        ("practice/decisions-discussed",   ["2/5",    "0/5",    "5/5",    "3/5",    "2/5",    "",       "3/5",    "4/5"]),
        ("practice/interruptions-observed", ["14/1",  "9/1",    "1/1",    "2/1",    "6/1",    "",       "3/1",    "2/1"]),
        ("practice/introductions",         ["3/7",    "2/5",    "4/4",    "1/1",    "3/6",    "",       "3/8",    "2/2"]),
        ("practice/lead-in-post",          ["1/1",    "1/1",    "1/1",    "1/1",    "0/1",    "",       "1/1",    "1/1"]),
        ("practice/meeting-size",          ["26/1",   "20/1",   "30/1",   "7/1",    "18/1",   "",       "16/1",   "13/1"]),
        ("practice/named-chair",           ["1/1",    "1/1",    "1/1",    "1/1",    "0/1",    "",       "1/1",    "1/1"]),
        ("practice/pre-read-days",         ["1/1",    "0/1",    "4/1",    "2/1",    "1/1",    "",       "0/1",    "3/1"]),
        ("practice/role-forum",            ["1/4",    "0/4",    "4/4",    "1/4",    "1/4",    "",       "1/4",    "2/4"]),
        ("practice/role-lead",             ["3/4",    "1/4",    "4/4",    "1/4",    "1/4",    "",       "1/4",    "3/4"]),
        ("practice/round-table",           ["0/10",   "1/10",   "9/10",   "4/8",    "2/10",   "",       "2/10",   "6/10"]),
        ("practice/small-group-discussion", ["1/10",  "0/10",   "8/10",   "2/8",    "2/10",   "",       "3/10",   "5/10"]),
        ("practice/suggestions-answered",  ["3/12",   "1/11",   "9/10",   "2/4",    "2/9",    "",       "4/8",    "6/9"]),
        ("practice/top-speaker-share",     ["19/50",  "31/50",  "9/50",   "12/40",  "20/50",  "",       "17/50",  "11/50"]),
        ("structure/band-spread",          ["6/1",    "5/1",    "5/1",    "4/1",    "6/1",    "5/1",    "5/1",    "5/1"]),
        ("structure/role-groups",          ["4/1",    "4/1",    "4/1",    "4/1",    "4/1",    "4/1",    "4/1",    "4/1"]),
        ("people/newcomer-share",          ["7/34",   "5/26",   "4/34",   "1/9",    "6/29",   "4/22",   "9/20",   "2/16"]),
        ("people/part-time-share",         ["12/34",  "9/26",   "8/34",   "3/9",    "11/29",  "9/22",   "16/20",  "5/16"]),
        ("people/turnover",                ["8/33",   "9/26",   "3/34",   "2/9",    "8/30",   "5/22",   "5/19",   "2/16"]),
    ];

    /// <summary>The folder of this source file, where the samples belong.</summary>
    public static string HomeFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    /// <summary>The samples, name and text.</summary>
    public static IEnumerable<(string Name, string Text)> Files() => [("wave.json", Wave()), ("answers.csv", Answers()), ("facts.csv", FactRows())];

    private static string Wave()
    {
        var text = new StringBuilder();
        text.Append("""
            {
              "format": "belonging.wave/1",
              "wave": "riverbend-2026-spring",
              "instrument": "nss-2024",
              "opened": "2026-04-13",
              "closed": "2026-05-04",
              "policy": { "minimumAnswers": 11 },
              "teams": [

            """);
        text.Append(CultureInfo.InvariantCulture, $"    {{ \"id\": \"{Service}\", \"unit\": \"service\", \"name\": \"Riverbend Talking Therapies (invented)\", \"headcount\": {Teams.Sum(t => t.Headcount)} }}");
        foreach (Team team in Teams)
        {
            text.Append(CultureInfo.InvariantCulture, $",\n    {{ \"id\": \"{IdOf(team)}\", \"unit\": \"team\", \"name\": \"{team.Name}\", \"parent\": \"{Service}\", \"headcount\": {team.Headcount} }}");
        }

        text.Append("""

              ],
              "characteristics": [
                { "id": "role", "codes": ["pwp", "hit", "trainee", "admin"] },
                { "id": "band", "codes": ["3", "4", "5", "7", "8a"] }
              ],
              "groups": [

            """);
        string[] groups =
        [
            GroupOf("role=pwp", s => s.Role, "pwp"),
            GroupOf("role=hit", s => s.Role, "hit"),
            GroupOf("role=trainee", s => s.Role, "trainee"),
            GroupOf("role=admin", s => s.Role, "admin"),
            GroupOf("band=2-5", s => s.Band, "3", "4", "5"),
            GroupOf("band=7+", s => s.Band, "7", "8a"),
        ];
        text.AppendJoin(",\n", groups);
        text.Append("""

              ],
              "readiness": {
                "purpose": "To learn what helps people in our teams to speak up and to belong, and what gets in the way, so that each team can change something this year.",
                "contact": "the organisational development team, od@riverbend.example",
                "retention": "2027-05-04",
                "impactAssessment": { "by": "the information governance lead", "on": "2026-03-09", "reference": "DPIA 2026-014" },
                "staffSide": { "by": "the joint consultative committee", "on": "2026-03-18" }
              },
              "answers": { "path": "answers.csv" }
            }

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string GroupOf(string id, Func<(string Role, string Band), string> codeOf, params string[] codes) => string.Create(
        CultureInfo.InvariantCulture,
        $"    {{ \"id\": \"{id}\", \"codes\": [{string.Join(", ", codes.Select(c => $"\"{c}\""))}], \"headcount\": {Teams.SelectMany(Staff).Count(s => codes.Contains(codeOf(s)))} }}");

    private static string Answers()
    {
        var chance = new Chance(Seed);
        var text = new StringBuilder();
        text.Append("person,team,role,band,").AppendJoin(',', Questions.SelectMany(q => q.Numbers)).Append('\n');
        foreach (string row in Teams.SelectMany(t => People(t, chance)).Order(StringComparer.Ordinal)) text.Append(row).Append('\n');
        return text.ToString();
    }

    // Rows are ordered by pseudonym, as an export would be, so that their place tells nothing about the team.
    private static IEnumerable<string> People(Team team, Chance chance)
    {
        List<(string Role, string Band)> staff = [.. Staff(team)];
        chance.Shuffle(staff);
        foreach ((string role, string band) in staff.Take(team.Answered))
        {
            double own = chance.Normal() * 0.9;
            double lower = band is "3" or "4" or "5" ? team.Junior : 0;
            IEnumerable<string> answers = Questions.SelectMany(q => q.Numbers.Select(_ => Answer(team.Levels[(int)q.Theme] + own - (IsVoice(q.Theme) ? lower : 0), chance)));
            yield return $"{chance.Pseudonym()},{IdOf(team)},{role},{band},{string.Join(',', answers)}";
        }
    }

    private static IEnumerable<(string Role, string Band)> Staff(Team team)
    {
        for (int i = 0; i < team.Roles.Pwp; i++) yield return ("pwp", "5");
        for (int i = 0; i < team.Roles.Hit; i++) yield return ("hit", i == 0 ? "8a" : "7");
        for (int i = 0; i < team.Roles.Trainee; i++) yield return ("trainee", "4");
        for (int i = 0; i < team.Roles.Admin; i++) yield return ("admin", i == 0 ? "4" : "3");
    }

    private static bool IsVoice(Theme theme) => theme is Theme.Voice or Theme.Respect or Theme.Openness;

    private static string Answer(double level, Chance chance)
    {
        if (chance.Uniform() < 0.02) return string.Empty;

        double code = Math.Round(1 + ((level + (chance.Normal() * 1.7)) / 2.5), MidpointRounding.AwayFromZero);
        return Math.Clamp(code, 1, 5).ToString("0", CultureInfo.InvariantCulture);
    }

    private static string FactRows()
    {
        var text = new StringBuilder("team,period,fact,numerator,denominator\n");
        foreach ((string fact, string[] ofTeams) in Facts)
        {
            for (int i = 0; i < Teams.Length; i++)
            {
                if (ofTeams[i].Length > 0) text.Append(CultureInfo.InvariantCulture, $"{IdOf(Teams[i])},{Period},{fact},{ofTeams[i].Replace('/', ',')}\n");
            }
        }

        return text.ToString();
    }

    private static string IdOf(Team team) => $"{Service}-{team.Id}";

    private sealed record Roles(int Pwp, int Hit, int Trainee, int Admin);

    private sealed record Team(string Id, string Name, int Headcount, int Answered, Roles Roles, double[] Levels, double Junior);

    /// <summary>Chance with a seed: SplitMix64, so that the files do not depend on a framework's generator.</summary>
    private sealed class Chance(ulong seed)
    {
        private ulong state = seed;

        public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

        // The sum of twelve uniforms is close enough to normal and uses additions only, so every machine gets the same bits.
        public double Normal() => Enumerable.Range(0, 12).Sum(_ => Uniform()) - 6;

        public string Pseudonym() => string.Create(CultureInfo.InvariantCulture, $"p{Next() >> 16:x12}");

        public void Shuffle<T>(List<T> items)
        {
            for (int i = items.Count - 1; i > 0; i--)
            {
                int j = (int)(Uniform() * (i + 1));
                (items[i], items[j]) = (items[j], items[i]);
            }
        }

        private ulong Next()
        {
            unchecked
            {
                state += 0x9E3779B97F4A7C15;
                ulong z = state;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return z ^ (z >> 31);
            }
        }
    }
}

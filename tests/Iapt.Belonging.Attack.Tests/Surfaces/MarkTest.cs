using System.Collections;
using System.Data;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Disclosure.Changes;
using Iapt.Belonging.Reporting;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Surfaces;

/// <summary>Marks are put where secrets are: pseudonyms, answers that are no answers, teams and codes that do not exist, and numbers about people. None may come out anywhere.</summary>
public class MarkTest
{
    private static readonly string[] Marks =
    [
        .. Enumerable.Range(0, 12).Select(i => $"zqmark{i:00}"),
        "zqbadanswer", "zqbadteam", "zqbadcode", "zqbadperiod", "zqbadnumber", "7317.31", "9871.23", "0.742247",
    ];

    [Fact]
    [Trait("Bar", "SDC-15")]
    public async Task MarkedSecrets_InEveryArtefact_AreNowhere()
    {
        Assert.Equal(20, Marks.Length);
        (string Name, string Text)[] artefacts = [.. await GoodAsync(), .. await BadAsync(), .. await RegisterAsync(), .. await CommandAsync()];
        var hits = artefacts.SelectMany(a => Marks.Where(m => a.Text.Contains(m, StringComparison.OrdinalIgnoreCase)).Select(m => $"{m} in {a.Name}")).ToList();

        foreach (string hit in hits) Console.WriteLine($"  found {hit}");
        Assert.All(artefacts, a => Assert.NotEqual("", a.Text));
        Trials.Print("SDC-15", Marks.Length * artefacts.Length, $"searches: {Marks.Length} marks in {artefacts.Length} artefacts of {artefacts.Sum(a => a.Text.Length)} characters");
        Bar.AtMost("SDC-15", hits.Count, 0);
    }

    /// <summary>What the search would find if it were there.</summary>
    [Fact]
    public void MarkedSecrets_InTheInput_AreFound()
    {
        string input = string.Join('\n', Service().Rows().Rows.Cast<DataRow>().Select(r => string.Join(',', r.ItemArray)));

        Assert.Equal(12, Marks.Count(m => input.Contains(m, StringComparison.Ordinal)));
        Assert.Contains("zqmark00", Show(new { Secret = "zqmark00" }), StringComparison.Ordinal);
    }

    // A team that is shown and one that is not; the marks are pseudonyms in both.
    private static Population Service()
    {
        IEnumerable<Person> people = Enumerable.Range(0, 36).Select(i => Person.Saying(i < 12 ? Marks[i] : $"p{i}", i % 6 == 0 ? "small" : "large", 1 + (i % 5)));
        return new Population(Population.WaveOf("marks", [("large", 40), ("small", 9)]), [.. people]);
    }

    private static async Task<(string, string)[]> GoodAsync()
    {
        Population service = Service();
        Survey survey = (await service.ReadAsync()).Require();
        FactTable facts = (await FactRowReader.ReadAsync(Facts("9871.23", "13300.34").CreateDataReader(), service.Wave)).Require();
        var register = new ReleaseRegister();
        Release release = new BelongingScorer().Score(survey, register, facts);
        var engine = new BelongingEngine(BuiltInRulebooks.Standard);
        Analysis[] analyses = [.. release.Profiles.Select(engine.Analyse)];
        var again = Assert.Throws<ProblemsException>(() => new BelongingScorer().Score(survey, register));
        return
        [
            ("release", Encoding.UTF8.GetString(release.ToJson())),
            ("text", string.Concat(analyses.Select(a => TextReport.Write(Report.ForTeam(a))))),
            ("html", HtmlReport.Write([.. analyses.Select(a => Report.ForTeam(a))])),
            ("explanations", string.Concat(analyses.SelectMany(a => a.Findings.Select(f => $"{a.Explain(f.Definition.Id)}")))),
            ("second release", again.ToString()),
            ("debugger: survey", Show(survey)),
            ("debugger: facts", Show(facts)),
            ("debugger: release", Show(release)),
            ("debugger: register", Show(register)),
            ("serialised survey", JsonSerializer.Serialize(new { survey.Wave.Id.Value, Text = survey.ToString() })),
            ("serialised facts", string.Concat(facts.Facts.Select(f => $"{f} {f.Indicator.Id} {f.Period} {f.Team}"))),
        ];
    }

    /// <summary>The register: its bytes, what its parts say of themselves, and what is said of one that was spoilt in any of its lines.</summary>
    private static async Task<(string, string)[]> RegisterAsync()
    {
        byte[] key = Encoding.UTF8.GetBytes("a key for tests, nothing else");
        Population service = Service();
        var register = new ReleaseRegister(key);
        WaveOpening opening = register.Open(service.Wave);
        await service.ReleaseAsync(register);
        byte[] bytes = register.ToBytes();
        var membership = new Membership(["role"], [new MembershipCell("local:large", [0, 1], 1, [Fingerprint.Of("zqmark00")])], isLinked: true);
        List<(string, string)> texts =
        [
            ("register", Encoding.UTF8.GetString(bytes)),
            ("debugger: register with people", Show(register)),
            ("debugger: opening", Show(opening)),
            ("debugger: entry", Show(register.Entries[0])),
            ("debugger: people", $"{membership} {membership.Cells[0].Team}"),
            ("refusals of the register", string.Join('\n', Refusals(register).Append(Record.Exception(() => register.Open(Population.WaveOf("marks", [("large", 40), ("small", 9)], minimum: 12)))))),
        ];
        string[] lines = Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            foreach ((string from, string to) in new[] { ("\":\"", "\":\"zqbadcode "), ("{\"", "{\"zqbadteam\":1,\""), (":[", ":[\"zqbadanswer\","), ("}", ",zqmark01}") })
            {
                string[] spoilt = [.. lines];
                spoilt[line] = spoilt[line].Replace(from, to, StringComparison.Ordinal);
                if (spoilt[line] != lines[line]) texts.Add(($"problems of line {line + 1} of a register", Problems(ReleaseRegister.Read(Encoding.UTF8.GetBytes(string.Join('\n', spoilt) + "\n"), key))));
            }
        }

        register.Forget(service.Wave.Id, new DateOnly(2027, 4, 1));
        return [.. texts, ("register that forgot", Encoding.UTF8.GetString(register.ToBytes())), ("debugger: register that forgot", Show(register))];
    }

    private static IEnumerable<Exception?> Refusals(ReleaseRegister register)
    {
        yield return Record.Exception(() => register.Forget(WaveId.Parse("nowhere"), new DateOnly(2027, 4, 1)));
        yield return Record.Exception(() => new ReleaseRegister(Encoding.UTF8.GetBytes("zqmark02")));
        yield return Record.Exception(() => ReleaseRegister.Read(register.ToBytes(), Encoding.UTF8.GetBytes("zqmark03 and some more bytes")).Require());
    }

    private static async Task<(string, string)[]> BadAsync()
    {
        var texts = new List<(string, string)>();
        foreach ((string column, string mark) in new[] { ("voice", "zqbadanswer"), ("team", "local:zqbadteam"), ("voice", "0.742247"), ("person", "zqmark05") })
        {
            DataTable rows = Service().Rows();
            rows.Rows[1][column] = mark;
            ReadResult<Survey> read = await SurveyReader.ReadAsync(rows.CreateDataReader(), Service().Wave);
            texts.Add(($"problems of {column}", Problems(read)));
        }

        foreach ((string numerator, string period) in new[] { ("zqbadnumber", "2026-03"), ("7317.31", "zqbadperiod"), ("-7317.31", "2026-03") })
        {
            texts.Add(("problems of facts", Problems(await FactRowReader.ReadAsync(Facts(numerator, "10", period).CreateDataReader(), Service().Wave))));
        }

        return [.. texts];
    }

    private static string Problems<T>(ReadResult<T> read)
        where T : class
    {
        Exception? thrown = Record.Exception(() => read.Require());
        return $"{thrown}\n{string.Join('\n', read.Problems)}\n{string.Join('\n', read.Problems.Select(p => $"{p.Code} {p.Place} {p.Found} {p.Expected}"))}";
    }

    private static DataTable Facts(string numerator, string denominator, string period = "2026-03")
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (string column in (string[])["team", "period", "fact", "numerator", "denominator"]) table.Columns.Add(column, typeof(string));
        table.Rows.Add("local:large", period, FactCatalog.BuiltIn.Indicators.First(i => i.Origin == IndicatorOrigin.PeopleFact && i.Unit == IndicatorUnit.Proportion).Id.Value, numerator, denominator);
        return table;
    }

    /// <summary>The command as a process: what it prints, what it writes, and what it says of a row that is wrong.</summary>
    private static async Task<(string, string)[]> CommandAsync()
    {
        string folder = Directory.CreateTempSubdirectory("attacked-").FullName;
        try
        {
            string wave = Path.Combine(folder, "wave.json");
            await File.WriteAllTextAsync(wave, """
                { "format": "belonging.wave/1", "wave": "marks", "instrument": "edmondson-1999", "opened": "2026-03-01", "closed": "2026-03-31",
                  "teams": [ { "id": "local:large", "unit": "team", "headcount": 40 }, { "id": "local:small", "unit": "team", "headcount": 9 } ],
                  "characteristics": [ { "id": "role", "codes": ["pwp", "hit"] } ], "answers": { "path": "answers.csv" } }
                """);
            const string Header = "person,team,role,ps1,ps2,ps3,ps4,ps5,ps6,ps7\n";
            string rows = string.Concat(Enumerable.Range(0, 30).Select(i => $"{(i < 12 ? Marks[i] : $"p{i}")},local:{(i % 5 == 0 ? "small" : "large")},pwp,{string.Join(',', Enumerable.Range(0, 7).Select(q => 1 + ((i + q) % 7)))}\n"));
            await File.WriteAllTextAsync(Path.Combine(folder, "answers.csv"), Header + rows);
            string good = await RunAsync("score", wave, "--json", Path.Combine(folder, "profiles.json"));
            string written = await File.ReadAllTextAsync(Path.Combine(folder, "profiles.json"));
            await File.WriteAllTextAsync(Path.Combine(folder, "answers.csv"), Header + rows + "zqmark03,local:zqbadteam,zqbadcode,zqbadanswer,1,1,1,1,1,1\n");
            string bad = await RunAsync("score", wave, "--json", "-");
            await File.WriteAllTextAsync(Path.Combine(folder, "answers.csv"), Header + rows);
            (string, string)[] register = await CommandWithRegisterAsync(folder, wave);
            Assert.StartsWith("exit 0", good, StringComparison.Ordinal);
            Assert.Contains(": error ", bad, StringComparison.Ordinal);
            return [("console", good), ("file", written), ("console of bad rows", bad), .. register];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The command with a register and a key that is a secret too: what each run says, the register it leaves, and the lock that another run would meet.</summary>
    private static async Task<(string, string)[]> CommandWithRegisterAsync(string folder, string wave)
    {
        string register = Path.Combine(folder, "register.jsonl");
        string key = Path.Combine(folder, "key.bin");
        await File.WriteAllTextAsync(key, "zqmark11 and some more bytes");
        string[] rest = ["--register", register, "--key", key];
        string opened = await RunAsync(["open", wave, .. rest]);
        string scored = await RunAsync(["score", wave, .. rest]);
        string written = await File.ReadAllTextAsync(register);
        string twice = await RunAsync(["score", wave, .. rest]);
        await File.WriteAllTextAsync($"{register}.lock", "");
        string held = await RunAsync(["score", wave, .. rest]);
        string lockText = await File.ReadAllTextAsync($"{register}.lock");
        File.Delete($"{register}.lock");
        await File.WriteAllTextAsync(register, written.Replace("\"size\":", "\"zqbadnumber\":", StringComparison.Ordinal));
        string spoilt = await RunAsync(["score", wave, .. rest]);
        await File.WriteAllTextAsync(register, written);
        string forgotten = await RunAsync(["forget", "marks", .. rest]);
        Assert.All((string[])[opened, scored, forgotten], run => Assert.StartsWith("exit 0", run, StringComparison.Ordinal));
        Assert.Contains("\"people\":[\"", written, StringComparison.Ordinal);
        return
        [
            ("console: open", opened), ("console: score with a register", scored), ("register file", written), ("console: score twice", twice), ("console: held", held), ("lock", $"lock {lockText}"),
            ("console: spoilt register", spoilt), ("console: forget", forgotten), ("register file that forgot", await File.ReadAllTextAsync(register)),
        ];
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "belonging.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return $"exit {process.ExitCode}\n{output}\n{await error}";
    }

    /// <summary>What a debugger shows without being asked to look inside: texts, and public properties of public properties.</summary>
    private static string Show(object? seen, int depth = 0)
    {
        if (seen is null || depth > 4) return string.Empty;
        if (seen is string or IFormattable) return Convert.ToString(seen, CultureInfo.InvariantCulture)!;

        var text = new StringBuilder($"{seen} ");
        text.Append(seen.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
        if (seen is IEnumerable many)
        {
            foreach (object? one in many.Cast<object?>().Take(20)) text.AppendLine(Show(one, depth + 1));
            return text.ToString();
        }

        foreach (PropertyInfo property in seen.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{property.Name}: {Show(property.GetValue(seen), depth + 1)} ");
        }

        return text.ToString();
    }
}

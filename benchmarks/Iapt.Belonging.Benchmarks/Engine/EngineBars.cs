namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>Speed of the rules engine, beside the engine that a .NET service would else take and beside plain C#, in one run; answers are compared first.</summary>
internal static class EngineBars
{
    public static async Task<int> RunAsync()
    {
        var bars = new BarList();
        var work = new EngineCase();
        await EngineAnswers.VerifyAsync(work);
        BatchBars.Run(work, bars);
        BatchBars.RunThreads(work, bars);
        OneTeamBars.Run(work, bars);
        ColdBars.Run(bars);
        WorstBars.Run(bars);
        GrowthBars.RunTeams(work, bars);
        GrowthBars.RunRules(bars);
        return bars.HasFailed ? 1 : 0;
    }

    /// <summary>Only the first answer of a fresh process.</summary>
    public static int RunCold()
    {
        var bars = new BarList();
        ColdBars.Run(bars);
        return bars.HasFailed ? 1 : 0;
    }

    /// <summary>Only what the worst input takes.</summary>
    public static int RunWorst()
    {
        var bars = new BarList();
        WorstBars.Run(bars);
        return bars.HasFailed ? 1 : 0;
    }

    /// <summary>Measures growth anew and draws it for the documentation.</summary>
    public static int Draw()
    {
        var bars = new BarList();
        (double, double)[] teams = GrowthBars.RunTeams(new EngineCase(), bars);
        (double, double)[] rules = GrowthBars.RunRules(bars);
        string path = Path.Combine(Checkout.Root, "docs", "images", "engine-growth.svg");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, GrowthPlot.Draw(
        [
            new("microseconds a team", "rules", rules),
            new("milliseconds a batch", "teams", teams),
        ]));
        return 0;
    }
}

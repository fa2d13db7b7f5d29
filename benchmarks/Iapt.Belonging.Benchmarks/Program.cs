using BenchmarkDotNet.Running;
using Iapt.Belonging.Benchmarks;
using Iapt.Belonging.Benchmarks.Engine;

switch (args)
{
    case ["freeze-benchmarks"]: return await FreezeBenchmarks.RunAsync();
    case ["bars", "measurement"]: return await MeasurementBars.RunAsync();
    case ["bars", "engine"]: return await EngineBars.RunAsync();
    case ["bars", "engine-cold"]: return EngineBars.RunCold();
    case ["bars", "engine-cold", string engine, string path]: return await ColdBars.RunChildAsync(engine, path);
    case ["bars", "engine-worst"]: return EngineBars.RunWorst();
    case ["bars", "engine-worst", string path]: return WorstBars.RunChild(path);
    case ["draw-growth"]: return EngineBars.Draw();
    case ["generate-straight"]:
        await File.WriteAllTextAsync(StraightWriter.Path, StraightWriter.Write());
        return 0;
    case ["bars", "disclosure"]: return DisclosureBars.Run();
    case ["bars", "disclosure-large"]: return DisclosureBars.RunLarge();
    case ["bars", "measurement-peak", string path]: return await MeasurementBars.PrintPeakAsync(path);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(WalkBenchmarks).Assembly).Run(args);
        return 0;
}

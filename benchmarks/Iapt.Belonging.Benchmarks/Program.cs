using BenchmarkDotNet.Running;
using Iapt.Belonging.Benchmarks;

switch (args)
{
    case ["freeze-benchmarks"]: return await FreezeBenchmarks.RunAsync();
    case ["bars", "measurement"]: return await MeasurementBars.RunAsync();
    case ["bars", "disclosure"]: return DisclosureBars.Run();
    case ["bars", "disclosure-large"]: return DisclosureBars.RunLarge();
    case ["bars", "measurement-peak", string path]: return await MeasurementBars.PrintPeakAsync(path);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(WalkBenchmarks).Assembly).Run(args);
        return 0;
}

using BenchmarkDotNet.Running;
using Iapt.Belonging.Benchmarks;

if (args is ["freeze-benchmarks"]) return await FreezeBenchmarks.RunAsync();

BenchmarkSwitcher.FromAssembly(typeof(WalkBenchmarks).Assembly).Run(args);
return 0;

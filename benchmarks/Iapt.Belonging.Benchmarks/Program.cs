using Iapt.Belonging.Benchmarks;

return args is ["freeze-benchmarks"] ? await FreezeBenchmarks.RunAsync() : 0;

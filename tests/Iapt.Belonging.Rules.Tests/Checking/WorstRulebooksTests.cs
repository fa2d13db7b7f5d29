using System.Diagnostics;
using System.Globalization;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Checking;

/// <summary>One MiB of the worst input is read or refused in bounded memory. How long it takes is printed here and held by the benchmarks, because a machine that runs tests is busy.</summary>
public class WorstRulebooksTests
{
    // What is allocated and let go again is more than what is needed at any time: a heap of 64 MiB is enough, as `bars engine` shows in a process of its own. This keeps the rest from growing.
    private const double Most = 320;

    public static TheoryData<string> Names => [.. WorstRulebooks.All.Keys];

    [Theory]
    [Trait("Bar", "ENG-WORST-ALLOCATED-MIB")]
    [MemberData(nameof(Names))]
    public void Read_OneMebibyteOfTheWorst_TakesBoundedMemory(string name)
    {
        byte[] utf8 = WorstRulebooks.All[name];
        Assert.True(utf8.Length > 700_000, $"{utf8.Length} bytes are not what is meant");
        RulebookReader.Read(utf8, IndicatorCatalog.Standard);
        long start = Stopwatch.GetTimestamp(), before = GC.GetAllocatedBytesForCurrentThread();
        ReadResult<Rulebook> read = RulebookReader.Read(utf8, IndicatorCatalog.Standard);
        double mebibytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / 1024;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {utf8.Length / 1024:N0} KiB, {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms, {read.Problems.Length:N0} problems: {string.Join(", ", read.Problems.Select(p => p.Code).Distinct().Take(4))}"));
        Bar.AtMost("ENG-WORST-ALLOCATED-MIB", mebibytes, Most);
    }
}

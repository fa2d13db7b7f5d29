using System.Globalization;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>A team of the workload: every field in its whole steps, so that no rounding enters. Null is missing.</summary>
internal sealed class WorkloadTeam
{
    private WorkloadTeam(int index, int?[] fields, int setting)
    {
        Index = index;
        Fields = fields;
        Setting = setting;
    }

    public int Index { get; }

    /// <summary>By field: indicators in tenths, then the context.</summary>
    public int?[] Fields { get; }

    /// <summary>The position of its setting.</summary>
    public int Setting { get; }

    /// <summary>Which indicator is changed when asking what if.</summary>
    public int WhatIfField => ((Index * 7) + 3) % Workload.Indicators;

    public int WhatIfValue => (int)(new Mulberry32(unchecked(0x85EBCA6Bu * (uint)(Index + 1))).Next() % 101u);

    /// <summary>A field as a number in its unit.</summary>
    public double this[int field] => Workload.Number(field, Fields[field]!.Value);

    /// <summary>Makes a team, the same whenever it is made.</summary>
    /// <param name="index">Which team.</param>
    /// <param name="complete">Whether what is missing is filled in.</param>
    public static WorkloadTeam Make(int index, bool complete)
    {
        var draw = new Mulberry32(unchecked(0x9E3779B9u * (uint)(index + 1)) ^ 7u);
        var fields = new int?[Workload.Fields];
        int climate = 15 + ((draw.Below(81) + draw.Below(81)) / 2);
        bool isSparse = draw.Percent(5);
        for (int i = 0; i < Workload.Indicators; i++)
        {
            int noise = draw.Range(-30, 30) + draw.Range(-20, 20);
            fields[i] = draw.Percent(isSparse ? 40 : 6) ? (complete ? 50 : null) : Math.Clamp(climate + noise, 0, 100);
        }

        for (int i = Workload.Indicators; i < Workload.Fields; i++)
        {
            (int from, int to) = Workload.Range(i);
            int value = draw.Range(from, to);
            int? filled = complete ? Workload.Filled(i) : null;
            fields[i] = draw.Percent(Workload.Filled(i) is null ? 0 : 5) ? filled : value;
        }

        return new WorkloadTeam(index, fields, draw.Below(Workload.Settings.Length));
    }

    /// <summary>The team in one line, to compare workloads by their hash.</summary>
    public string ToLine()
    {
        string indicators = string.Join(',', Fields[..Workload.Indicators]), context = string.Join(',', Fields[Workload.Indicators..]);
        return string.Create(CultureInfo.InvariantCulture, $"T{Index:00000}|{indicators}|{context}|{Workload.Settings[Setting]}|{WhatIfField}={WhatIfValue}\n");
    }
}

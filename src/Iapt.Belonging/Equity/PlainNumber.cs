using System.Globalization;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Equity;

/// <summary>Numbers for people: as few decimals as will do.</summary>
/// <remarks>A number beside a limit is never rounded onto it, so that what is read agrees with the verdict.</remarks>
internal static class PlainNumber
{
    private const int MostDecimals = 9;

    public static string Write(double number, int decimals, params ReadOnlySpan<double> limits)
    {
        int shown = decimals;
        while (shown < MostDecimals && !Keeps(number, Math.Round(number, shown), limits)) shown++;
        return Math.Round(number, shown).ToString("0.#########", CultureInfo.InvariantCulture);
    }

    private static bool Keeps(double number, double rounded, ReadOnlySpan<double> limits)
    {
        foreach (double limit in limits)
        {
            if (Threshold.Side(number, limit) != Threshold.Side(rounded, limit)) return false;
        }

        return true;
    }
}

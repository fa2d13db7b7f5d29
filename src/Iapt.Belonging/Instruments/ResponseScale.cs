using System.Collections.Immutable;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>The ordered answers of a question, and how each converts to a score.</summary>
/// <remarks>Scores run from 0 to 10, or are 0 and 1 where the item is a proportion. The order is that of the questionnaire.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ResponseScale
{
    /// <summary>Creates a scale.</summary>
    /// <param name="id">Its name within the instrument, such as <c>agree5</c>.</param>
    /// <param name="unit">The unit of the scores: a score or a proportion.</param>
    /// <param name="options">The answers in the order of the questionnaire, each code once.</param>
    /// <exception cref="ArgumentException">There are no options, a code comes twice, or a score is outside the unit's range.</exception>
    public ResponseScale(string id, IndicatorUnit unit, IEnumerable<ResponseOption> options)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(options);
        Id = id;
        Unit = unit;
        Options = [.. options];
        Maximum = unit == IndicatorUnit.Proportion ? 1 : 10;
        if (Options.IsEmpty) throw new ArgumentException("a scale needs options", nameof(options));
        if (Options.DistinctBy(o => o.Code).Count() != Options.Length) throw new ArgumentException("a code comes twice", nameof(options));
        if (Options.Any(o => o.Score < 0 || o.Score > Maximum)) throw new ArgumentException("a score is outside the range of the unit", nameof(options));
    }

    /// <summary>Its name within the instrument.</summary>
    public string Id { get; }

    /// <summary>The unit of the scores.</summary>
    public IndicatorUnit Unit { get; }

    /// <summary>The answers in the order of the questionnaire.</summary>
    public ImmutableArray<ResponseOption> Options { get; }

    /// <summary>The highest score the unit allows: 10, or 1 for a proportion.</summary>
    public double Maximum { get; }

    /// <summary>A rating scale whose codes are evenly spaced, stretched to scores from 0 to 10.</summary>
    /// <param name="id">Its name within the instrument.</param>
    /// <param name="low">The lowest code, from 0.</param>
    /// <param name="high">The highest code, above the lowest, up to 99.</param>
    /// <param name="isReversed">Whether the highest code scores 0: the question says the opposite of what is measured.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A code is out of range, or the ends are the wrong way round.</exception>
    public static ResponseScale Linear(string id, int low, int high, bool isReversed = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        IEnumerable<int> codes = Enumerable.Range(low, high - low + 1);
        return new(id, IndicatorUnit.Score, codes.Select(c => new ResponseOption(c, LinearScale.ToTen(isReversed ? LinearScale.Reversed(c, low, high) : c, low, high))));
    }

    /// <summary>The option of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The option, or null if the scale has no such code.</returns>
    public ResponseOption? Find(int code)
    {
        foreach (ResponseOption option in Options)
        {
            if (option.Code == code) return option;
        }

        return null;
    }
}

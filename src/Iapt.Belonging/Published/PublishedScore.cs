using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>What was published of one measure for one organisation: the score and its base; or nothing, and why.</summary>
internal sealed class PublishedScore
{
    private PublishedScore(double score, int @base, MissingReason? missing)
    {
        Score = score;
        Base = @base;
        Missing = missing;
    }

    public double Score { get; }

    public int Base { get; }

    public MissingReason? Missing { get; }

    public static PublishedScore Of(double score, int @base) => new(score, @base, null);

    public static PublishedScore None(MissingReason reason) => new(0, 0, reason);
}

namespace Iapt.Belonging.Audit.Answers;

/// <summary>One row of answers.</summary>
/// <param name="Team">The position of the team in the wave.</param>
/// <param name="Codes">By characteristic of the wave, the position of the code; <see cref="None"/> if nothing is known.</param>
/// <param name="Answers">By item of the instrument, the code that was answered; <see cref="None"/> if none was.</param>
internal sealed record Respondent(int Team, int[] Codes, int[] Answers)
{
    public const int None = -1;

    public bool SaysTheSameAs(Respondent other) => Team == other.Team && Codes.AsSpan().SequenceEqual(other.Codes) && Answers.AsSpan().SequenceEqual(other.Answers);
}

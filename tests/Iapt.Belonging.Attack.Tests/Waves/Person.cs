namespace Iapt.Belonging.Attack.Tests.Waves;

/// <summary>One person and all they said.</summary>
/// <param name="Id">The pseudonym.</param>
/// <param name="Team">The lowest team.</param>
/// <param name="Codes">By characteristic, the position of the person's code.</param>
/// <param name="Answers">By question, the code that was answered; 0 for none.</param>
internal sealed record Person(string Id, string Team, int[] Codes, int[] Answers)
{
    /// <summary>Somebody who gives the same answer to every question of five options and the first option elsewhere.</summary>
    public static Person Saying(string id, string team, int answer) => new(id, team, [], [answer, answer, answer, 1, answer, 1]);

    public bool Answered => Array.Exists(Answers, a => a > 0);
}

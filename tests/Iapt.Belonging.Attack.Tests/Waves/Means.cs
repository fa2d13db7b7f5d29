namespace Iapt.Belonging.Attack.Tests.Waves;

/// <summary>Teams that are each a service of their own, made so that nothing has to be hidden: every team shows what its size and its answers show.</summary>
internal static class Means
{
    /// <summary>Answers 0 to 4 of a number of people with a given sum, as equal as can be.</summary>
    public static int[] Answers(int people, int sum) => [.. Enumerable.Range(0, people).Select(i => (sum / people) + (i < sum % people ? 1 : 0))];

    /// <summary>A wave of teams that are given by the answers, 0 to 4, of their people.</summary>
    public static Population Of(string wave, IReadOnlyList<(string Name, int[] Answers)> teams, Func<int, int>? headcount = null)
    {
        Person[] people = [.. teams.SelectMany(t => t.Answers.Select((a, i) => Person.Saying($"{t.Name}-{i}", t.Name, a + 1)))];
        return new Population(Population.WaveOf(wave, teams.Select(t => (t.Name, headcount?.Invoke(t.Answers.Length) ?? t.Answers.Length))), people);
    }
}

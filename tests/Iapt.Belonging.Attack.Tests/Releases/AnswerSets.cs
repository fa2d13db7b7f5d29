namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>All ways in which people can have answered a question of five options: how many gave each answer.</summary>
internal static class AnswerSets
{
    private const int Options = 5;

    public static int Sum(int[] counts) => counts.Select((n, answer) => n * answer).Sum();

    public static IEnumerable<int[]> Of(int people) => Of(people, Options);

    public static IEnumerable<int[]> Of(int people, int options)
    {
        if (options == 1)
        {
            yield return [people];
            yield break;
        }

        for (int first = 0; first <= people; first++)
        {
            foreach (int[] rest in Of(people - first, options - 1)) yield return [first, .. rest];
        }
    }
}

using System.Globalization;

namespace Iapt.Belonging.Json;

/// <summary>Reads single values, noting problems; null stands for a value that is absent or wrong.</summary>
internal static class JsonRead
{
    public static string? Text(JsonTree? tree, List<Problem> problems, int maximumLength = 2_000)
    {
        if (!IsKind(tree, JsonKind.Text, "a text", problems)) return null;

        if (tree!.Text.Length > maximumLength)
        {
            problems.Add(JsonProblems.TextTooLong(tree.Place, tree.Text.Length, maximumLength));
            return null;
        }

        if (!HasControl(tree.Text)) return tree.Text;

        problems.Add(JsonProblems.ControlCharacter(tree.Place));
        return null;
    }

    public static TId? Id<TId>(JsonTree? tree, List<Problem> problems)
        where TId : Identifier<TId>, IIdentifier<TId>
    {
        if (!IsKind(tree, JsonKind.Text, "a text", problems)) return null;
        if (Identifier<TId>.TryParse(tree!.Text, out TId? id)) return id;

        problems.Add(NoId<TId>(tree.Text, tree.Place));
        return null;
    }

    /// <summary>Reads an id that is the name of a member.</summary>
    public static TId? IdOfMember<TId>(JsonTree member, List<Problem> problems)
        where TId : Identifier<TId>, IIdentifier<TId>
    {
        if (Identifier<TId>.TryParse(member.Name!, out TId? id)) return id;

        problems.Add(NoId<TId>(member.Name!, member.PlaceBy(n => n != member)));
        return null;
    }

    public static double? Number(JsonTree? tree, List<Problem> problems, double minimum = double.MinValue, double maximum = double.MaxValue)
    {
        if (!IsKind(tree, JsonKind.Number, "a number", problems)) return null;
        if (tree!.Number >= minimum && tree.Number <= maximum) return tree.Number;

        problems.Add(JsonProblems.NotInRange(tree.Place, Range("a number", minimum, maximum)));
        return null;
    }

    public static int? Integer(JsonTree? tree, List<Problem> problems, int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (!IsKind(tree, JsonKind.Number, "a whole number", problems)) return null;
        if (tree!.IsInteger && tree.Number >= minimum && tree.Number <= maximum) return (int)tree.Number;

        problems.Add(JsonProblems.NotInRange(tree.Place, Range("a whole number", minimum, maximum)));
        return null;
    }

    public static bool? Boolean(JsonTree? tree, List<Problem> problems) =>
        IsKind(tree, JsonKind.Boolean, "true or false", problems) ? tree!.Boolean : null;

    public static DateOnly? Date(JsonTree? tree, List<Problem> problems)
    {
        if (!IsKind(tree, JsonKind.Text, "a date as yyyy-MM-dd", problems)) return null;
        if (DateOnly.TryParseExact(tree!.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;

        problems.Add(JsonProblems.Date(tree.Place));
        return null;
    }

    public static T? Word<T>(JsonTree? tree, List<Problem> problems, WordList<T> words)
        where T : struct
    {
        if (!IsKind(tree, JsonKind.Text, "a text", problems)) return null;

        T? value = words.Find(tree!.Text);
        if (value is null) problems.Add(JsonProblems.NotOneOf(tree.Place, words.Words));
        return value;
    }

    public static IReadOnlyList<JsonTree> Array(JsonTree? tree, List<Problem> problems) =>
        IsKind(tree, JsonKind.Array, "an array", problems) ? tree!.Items : [];

    /// <summary>Whether a text holds a character that could hide or reorder text.</summary>
    public static bool HasControl(string text)
    {
        foreach (char c in text)
        {
            if (IsControl(c)) return true;
        }

        return false;
    }

    /// <summary>Whether a character could hide or reorder text: control, format, surrogate and private-use characters.</summary>
    public static bool IsControl(char c) => c is not '\n' && char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static Problem NoId<TId>(string text, Place place)
        where TId : Identifier<TId>, IIdentifier<TId> => text.Length > TeamId.MaximumLength
            ? JsonProblems.IdTooLong(place, text.Length, TeamId.MaximumLength)
            : JsonProblems.IdInvalid(place, TId.Grammar);

    private static bool IsKind(JsonTree? tree, JsonKind kind, string expected, List<Problem> problems)
    {
        if (tree is null) return false;
        if (tree.Kind == kind) return true;

        problems.Add(JsonProblems.Type(tree.Place, tree.Kind, expected));
        return false;
    }

    private static string Range(string what, double minimum, double maximum) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} from {minimum} to {maximum}");
}

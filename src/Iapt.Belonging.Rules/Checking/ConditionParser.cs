using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Reads conditions from JSON: their form only; whether names are known and kinds fit is for the checks after it.</summary>
internal sealed class ConditionParser(RulebookParts parts, int maximumDepth, Places places, List<Problem> problems)
{
    private static readonly string[] Joins = ["all", "any", "not", "count"];
    private static readonly string[] Heads = [.. SubjectParser.Words, "finding", "accounts", .. Joins, .. RuleWords.Quantifiers.Words];
    private static readonly string[] HeadsOfGroups = ["indicator", "gap", .. Joins];

    // A spoilt document has thousands of unknown words, and the first few show the slip.
    private int suggestions = 20;

    // The characteristic by which groups are gone through where the reading is; null outside of `anyGroup` and `allGroups`.
    private string? characteristic;

    /// <summary>Reads a condition; null if anything in it is wrong.</summary>
    public Condition? Read(JsonTree? tree) => tree is null ? null : Read(tree, 1);

    private Condition? Read(JsonTree tree, int depth)
    {
        if (tree.Kind != JsonKind.Object) return Refused(RuleProblems.NotAnExpression(tree.Place));
        if (depth > maximumDepth) return Refused(RuleProblems.TooDeep(tree.Place, maximumDepth));
        List<JsonTree> heads = tree.Items.FindAll(i => Heads.Contains(i.Name));
        Condition? condition = heads.Count switch
        {
            0 => Refused(RuleProblems.UnknownOperator(tree.Items.Count == 0 ? tree.Place : ByPosition(tree.Items[0]), tree.Items.Count == 0 ? null : ForSuggestion(tree.Items[0]), Heads)),
            1 => ReadHead(tree, heads[0], depth),
            _ => Refused(RuleProblems.Ambiguous(tree.Place, Heads)),
        };
        return condition is null ? null : Keep(condition, tree);
    }

    private string? ForSuggestion(JsonTree member) => suggestions-- > 0 ? member.Name : null;

    private Condition? ReadHead(JsonTree tree, JsonTree head, int depth)
    {
        if (characteristic is not null && !HeadsOfGroups.Contains(head.Name)) return Refused(RuleProblems.NotOfAGroup(head.Place, $"`{head.Name}`, which is not of a group"));

        switch (head.Name)
        {
            case "all" or "any" or "not" or "count" or "anyGroup" or "allGroups":
                foreach (JsonTree other in tree.Items.Where(i => i != head)) problems.Add(RuleProblems.UnknownOperator(ByPosition(other), null, [head.Name]));
                return ReadWrapper(head, depth);
            case "finding":
                return ReadFinding(tree);
            case "accounts":
                return ReadAccounts(tree);
            default:
                return characteristic is null ? ReadComparison(tree, head) : ReadOfGroup(tree, head);
        }
    }

    private Condition? ReadWrapper(JsonTree head, int depth) => head.Name switch
    {
        "not" => Read(head, depth + 1) is Condition of ? new NotCondition(of) : null,
        "count" => ReadCount(head, depth),
        "all" => ReadList(head, depth) is { } of ? new AllCondition(of) : null,
        "anyGroup" or "allGroups" => ReadGroups(head, depth),
        _ => ReadList(head, depth) is { } of ? new AnyCondition(of) : null,
    };

    private List<Condition>? ReadList(JsonTree? list, int depth)
    {
        if (list is null) return null;

        IReadOnlyList<JsonTree> items = JsonRead.Array(list, problems);
        if (list.Kind == JsonKind.Array && items.Count == 0) problems.Add(RuleProblems.EmptyList(list.Place));

        // All of them are read before one is given up, so that every problem is told.
        List<Condition?> conditions = [.. items.Select(i => Read(i, depth + 1))];
        return conditions.Count == 0 || conditions.Contains(null) ? null : [.. conditions.Select(c => c!)];
    }

    private CountCondition? ReadCount(JsonTree head, int depth)
    {
        var reader = new JsonObjectReader(head, problems);
        int? atLeast = reader.OptionalInteger("atLeast", 0, RuleLimits.Rules);
        int? atMost = reader.OptionalInteger("atMost", 0, RuleLimits.Rules);
        List<Condition>? of = ReadList(reader.Required("of"), depth);
        reader.Finish();
        if (reader.IsObject && reader.Has("atLeast") == reader.Has("atMost")) problems.Add(RuleProblems.Ambiguous(head.Place, RuleWords.Bounds.Words));
        if (of is null || (atLeast is null) == (atMost is null)) return null;

        return new CountCondition(atLeast is null ? CountBound.AtMost : CountBound.AtLeast, (atLeast ?? atMost)!.Value, of);
    }

    private GroupsCondition? ReadGroups(JsonTree head, int depth)
    {
        var reader = new JsonObjectReader(head, problems);
        string? named = ReadCharacteristic(reader.Required("characteristic"));

        // Without a characteristic the rest can still be read, as if by another one.
        characteristic = named ?? string.Empty;
        Condition? when = reader.Required("when") is JsonTree tree ? Read(tree, depth + 1) : null;
        characteristic = null;
        reader.Finish();
        return named is null || when is null ? null : new GroupsCondition(RuleWords.Quantifiers.Find(head.Name!)!.Value, named, when);
    }

    private string? ReadCharacteristic(JsonTree? tree)
    {
        string? text = JsonRead.Text(tree, problems, 100);
        if (text is null || GroupsCondition.IsCharacteristic(text)) return text;

        problems.Add(RuleProblems.Type(tree!.Place, "a text that is not a characteristic", "what stands in front of the equals sign of a group, such as `band`"));
        return null;
    }

    private FindingCondition? ReadFinding(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        FindingId? finding = RuleTextReader.Reference<FindingId>(reader.Required("finding"), "a finding", problems);
        Severity? atLeast = reader.OptionalWord("atLeast", RuleWords.Severities);
        reader.Finish();
        if (finding is null) return null;

        var condition = new FindingCondition(finding, atLeast);
        return reader.Has("atLeast") == atLeast.HasValue ? condition : Spoilt(condition, tree);
    }

    private AccountsCondition? ReadAccounts(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        FindingId? finding = RuleTextReader.Reference<FindingId>(reader.Required("accounts"), "a finding", problems);
        int? atLeast = reader.RequiredInteger("atLeast", 1, 1_000);
        reader.Finish();
        if (finding is null) return null;

        var condition = new AccountsCondition(finding, atLeast ?? 1);
        return atLeast is not null ? condition : Spoilt(condition, tree);
    }

    private Comparison? ReadComparison(JsonTree tree, JsonTree head)
    {
        Subject? subject = SubjectParser.Read(head, problems);
        Test? test = ReadTest(tree, head);
        if (subject is null) return null;
        if (test is not null) return new Comparison(subject, test);

        parts.UntestedSubjects.Add(places.Keep(subject, tree));
        return null;
    }

    private GroupComparison? ReadOfGroup(JsonTree tree, JsonTree head)
    {
        (IndicatorId? indicator, GroupId? reference, bool isRead) = SubjectParser.ReadOfGroup(head, problems);
        if (reference is not null && characteristic is { Length: > 0 } && reference.Characteristic != characteristic)
        {
            problems.Add(RuleProblems.NotOfAGroup(head.Place, "a reference that is a group by another characteristic"));
            isRead = false;
        }

        Test? test = ReadTest(tree, head);
        if (isRead && test is not null) return new GroupComparison(indicator!, reference, test);
        if (indicator is not null) parts.UntestedSubjects.Add(places.Keep(Subject.Of(indicator), tree));
        return null;
    }

    private Test? ReadTest(JsonTree tree, JsonTree head)
    {
        List<JsonTree> others = tree.Items.FindAll(i => i != head);
        foreach (JsonTree unknown in others.Where(o => !TestParser.Words.Contains(o.Name))) problems.Add(RuleProblems.UnknownOperator(ByPosition(unknown), ForSuggestion(unknown), TestParser.Words));

        List<JsonTree> tests = others.FindAll(o => TestParser.Words.Contains(o.Name));
        if (others.Count == 0) problems.Add(RuleProblems.Type(tree.Place, "a subject without a test", $"one of {JsonProblems.List(TestParser.Words)}"));
        if (tests.Count > 1) problems.Add(RuleProblems.Ambiguous(tree.Place, TestParser.Words));

        List<Test?> read = [.. tests.Select(t => TestParser.Read(t, problems))];
        return others.Count == 1 && read is [Test test] ? test : null;
    }

    private Condition Keep(Condition condition, JsonTree tree)
    {
        if (ConditionWalk.Parts(condition).IsEmpty) parts.Leaves.Add(condition);
        return places.Keep(condition, tree);
    }

    // The name in it can still be looked up.
    private T? Spoilt<T>(T leaf, JsonTree tree)
        where T : Condition
    {
        Keep(leaf, tree);
        return null;
    }

    private Condition? Refused(Problem problem)
    {
        problems.Add(problem);
        return null;
    }

    private static Place ByPosition(JsonTree member) => member.PlaceBy(n => n != member);
}

using System.Globalization;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>Draws the rules of the workload: 60 in a hundred read fields, 25 read findings and a field, 15 read findings.</summary>
internal sealed class WorkloadRules
{
    private readonly Mulberry32 draw;
    private readonly List<WorkloadRule> rules = [];
    private readonly int first;
    private readonly int second;
    private readonly int third;

    private WorkloadRules(int count)
    {
        draw = new Mulberry32(20_251_122u + (uint)count);
        first = count * 60 / 100;
        second = count * 25 / 100;
        third = count - first - second;
    }

    /// <summary>Draws a rulebook, the same whenever it is drawn.</summary>
    public static IReadOnlyList<WorkloadRule> Make(int count)
    {
        var maker = new WorkloadRules(count);
        maker.MakeFirst();
        maker.MakeSecond();
        maker.MakeThird();
        return maker.rules;
    }

    private static bool IsBarrier(int rule) => rule % 10 < 7;

    private static bool ReadsMissing(int rule) => rule % 20 == 19;

    private static string Code(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1:0000}");

    private void MakeFirst()
    {
        for (int r = 0; r < first; r++)
        {
            Node when = ReadsMissing(r) ? DrawMissing() : DrawFields(r);
            rules.Add(new WorkloadRule(1, when, Code('F', r), 1 + draw.Below(3)));
        }
    }

    private AllNode DrawMissing()
    {
        int one = draw.Below(Workload.Indicators);
        return new AllNode([new MissingNode(one), new MissingNode((one + 1 + draw.Below(59)) % Workload.Indicators)]);
    }

    private Node DrawFields(int rule)
    {
        int count = 2 + draw.Below(3), shape = draw.Below(4);
        if (count == 2 && shape >= 2) shape -= 2;
        var leaves = new List<Node>();
        var used = new HashSet<int>();
        for (int c = 0; c < count; c++)
        {
            // Easy to meet inside a conjunction, hard inside a disjunction, so that rules fire about equally often.
            bool isEasy = shape == 0 || (shape == 2 && c == 0) || (shape == 3 && c < 2);
            leaves.Add(DrawLeaf(DrawNew(used), IsBarrier(rule), isEasy));
        }

        if (rule % 3 == 1) leaves[0] = DrawContext();
        return shape switch
        {
            0 => new AllNode(leaves),
            1 => new AnyNode(leaves),
            2 => new AllNode([leaves[0], new AnyNode(leaves[1..])]),
            _ => new AnyNode([new AllNode(leaves[..2]), .. leaves[2..]]),
        };
    }

    private int DrawNew(HashSet<int> used)
    {
        int field;
        do field = draw.Below(Workload.Indicators);
        while (!used.Add(field));
        return field;
    }

    private void MakeSecond()
    {
        ILookup<bool, int> pool = Enumerable.Range(0, first).Where(r => !ReadsMissing(r)).ToLookup(IsBarrier);
        int[][] pools = [[.. pool[true]], [.. pool[false]]];
        for (int r = 0; r < second; r++)
        {
            int side = draw.Percent(70) ? 0 : 1;
            int count = 2 + draw.Below(2);
            var used = new HashSet<int>();
            var parts = new List<Node>();
            for (int i = 0; i < count; i++)
            {
                bool isAbsent = i > 0 && draw.Percent(30);
                int[] from = pools[isAbsent ? 1 - side : side];
                if (from.Length == 0) from = pools[0];
                int at = draw.Below(from.Length);
                while (!used.Add(from[at])) at = (at + 1) % from.Length;
                var found = new FoundNode(Code('F', from[at]));
                parts.Add(isAbsent ? new NotNode(found) : found);
            }

            parts.Add(DrawLeaf(draw.Below(Workload.Indicators), side == 0, isEasy: true));
            rules.Add(new WorkloadRule(2, new AllNode(parts), Code('D', r), 1 + draw.Below(3)));
        }
    }

    private void MakeThird()
    {
        for (int r = 0; r < third; r++)
        {
            int count = 2 + draw.Below(2);
            bool isAny = draw.Percent(50);
            var used = new HashSet<string>();
            var parts = new List<Node>();
            for (int i = 0; i < count; i++)
            {
                string code;
                do code = draw.Percent(60) && second > 1 ? Code('D', draw.Below(second)) : Code('F', draw.Below(first));
                while (!used.Add(code));
                var found = new FoundNode(code);
                parts.Add(!isAny && i == count - 1 && draw.Percent(40) ? new NotNode(found) : found);
            }

            rules.Add(new WorkloadRule(3, isAny ? new AnyNode(parts) : new AllNode(parts), Code('A', r), 1 + draw.Below(5)));
        }
    }

    private CompareNode DrawLeaf(int field, bool isBarrier, bool isEasy)
    {
        int limit = isBarrier ? (isEasy ? draw.Range(40, 60) : draw.Range(12, 28)) : (isEasy ? draw.Range(50, 70) : draw.Range(80, 93));
        int kind = draw.Below(20);
        if (isBarrier) return kind < 10 ? new(field, "lt", limit) : kind < 16 ? new(field, "le", limit) : new(field, "between", draw.Below(6), limit);

        return kind < 10 ? new(field, "gt", limit) : kind < 16 ? new(field, "ge", limit) : new(field, "between", limit, draw.Range(95, 100));
    }

    private Node DrawContext()
    {
        int kind = draw.Below(10);
        int field = Workload.Indicators + kind;
        switch (kind)
        {
            case 0: return new CompareNode(field, "gt", draw.Range(12, 25));
            case 1: return new CompareNode(field, "ge", draw.Range(30, 70));
            case 2: return new CompareNode(field, "gt", draw.Range(15, 40));
            case 3: return new CompareNode(field, "gt", draw.Range(10, 25));
            case 4: return new CompareNode(field, "ge", draw.Range(4, 9));
            case 5: return new CompareNode(field, "gt", draw.Range(15, 35));
            case 6: return new CompareNode(field, "lt", draw.Range(30, 120));
            case 7: return new CompareNode(field, "ge", draw.Range(2, 5));
            case 8: return new CompareNode(field, "ge", draw.Range(1, 3));
            default:
                int one = draw.Below(5);
                return new SettingNode(one, (one + 1 + draw.Below(4)) % 5);
        }
    }
}

using Iapt.Belonging.Disclosure.Changes;

namespace Iapt.Belonging.Tests.Disclosure.Changes;

/// <summary>Weak classes against all that can be formed by adding and subtracting shown totals of small cases.</summary>
public class ChangeGraphTest
{
    private const int Minimum = 3;
    private const int Cases = 1_500;

    [Fact]
    public void Weak_OneEarlierWave_IsFoundExactlyWhereSomeCombinationRestsOnTooFew()
    {
        int strong = 0;
        int weak = 0;
        for (int seed = 1; seed <= Cases; seed++)
        {
            Case drawn = Draw(seed, waves: 1);
            if (!drawn.IsSafeBefore()) continue;

            bool isWeak = drawn.Weak().Contains(true);
            Assert.True(isWeak == drawn.Isolates(1), $"seed {seed}: {(isWeak ? "weak, and nobody stands alone" : "strong, and somebody stands alone")}");
            strong += isWeak ? 0 : 1;
            weak += isWeak ? 1 : 0;
        }

        Assert.True(strong > Cases / 20 && weak > Cases / 20, $"{strong} strong and {weak} weak of {Cases} cases prove little");
    }

    [Fact]
    public void Weak_TwoEarlierWaves_IsFoundWhereverSomeCombinationRestsOnTooFew()
    {
        int strong = 0;
        for (int seed = 1; seed <= Cases; seed++)
        {
            Case drawn = Draw(seed, waves: 2);
            if (!drawn.IsSafeBefore() || drawn.Weak().Contains(true)) continue;

            Assert.False(drawn.Isolates(1), $"seed {seed}: strong, and somebody stands alone");
            strong++;
        }

        Assert.True(strong > Cases / 50, $"{strong} strong cases prove little");
    }

    [Fact]
    public void Weak_SamePeopleInBothWaves_AreStrongBecauseNothingNewIsSaid()
    {
        var same = new Case([[0, 0, 0, 0, 1, 1, 1, 1]], [0, 0, 0, 0, 1, 1, 1, 1]);

        Assert.Equal([false, false], same.Weak());
    }

    [Fact]
    public void Weak_OneOfTheSamePeopleMoved_MakesOneOfBothWeak()
    {
        var moved = new Case([[0, 0, 0, 0, 1, 1, 1, 1, 1]], [0, 0, 0, 1, 1, 1, 1, 1, 1]);

        Assert.Equal([true, false], moved.Weak());
    }

    [Fact]
    public void Weak_AsManyLeaveOrJoinAsAreEnough_IsStrong()
    {
        var joined = new Case([[0, 0, 0, 0, -1, -1, -1]], [0, 0, 0, 0, 0, 0, 0]);
        var fewer = new Case([[0, 0, 0, 0, -1, -1]], [0, 0, 0, 0, 0, 0]);

        Assert.DoesNotContain(true, joined.Weak());
        Assert.Contains(true, fewer.Weak());
    }

    private static Case Draw(int seed, int waves)
    {
        var random = new Random(seed);
        int people = random.Next(4, 16);
        int[] home = [.. Enumerable.Range(0, people).Select(_ => random.Next(-1, 2))];
        double moves = random.NextDouble() * 0.7;
        int[] Wave() => [.. home.Select(h => random.NextDouble() < moves ? random.Next(-1, 2) : h)];
        return new Case([.. Enumerable.Range(0, waves).Select(_ => Wave())], Wave());
    }

    /// <summary>People by their class in earlier waves and now, at most two classes each; -1 for not being counted.</summary>
    private sealed record Case(int[][] Before, int[] Now)
    {
        private const int Classes = 2;

        public bool[] Weak()
        {
            var histories = new List<int[]>();
            var strands = new Dictionary<(int History, int Cell), int>();
            for (int i = 0; i < Now.Length; i++)
            {
                int[] past = [.. Before.Select(w => w[i])];
                int history = past.All(c => c < 0) ? Membership.Unseen : histories.FindIndex(h => h.SequenceEqual(past));
                if (history == Membership.Unseen && past.Any(c => c >= 0))
                {
                    history = histories.Count;
                    histories.Add(past);
                }

                strands[(history, Now[i])] = strands.GetValueOrDefault((history, Now[i])) + 1;
            }

            var system = new ChangeSystem(
                strands.Select(s => new Strand(s.Key.History, s.Key.Cell, s.Value)),
                histories,
                [.. Before.Select(w => (Func<int, int>)(c => w.Count(x => x == c)))]);
            return ChangeGraph.Weak(system, [0, 1], Classes, Minimum);
        }

        /// <summary>Whether earlier waves alone tell about nobody or enough, as is seen to when they are released.</summary>
        public bool IsSafeBefore() => !Isolates(0);

        /// <summary>Whether some combination of totals rests on somebody, but too few.</summary>
        /// <param name="most">How far the totals of now are added or subtracted; 0 to leave them out.</param>
        public bool Isolates(int most)
        {
            int[][] waves = [.. Before, Now];
            int[] times = new int[waves.Length * Classes];
            return Any(0);

            bool Any(int at)
            {
                if (at == times.Length) return Enumerable.Range(0, Now.Length).Count(i => Times(i) != 0) is > 0 and < Minimum;

                int range = at < Before.Length * Classes ? 1 : most;
                for (times[at] = -range; times[at] <= range; times[at]++)
                {
                    if (Any(at + 1)) return true;
                }

                return false;
            }

            int Times(int person) => Enumerable.Range(0, waves.Length).Sum(w => waves[w][person] < 0 ? 0 : times[(w * Classes) + waves[w][person]]);
        }
    }
}

using System.Data.Common;

namespace Iapt.Belonging.Surveys;

/// <summary>One reading of answers, from rows to a survey, when the header is known to be right.</summary>
internal sealed class SurveyReading
{
    private const int FirstRoom = 1_024;

    private readonly Wave wave;
    private readonly SurveyColumns columns;
    private readonly ReadOptions options;
    private readonly AnswerLayout layout;
    private readonly RowProblems rowProblems;
    private readonly SortedSet<int> identifying = [];
    private AnswerTable table;

    public SurveyReading(Wave wave, SurveyColumns columns, ReadOptions options)
    {
        this.wave = wave;
        this.columns = columns;
        this.options = options;
        layout = new AnswerLayout(wave, columns);
        rowProblems = new RowProblems(options);
        table = new AnswerTable(layout.Width, 0);
    }

    /// <summary>Reads rows one after the other.</summary>
    public async Task ReadRowsAsync(DbDataReader rows, CancellationToken cancellationToken)
    {
        table = new AnswerTable(layout.Width, FirstRoom);
        var answers = new AnswerRows(layout, new CellText(rows), table, 0, rowProblems);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false)) answers.Read();
        answers.Flush();
        identifying.UnionWith(answers.IdentifyingColumns);
    }

    /// <summary>Reads blocks of rows, several at once. What is found in them is put together in their order.</summary>
    public void ReadBlocks(ITextBlocks blocks, CancellationToken cancellationToken)
    {
        table = new AnswerTable(layout.Width, blocks.Rows);
        table.Grow(blocks.Rows);
        var problems = new RowProblems[blocks.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaximumThreads, CancellationToken = cancellationToken };
        Parallel.For(0, blocks.Count, parallel, b =>
        {
            problems[b] = new RowProblems(options);
            ITextBlock block = blocks.Open(b);
            var answers = new AnswerRows(layout, new CellText(block), table, block.FirstRow, problems[b]);
            while (block.Read()) answers.Read();
            answers.Flush();
            lock (identifying) identifying.UnionWith(answers.IdentifyingColumns);
        });
        foreach (RowProblems ofBlock in problems) rowProblems.Add(ofBlock);
    }

    /// <summary>The survey, with all problems found before and in reading.</summary>
    public ReadResult<Survey> Finish(List<Problem> problems)
    {
        foreach (int column in identifying) problems.Add(SurveyProblems.IdentifyingColumn(new Place(line: 1, column: column + 1)));
        Survey survey = Build(new DuplicateRows(table, rowProblems).Dropped());
        rowProblems.MoveTo(problems);
        if (survey.People == 0 && problems.TrueForAll(p => p.Severity == ProblemSeverity.Warning)) problems.Add(SurveyProblems.NoRows());
        problems.AddRange(Overfull(survey));
        return new ReadResult<Survey>(survey, problems);
    }

    private Survey Build(bool[] dropped)
    {
        ReadOnlySpan<int> teams = table.Teams;
        int[] starts = new int[wave.Tree.Count + 1];
        for (int row = 0; row < teams.Length; row++)
        {
            if (!dropped[row]) starts[teams[row] + 1]++;
        }

        for (int t = 1; t < starts.Length; t++) starts[t] += starts[t - 1];

        int[] order = new int[starts[^1]];
        int[] next = [.. starts];
        for (int row = 0; row < teams.Length; row++)
        {
            if (!dropped[row]) order[next[teams[row]]++] = row;
        }

        var pseudonyms = new UInt128[order.Length];
        for (int i = 0; i < order.Length; i++) pseudonyms[i] = table.People[order[i]];
        byte[][] codes = table.ToColumns(order, options.MaximumThreads);
        int asked = 0;
        byte[]?[] ofItems = [.. columns.Items.Select(column => column == SurveyColumns.None ? null : codes[asked++])];
        return new Survey(wave, starts, ofItems, codes[asked..], pseudonyms);
    }

    private static IEnumerable<Problem> Overfull(Survey survey)
    {
        TeamTree tree = survey.Wave.Tree;
        int[] people = new int[tree.Count];
        for (int t = 0; t < people.Length; t++) people[t] = survey.TeamStarts[t + 1] - survey.TeamStarts[t];
        foreach (int team in tree.TopDown.Reverse())
        {
            if (tree.Parents[team] != TeamTree.None) people[tree.Parents[team]] += people[team];
        }

        return survey.Wave.Teams.Where((team, t) => people[t] > team.Headcount).Select(team => SurveyProblems.MoreResponsesThanStaff(team.Id.Value));
    }
}

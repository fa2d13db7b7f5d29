using System.Globalization;
using System.Text.RegularExpressions;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Tests.Cql;

/// <summary>Reads a small part of the language into a condition and the profile it is asked of. Every left-hand literal becomes an estimate, so that there is something to ask.</summary>
internal sealed partial class CqlReader
{
    /// <summary>All texts of the suite, in the order in which the language compares them: code by code.</summary>
    public static readonly string[] Texts = ["Jack", "Jill", "a", "aa", "b"];

    private readonly List<string> tokens;
    private int at;

    private CqlReader(List<string> tokens) => this.tokens = tokens;

    /// <summary>The estimates that the condition reads, in the order in which they came.</summary>
    public List<(Subject Subject, Estimate Estimate)> Estimates { get; } = [];

    public Condition? Condition { get; private set; }

    /// <summary>Why the expression cannot be said as a condition; null if it can.</summary>
    public string? Declined { get; private set; }

    public static CqlReader Read(string expression)
    {
        List<string> tokens = [.. Token().Matches(expression).Select(m => m.Value)];
        var reader = new CqlReader(tokens);
        if (string.Concat(tokens) != expression.Replace(" ", "", StringComparison.Ordinal))
        {
            reader.Declined = "dates, quantities and tuples";
            return reader;
        }

        try
        {
            reader.Condition = reader.Implies();
            if (reader.at < tokens.Count) throw new NotSupportedException($"`{tokens[reader.at]}`");
        }
        catch (NotSupportedException declined)
        {
            reader.Declined = declined.Message;
        }

        return reader;
    }

    [GeneratedRegex(@"'[A-Za-z]+'|-?\d+(\.\d+)?L?(?![\d'])|[a-zA-Z]+|<=|>=|!=|[<>=~()]")]
    private static partial Regex Token();

    private Condition Implies()
    {
        Condition left = Or();
        return Take("implies") ? !left | Implies() : left;
    }

    private Condition Or()
    {
        Condition left = And();
        while (true)
        {
            if (Take("or"))
            {
                left |= And();
            }
            else if (Take("xor"))
            {
                Condition right = And();
                left = (left & !right) | (!left & right);
            }
            else
            {
                return left;
            }
        }
    }

    private Condition And()
    {
        Condition left = Not();
        while (Take("and")) left &= Not();
        return left;
    }

    private Condition Not() => Take("not") ? !Not() : Comparison();

    private Condition Comparison()
    {
        if (Take("("))
        {
            Condition inside = Implies();
            return Take(")") ? inside : throw new NotSupportedException("a missing bracket");
        }

        string left = Next();
        string? word = at < tokens.Count ? tokens[at] : null;
        if (word is null or "and" or "or" or "xor" or "implies" or ")") return IsTrue(left);
        if (word is "is" or "as") throw new NotSupportedException("no condition asks whether something is missing");
        if (word == "~") throw new NotSupportedException("equivalence, in which nothing equals nothing");

        at++;
        if (word != "between") return Compare(left, word, Next());

        Constant from = Literal(Next()) ?? throw new NotSupportedException("nothing as a limit");
        if (!Take("and")) throw new NotSupportedException("a range without an end");
        return new Comparison(Known(left), new Between(from, Literal(Next())!));
    }

    private Condition IsTrue(string literal) => new Comparison(Known(literal, "cql/flag"), new Is(true));

    private Condition Compare(string left, string word, string right)
    {
        // A limit is always there, so what is missing goes to the left.
        if (Literal(right) is null) (left, right, word) = (right, left, Mirrored(word));
        if (Literal(right) is not Constant limit) throw new NotSupportedException("nothing beside nothing");

        Subject subject = Known(left, SubjectOf(limit));
        return word switch
        {
            "=" => Equal(subject, limit),
            "!=" => !Equal(subject, limit),
            "<" => new Comparison(subject, new Below(limit)),
            "<=" => new Comparison(subject, new AtOrBelow(limit)),
            ">" => new Comparison(subject, new Above(limit)),
            ">=" => new Comparison(subject, new AtOrAbove(limit)),
            _ => throw new NotSupportedException($"`{word}`"),
        };
    }

    // Numbers with decimals are not asked whether they are equal; a range of one number is.
    private static Comparison Equal(Subject subject, Constant limit) => new(subject, limit.Number is null ? new Is(limit) : new Between(limit, limit));

    private static string Mirrored(string word) => word switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => word };

    private Subject Known(string literal) => Known(literal, SubjectOf(Literal(literal) ?? throw new NotSupportedException("nothing in a range")));

    private Subject Known(string literal, string indicator)
    {
        var subject = Subject.Parse($"{indicator}-{Estimates.Count}");
        Estimates.Add((subject, Literal(literal) switch
        {
            null => Estimate.None(MissingReason.NoData),
            { Number: double number } => Estimate.Exact(number),
            { Flag: bool flag } => Estimate.Exact(flag ? 1 : 0),
            { Code: string code } => Estimate.Exact(Array.IndexOf(Texts, code)),
            _ => throw new NotSupportedException(literal),
        }));
        return subject;
    }

    private static string SubjectOf(Constant constant) => constant.Number is not null ? "cql/number" : constant.Flag is not null ? "cql/flag" : "cql/text";

    private static Constant? Literal(string token) => token switch
    {
        "null" => null,
        "true" => true,
        "false" => false,
        _ when token[0] == '\'' => token.Trim('\''),
        _ when double.TryParse(token.TrimEnd('L'), CultureInfo.InvariantCulture, out double number) => number,
        _ => throw new NotSupportedException($"`{token}`"),
    };

    private string Next() => at < tokens.Count ? tokens[at++] : throw new NotSupportedException("nothing to compare with");

    private bool Take(string token)
    {
        if (at == tokens.Count || tokens[at] != token) return false;

        at++;
        return true;
    }
}

using System.Reflection;
using Iapt.Belonging.Reporting;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Iapt.Belonging.Attack.Tests.Surfaces;

/// <summary>Whether code that a host, a rule or a report can write reaches what people answered.</summary>
public class ReachTest
{
    private static readonly string[] Inside = ["Iapt.Belonging.Surveys", "Iapt.Belonging.Scoring"];

    /// <summary>All types that can be got at from public members of the rules and the reports, and from their public members in turn.</summary>
    [Fact]
    [Trait("Bar", "SDC-16")]
    public void PublicMembers_OfRulesAndReports_ReachNoRawData()
    {
        var reached = new HashSet<Type>();
        var open = new Stack<Type>(typeof(IBelongingEngine).Assembly.GetExportedTypes().Concat(typeof(Report).Assembly.GetExportedTypes()));
        while (open.TryPop(out Type? type))
        {
            if (type.Namespace?.StartsWith("Iapt.", StringComparison.Ordinal) != true || !reached.Add(type)) continue;

            foreach (Type next in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).SelectMany(Mentioned)) open.Push(next);
        }

        Trials.Print("SDC-16", reached.Count, "types reached by reflection");
        Bar.AtMost("SDC-16", reached.Count(t => Inside.Contains(t.Namespace)), 0);
    }

    /// <summary>Nothing public of a survey or of facts holds a number: only names, dates and what was registered.</summary>
    [Fact]
    [Trait("Bar", "SDC-16")]
    public void PublicMembers_OfSurveysAndFacts_HoldNoAnswersAndNoCounts()
    {
        string[] properties = [.. new[] { typeof(Survey), typeof(Fact), typeof(FactTable) }.SelectMany(t => t.GetProperties().Select(p => $"{t.Name}.{p.Name}")).Order(StringComparer.Ordinal)];

        Assert.Equal(["Fact.Indicator", "Fact.Period", "Fact.Team", "FactTable.Empty", "FactTable.Facts", "Survey.Wave"], properties);
    }

    [Theory]
    [InlineData("engine.Analyse(survey);", "CS1503")]
    [InlineData("engine.Analyse(facts);", "CS1503")]
    [InlineData("_ = Report.ForTeam(survey);", "CS1503")]
    [InlineData("_ = survey.Answers;", "CS1061 CS0122")]
    [InlineData("_ = survey.People;", "CS1061 CS0122")]
    [InlineData("_ = fact.Numerator;", "CS1061 CS0122")]
    [InlineData("_ = fact.Denominator;", "CS1061 CS0122")]
    [InlineData("_ = typeof(Iapt.Belonging.Scoring.ScoreTable);", "CS0122 CS0234")]
    [InlineData("TeamProfile p = new Release(null!, null!, null!, null!, null!, null!).Profiles[0];", "CS1729 CS0122 CS7036")]
    [Trait("Bar", "SDC-16")]
    public void Code_ThatPassesRawTypes_DoesNotCompile(string statement, string expected)
    {
        string[] errors = [.. Compile(statement)];

        Assert.NotEmpty(errors);
        Assert.All(errors, e => Assert.Contains(e, expected));
    }

    /// <summary>The same frame around code that is right: so it is the statement that does not compile.</summary>
    [Fact]
    public void Code_ThatPassesReleasedTypes_Compiles() => Assert.Empty(Compile("engine.Analyse(release.Profiles[0]);"));

    private static IEnumerable<string> Compile(string statement)
    {
        string code = $$"""
            using Iapt.Belonging.Disclosure;
            using Iapt.Belonging.Reporting;
            using Iapt.Belonging.Rules.Engine;
            using Iapt.Belonging.Surveys;
            using Iapt.Belonging.Teams;
            public static class Host
            {
                public static void Run(IBelongingEngine engine, Survey survey, FactTable facts, Fact fact, Release release) { {{statement}} }
            }
            """;
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("host", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id);
    }

    private static IEnumerable<Type> Mentioned(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(p => p.ParameterType).Concat(method is MethodInfo m ? [m.ReturnType] : []).SelectMany(Parts),
        PropertyInfo property => Parts(property.PropertyType),
        FieldInfo field => Parts(field.FieldType),
        EventInfo @event => Parts(@event.EventHandlerType!),
        Type nested => [nested],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().Where(a => a != type).SelectMany(Parts).Append(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}

namespace Iapt.Belonging.Files.Xlsx;

/// <summary>A workbook in which nothing further can be looked at.</summary>
internal sealed class XlsxException(Problem problem) : Exception(problem.ToString())
{
    public Problem Problem { get; } = problem;
}

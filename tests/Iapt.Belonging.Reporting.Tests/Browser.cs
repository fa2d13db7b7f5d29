using System.Diagnostics;
using System.Globalization;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Reporting.Tests;

/// <summary>Chromium and axe-core, where they are installed.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string Axe = Repository.Path("tests", "accessibility", "node_modules", "axe-core", "axe.min.js");

    // Nothing of these reaches out: the page is a file, and the browser keeps to itself.
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Why it cannot run; null if it can.</summary>
    public static string? Missing { get; } = Executable is null ? "needs Chromium (see tests/accessibility/README.md)"
        : File.Exists(Axe) ? null : "needs axe-core: npm ci --prefix tests/accessibility";

    private static string? Executable => Environment.GetEnvironmentVariable("BELONGING_CHROMIUM") ?? (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs axe on a page, every third explanation opened.</summary>
    /// <returns>The rules that are violated, how many rules passed, and how wide the page is, as <c>axe|violations|passes|width</c>.</returns>
    public static string RunAxe(string page, int width)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("belonging-axe");
        try
        {
            string file = Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(file, WithAxe(page, width));
            string text = Dump(file, folder.FullName);
            int start = text.IndexOf("axe|", StringComparison.Ordinal);
            return start < 0 ? "the browser gave no answer" : text[start..text.IndexOf('<', start)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The page stands in a frame of the wanted width, because a window cannot be as narrow as a telephone; its own policy would forbid the checker.
    private static string WithAxe(string page, int width)
    {
        string inner = page.Replace("<meta http-equiv=\"Content-Security-Policy\"", "<meta name=\"policy\"", StringComparison.Ordinal)
            .Replace("</body>", $"<script>{File.ReadAllText(Axe)}</script><script>{Script}</script></body>", StringComparison.Ordinal);
        string source = inner.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
        string size = width.ToString(CultureInfo.InvariantCulture);
        return $"<!DOCTYPE html><html><body><p id=\"answer\"></p><iframe width=\"{size}\" height=\"900\" srcdoc=\"{source}\"></iframe></body></html>";
    }

    private const string Script = """
        document.querySelectorAll('details').forEach((d, i) => { d.open = i % 3 === 0; });
        axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }).then(r => {
          const found = r.violations.map(v => v.id + ' ' + v.nodes[0].target.join(' ')).join('; ');
          parent.document.getElementById('answer').textContent = ['axe', found, r.passes.length, document.documentElement.scrollWidth].join('|');
        });
        """;

    private static string Dump(string file, string profile)
    {
        var start = new ProcessStartInfo(Executable!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string option in Quiet) start.ArgumentList.Add(option);
        start.ArgumentList.Add($"--user-data-dir={profile}/profile");
        start.ArgumentList.Add("--virtual-time-budget=60000");
        start.ArgumentList.Add("--window-size=1400,1000");
        start.ArgumentList.Add("--dump-dom");
        start.ArgumentList.Add("file://" + file);
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }
}

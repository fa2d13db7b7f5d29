using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>Which wave is scored, from which answers and facts.</summary>
internal sealed record SurveyRequest(string Wave, string? Answers, string? Facts, string? Staff, string? StaffDefinition, char Delimiter, bool SkipBadRows)
{
    /// <summary>Where the answers are: as the user says, or beside the wave's own file as the wave says.</summary>
    /// <exception cref="CommandException">Neither says.</exception>
    public string AnswersOf(Wave wave) => Answers ?? (wave.AnswersPath is string answers
        ? Path.Combine(Path.GetDirectoryName(Wave) ?? string.Empty, answers)
        : throw new CommandException(ExitCode.Usage, ToolProblems.NoAnswers()));

    /// <summary>All files that are read.</summary>
    public IEnumerable<string?> FilesOf(Wave wave) => [Wave, AnswersOf(wave), Facts, Staff, StaffDefinition];

    /// <summary>Reads facts, those of a staff-in-post list included; null if there are none, or they have errors.</summary>
    public async Task<FactTable?> ReadFactsAsync(InputReader input, Wave wave, CancellationToken stop)
    {
        FactTable? facts = Facts is string path ? await input.ReadFactsAsync(path, wave, stop).ConfigureAwait(false) : null;
        if (Staff is not string staff) return facts;

        StaffListDefinition? definition = StaffDefinition is string named ? await input.ReadStaffListAsync(named, stop).ConfigureAwait(false) : StaffListDefinition.Usual;
        FactTable? ofStaff = definition is null ? null : await input.ReadStaffAsync(staff, wave, definition, stop).ConfigureAwait(false);
        return facts is null || ofStaff is null ? ofStaff : input.Reading.Take(facts.With(ofStaff), Facts!);
    }
}

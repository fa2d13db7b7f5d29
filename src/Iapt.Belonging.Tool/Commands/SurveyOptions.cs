using Iapt.Belonging.Tool.Inputs;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>The arguments and options that say which wave a command scores, from which answers and facts, and how their files are read.</summary>
internal sealed class SurveyOptions
{
    private readonly Argument<string> wave = new("wave") { Description = "The wave: who was asked, when, and which groups may be shown." };
    private readonly Argument<string?> answers = new("answers") { Description = "The answers, if not where the wave says.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> facts = new("--facts") { Description = "Facts about the teams and how they work, from FILE.", HelpName = "FILE" };
    private readonly Option<string?> staff = new("--staff") { Description = "People in post, one row an assignment, from FILE: facts are made of them.", HelpName = "FILE" };
    private readonly Option<string?> staffDefinition = new("--staff-definition") { Description = "The day of the staff-in-post list and which column is which, from FILE, if not the usual ones.", HelpName = "FILE" };
    private readonly Option<bool> skip = CommonOptions.SkipBadRows();
    private readonly Option<string> delimiter = CommonOptions.Delimiter();

    public void AddTo(Command command)
    {
        command.Add(wave);
        command.Add(answers);
        command.Add(facts);
        command.Add(staff);
        command.Add(staffDefinition);
        command.Add(skip);
        command.Add(delimiter);
        command.Validators.Add(result =>
        {
            if (result.GetValue(staffDefinition) is not null && result.GetValue(staff) is null) result.AddError("`--staff-definition` without `--staff`");
        });
    }

    public SurveyRequest Of(ParseResult parsed) => new(
        parsed.GetRequiredValue(wave),
        parsed.GetValue(answers),
        parsed.GetValue(facts),
        parsed.GetValue(staff),
        parsed.GetValue(staffDefinition),
        CommonOptions.DelimiterOf(parsed.GetRequiredValue(delimiter)),
        parsed.GetValue(skip));
}

using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging forget</c>: takes the people of one released wave out of the register.</summary>
internal static class ForgetCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var wave = new Argument<string>("wave-id") { Description = "The wave, by its name in the register." };
        var register = new RegisterOptions(isRequired: true, usesPeople: false);
        var command = new Command("forget", "Take the people of a released wave out of the register; how many they were stays.") { wave };
        register.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(wave) is string id && !WaveId.TryParse(id, out _)) result.AddError("what is no name of a wave: small letters, digits, `.`, `-` and `/`");
        });
        command.SetAction((parsed, stop) => RunAsync(screen, WaveId.Parse(parsed.GetRequiredValue(wave)), register.Of(parsed), Today.By(clock), stop));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, WaveId wave, RegisterRequest request, DateOnly today, CancellationToken stop)
    {
        string path = request.Path!;
        var output = new OutputFiles(force: false, [request.Key]);
        output.ClaimRegister(path);
        if (!File.Exists(path)) throw new CommandException(ExitCode.File, ToolProblems.NoSuchFile(path));

        using RegisterFile file = await RegisterFile.OpenAsync(request, new InputReader(screen), stop).ConfigureAwait(false);
        Forget(file.Register, wave, today);
        output.AddRegister(path, file.Register.ToBytes());
        await output.CommitAsync(stop).ConfigureAwait(false);
        screen.Progress.Clear();
        screen.Output.Write($"""
            The people of wave {wave} are forgotten; how many they were stays. Later waves are compared with it by sizes.
            Copies of the register made before still hold them: see to those too.

            {file.EndInWords()}
            """);
        return ExitCode.Done;
    }

    private static void Forget(ReleaseRegister register, WaveId wave, DateOnly today)
    {
        try
        {
            register.Forget(wave, today);
        }
        catch (ProblemsException refused)
        {
            throw new CommandException(ExitCode.BadInput, refused.Problems);
        }
    }
}

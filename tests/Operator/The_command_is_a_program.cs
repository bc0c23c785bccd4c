namespace NofPipeline.Operator.Tests;

/// <summary>The other tests run the command within their own process; as a program of its own it says and returns the same.</summary>
public sealed class The_command_is_a_program(Small_sample sample)
{
    [Theory]
    [InlineData("status", 0)]
    [InlineData("movement ZZZ", 1)]
    [InlineData("whatif RDY --quarter 2025-26Q4 --set OF1080=1", 2)]
    public async Task With_the_same_answers_and_exit_codes(string arguments, int exitCode)
    {
        var settings = Sample.SettingsOf(await sample.DoneAsync());

        var program = await Nof.RunProcessAsync(arguments.Split(' '), settings);

        Assert.Equal(exitCode, program.ExitCode);
        Assert.Equal(await Nof.RunAsync(arguments.Split(' '), settings), program);
    }
}

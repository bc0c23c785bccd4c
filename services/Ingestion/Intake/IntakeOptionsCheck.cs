using System.Globalization;
using Microsoft.Extensions.Options;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Checks the settings of intake at start and names the exact key of each that is wrong.</summary>
internal sealed class IntakeOptionsCheck : IValidateOptions<IntakeOptions>
{
    private const int MostFreeDisk = 1_000_000_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(50);

    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        List<string> problems =
        [
            .. OutsideOf("Nof:Intake:Settle", options.Settle, TimeSpan.Zero),
            .. OutsideOf("Nof:Intake:Poll", options.Poll, ShortestPoll),
        ];
        if (options.FreeDisk is < 0 or > MostFreeDisk)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Nof:Intake:FreeDisk is {options.FreeDisk}: choose from 0 (not looked at) to {MostFreeDisk} MB."));
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OutsideOf(string key, TimeSpan value, TimeSpan least) =>
        value < least || value > LongestWait ? [$"{key} is {value}: choose a time from {least} to {LongestWait}."] : [];
}

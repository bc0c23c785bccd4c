using System.Globalization;
using Microsoft.Extensions.Options;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Hosting.Store;

namespace NofPipeline.Hosting.Options;

/// <summary>Checks every setting at start and names the exact key of each that is wrong.</summary>
internal sealed class NofOptionsValidator : IValidateOptions<NofOptions>
{
    private const int MostFreeDisk = 1_000_000_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(50);

    public ValidateOptionsResult Validate(string? name, NofOptions options)
    {
        var problems = new List<string>();
        RequireFolder(problems, "Nof:Drop", options.Drop);
        RequireFolder(problems, "Nof:Out", options.Out);
        RequireFolder(problems, "Nof:Data", options.Data);
        RequireApart(problems, "Nof:Out", options.Out, "Nof:Drop", options.Drop);
        RequireApart(problems, "Nof:Data", options.Data, "Nof:Drop", options.Drop);
        RequireSecrets(problems, options.Secrets);
        RequireBetween(problems, "Nof:Intake:Settle", options.Intake.Settle, TimeSpan.Zero);
        RequireBetween(problems, "Nof:Intake:Poll", options.Intake.Poll, ShortestPoll);
        RequireFreeDisk(problems, options.Intake.FreeDisk);
        RequireBroker(problems, options);
        problems.AddRange(ConfiguredStore.Problems(options));
        RequireAddresses(problems, "Nof:Health:Urls", options.Health.Urls);
        RequireAddresses(problems, "Nof:Portal:Urls", options.Portal.Urls);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void RequireFreeDisk(List<string> problems, int megabytes)
    {
        if (megabytes is < 0 or > MostFreeDisk)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Nof:Intake:FreeDisk is {megabytes}: choose from 0 (not looked at) to {MostFreeDisk} MB."));
        }
    }

    private static void RequireBroker(List<string> problems, NofOptions options)
    {
        // The value is not repeated: it holds a password.
        if (options.Transport == TransportKind.RabbitMq && BrokerAddress.Problem(options.RabbitMq.Uri) is { } problem)
        {
            problems.Add($"Nof:RabbitMq:Uri {problem}");
        }
    }

    private static void RequireSecrets(List<string> problems, string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            problems.Add($"Nof:Secrets is '{folder}', which is not there: name a folder whose files are settings.");
        }
    }

    private static void RequireFolder(List<string> problems, string key, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            problems.Add($"{key} is empty: name a folder.");
        }
        else if (File.Exists(value))
        {
            problems.Add($"{key} is '{value}', which is a file: name a folder.");
        }
    }

    private static void RequireApart(List<string> problems, string key, string value, string otherKey, string otherValue)
    {
        if (!string.IsNullOrWhiteSpace(value)
            && !string.IsNullOrWhiteSpace(otherValue)
            && string.Equals(Path.GetFullPath(value), Path.GetFullPath(otherValue), StringComparison.Ordinal))
        {
            problems.Add($"{key} and {otherKey} are the same folder ('{value}'): what is written there would be read as input.");
        }
    }

    private static void RequireAddresses(List<string> problems, string key, string value)
    {
        try
        {
            ListenAddresses.Parse(value);
        }
        catch (FormatException wrong)
        {
            problems.Add($"{key}: {wrong.Message}");
        }
    }

    private static void RequireBetween(List<string> problems, string key, TimeSpan value, TimeSpan least)
    {
        if (value < least || value > LongestWait)
        {
            problems.Add($"{key} is {value}: choose a time from {least} to {LongestWait}.");
        }
    }
}

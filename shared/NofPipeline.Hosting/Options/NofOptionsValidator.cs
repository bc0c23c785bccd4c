using Microsoft.Extensions.Options;

namespace NofPipeline.Hosting.Options;

/// <summary>Checks the folders and addresses that every process has, and names the exact key of each that is wrong.</summary>
internal sealed class NofOptionsValidator : IValidateOptions<NofOptions>
{
    public ValidateOptionsResult Validate(string? name, NofOptions options)
    {
        var problems = new List<string>();
        RequireFolder(problems, "Nof:Drop", options.Drop);
        RequireFolder(problems, "Nof:Out", options.Out);
        RequireFolder(problems, "Nof:Data", options.Data);
        RequireApart(problems, "Nof:Out", options.Out, "Nof:Drop", options.Drop);
        RequireApart(problems, "Nof:Data", options.Data, "Nof:Drop", options.Drop);
        RequireSecrets(problems, options.Secrets);
        if (ListenAddresses.Problem("Nof:Health:Urls", options.Health.Urls) is { } addresses)
        {
            problems.Add(addresses);
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
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
}

using System.CommandLine;
using System.CommandLine.Parsing;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Operator.Commands;

/// <summary>Arguments and options that several commands have; a text that is none of them is a usage error that says what is expected.</summary>
internal static class CommandOptions
{
    public static Option<Quarter> Quarter() => new("--quarter", "-q")
    {
        Description = "The quarter, such as 2025-26Q4.",
        Required = true,
        CustomParser = ParseQuarter,
    };

    /// <summary>The quarter that an answer is limited to; <c>null</c> where none is named.</summary>
    public static Option<Quarter?> OptionalQuarter() => new("--quarter", "-q")
    {
        Description = "Only this quarter, such as 2025-26Q4.",
        CustomParser = result => ParseQuarter(result),
    };

    public static Argument<OdsCode> Organisation() => new("organisation")
    {
        Description = "ODS code, such as RJ1.",
        CustomParser = result => Parsed(
            result, OdsCode.TryParse(result.Tokens[0].Value, out var code), code, "is no ODS code: three to five capital letters and digits, such as RJ1"),
    };

    /// <summary>The metric that an answer is limited to; <c>null</c> where none is named.</summary>
    public static Option<MetricId?> OptionalMetric(string description) => new("--metric", "-m")
    {
        Description = description,
        CustomParser = result => Parsed<MetricId?>(
            result, MetricId.TryParse(result.Tokens[0].Value, out var id), id, "is no metric id: write one such as OF0013"),
    };

    /// <summary>Why something is done; goes into the audit log.</summary>
    public static Option<string> Reason() => Text(new("--reason") { Description = "Why; goes into the audit log.", Required = true });

    /// <summary>Who does it; goes into the audit log.</summary>
    public static Option<string> By() => Text(new("--by")
    {
        Description = "Who does it, where that is not the account; goes into the audit log.",
        DefaultValueFactory = _ => Environment.UserName,
    });

    private static Option<string> Text(Option<string> option)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && string.IsNullOrWhiteSpace(text))
            {
                result.AddError($"{option.Name} is empty.");
            }
        });
        return option;
    }

    private static Quarter ParseQuarter(ArgumentResult result) => Parsed(
        result,
        Domain.Calendar.Quarter.TryParse(result.Tokens[0].Value, out var quarter),
        quarter,
        "is no quarter: write the financial year and the quarter, such as 2025-26Q4 for January to March 2026");

    private static T Parsed<T>(ArgumentResult result, bool isParsed, T value, string otherwise)
    {
        if (!isParsed)
        {
            result.AddError($"'{result.Tokens[0].Value}' {otherwise}.");
        }

        return value;
    }
}

using System.Data.Common;
using Microsoft.Extensions.Options;
using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Hosting;

/// <summary>Why a process does not start, for whoever has to mend it.</summary>
/// <param name="ExitCode">2 where a setting is not allowed; 3 where store, folder or broker cannot be used.</param>
/// <param name="Sentences">What to mend; one sentence each.</param>
public sealed record StartRefusal(int ExitCode, IReadOnlyList<string> Sentences)
{
    private const int Usage = 2;
    private const int Infrastructure = 3;

    /// <summary>Whether workers had begun by then, and have to be stopped.</summary>
    public bool WorkersHadBegun { get; private init; }

    /// <summary>The refusal that a failure of the start means; <c>null</c> where it is a fault of the program, which needs its stack trace.</summary>
    public static StartRefusal? Of(Exception failure) => failure switch
    {
        OptionsValidationException invalid => new(Usage, [.. invalid.Failures]),
        AggregateException several when several.InnerExceptions.All(e => e is OptionsValidationException) => new(
            Usage, [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)]),

        // The configuration binder names the key and the text that it could not convert.
        InvalidOperationException { InnerException: FormatException or ArgumentException } => new(Usage, [failure.Message]),
        BrokerRefusedException or TopologyMismatchException => new(Infrastructure, [failure.Message]) { WorkersHadBegun = true },
        IOException or UnauthorizedAccessException or DbException or InvalidOperationException => new(
            Infrastructure, [$"The workers could not be started: {failure.Message}"]),
        _ => null,
    };
}

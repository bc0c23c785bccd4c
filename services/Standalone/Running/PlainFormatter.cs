using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace NofPipeline.Standalone.Running;

/// <summary>Log lines for a person who watches: the time, the level where it matters, the sentence.</summary>
internal sealed class PlainFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var level = logEntry.LogLevel >= LogLevel.Warning ? $"{logEntry.LogLevel}: " : string.Empty;
        var sentence = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.GetLocalNow():HH:mm:ss} {level}{sentence}"));
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine(logEntry.LogLevel >= LogLevel.Critical ? exception.ToString() : $"         {exception.Message}");
        }
    }
}

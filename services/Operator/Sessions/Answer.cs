using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NofPipeline.Hosting;
using RabbitMQ.Client.Exceptions;
using Spectre.Console;

namespace NofPipeline.Operator.Sessions;

/// <summary>How a command ends: with text or JSON, or with a sentence that says what is wrong.</summary>
internal static class Answer
{
    private const int RedirectedWidth = 120;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Done<T>(bool json, T result, string text)
    {
        Console.Out.WriteLine(json ? JsonSerializer.Serialize(result, Json) : text);
        return ExitCode.Done;
    }

    /// <summary>Writes JSON, or a page; redirected, a page is plain text of a fixed width, so that it is the same everywhere.</summary>
    public static int Done<T>(bool json, T result, Action<IAnsiConsole> page, int code = ExitCode.Done)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(result, Json));
            return code;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = StandardOutput.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (!StandardOutput.IsTerminal)
        {
            console.Profile.Width = RedirectedWidth;
        }

        page(console);
        return code;
    }

    public static int Problem(int code, string sentence)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }

    /// <summary>Runs a command; what an operator can mend is a sentence and no stack trace.</summary>
    public static async Task<int> OfAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OptionsValidationException invalid)
        {
            return Problem(ExitCode.Usage, string.Join(Environment.NewLine, invalid.Failures));
        }
        catch (InvalidDataException different)
        {
            return Problem(ExitCode.Findings, different.Message);
        }
        catch (Exception away) when (away is RabbitMQClientException or BrokerUnreachableException)
        {
            return Problem(ExitCode.Infrastructure, $"The broker cannot be used: {away.GetBaseException().Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Problem(ExitCode.Infrastructure, failure.Message);
        }
        catch (Exception failure) when (StartRefusal.Of(failure) is not null)
        {
            return Problem(ExitCode.Infrastructure, failure.Message);
        }
    }
}

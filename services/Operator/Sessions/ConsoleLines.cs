using Spectre.Console;

namespace NofPipeline.Operator.Sessions;

/// <summary>Lines of text beside tables.</summary>
internal static class ConsoleLines
{
    /// <summary>Writes a line as it is, however long: a path or a hash that is broken in two cannot be looked for.</summary>
    public static void Line(this IAnsiConsole console, string text = "") => console.Profile.Out.Writer.WriteLine(text);
}

using System.CommandLine;
using NofPipeline.Operator.Commands;

var json = new Option<bool>("--json") { Description = "Write JSON instead of text.", Recursive = true };
var command = new RootCommand("nof: what an operator asks of the pipeline and does with it. Settings are those of the services.")
{
    json,
    AuditCommand.All(json),
    ReplayCommand.All(json),
    DiffCommand.All(json),
    DeadLetterCommands.All(json),
    StoreCommands.All(json),
};
var commandLine = command.Parse(args);
var code = await commandLine.InvokeAsync();
return commandLine.Errors.Count > 0 ? ExitCode.Usage : code;

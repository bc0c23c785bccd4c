using System.CommandLine;
using NofPipeline.Operator.Commands;
using NofPipeline.Operator.Sessions;

var json = new Option<bool>("--json") { Description = "Write JSON instead of text.", Recursive = true };
var command = new RootCommand("nof: what an operator asks of the pipeline and does with it. Settings are those of the services.")
{
    json,
    AuditCommand.Of(json),
    DecideCommand.Of(json),
    ReplayCommand.Of(json),
    DiffCommand.Of(json),
    DeadLetterCommands.All(json),
    FinaliseCommand.Of(json),
    UndoCommand.Of(json),
    ExplainCommand.Of(json),
    StoreCommands.All(json),
    StatusCommand.Of(json),
    VerifyCommand.Of(json),
    ReconcileCommand.Of(json),
    MethodCommands.All(json),
    ExportCommand.Of(json),
    MovementCommand.Of(json),
    WhatIfCommand.Of(json),
    SignalsCommand.Of(json),
};
var commandLine = command.Parse(args);
var code = await commandLine.InvokeAsync();
return commandLine.Errors.Count > 0 ? ExitCode.Usage : code;

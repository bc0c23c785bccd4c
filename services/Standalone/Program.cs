using System.CommandLine;
using NofPipeline.Standalone.Running;

var drop = new Option<string?>("--drop") { Description = "The folder that files are dropped into (Nof:Drop; default ./drop)." };
var output = new Option<string?>("--out") { Description = "The folder for bundles and events (Nof:Out; default ./out)." };
var data = new Option<string?>("--data") { Description = "The folder for the store (Nof:Data; default ./data)." };
var once = new Option<bool>("--once") { Description = "Process what is in the folder, print the summary and stop." };
var sample = new Option<bool>("--sample") { Description = "Work on a copy of the sample files in a fresh folder." };
var command = new RootCommand("NofPipeline in one process: ingestion, scoring, segmentation and publishing over a watched folder.")
{
    drop, output, data, once, sample,
};
command.SetAction((parsed, _) => StandaloneRun.RunAsync(new RunSettings(
    parsed.GetValue(drop), parsed.GetValue(output), parsed.GetValue(data), parsed.GetValue(once), parsed.GetValue(sample))));
var commandLine = command.Parse(args);
// Ctrl+C is the host's: it stops the workers, however long they need.
var code = await commandLine.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
return commandLine.Errors.Count > 0 ? ExitCode.Usage : code;

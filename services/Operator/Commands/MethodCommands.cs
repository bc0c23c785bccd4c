using System.CommandLine;
using NofPipeline.Domain.Findings;
using NofPipeline.Methods;
using NofPipeline.Operator.MethodData;
using NofPipeline.Operator.Sessions;
using NofPipeline.Reading.MethodData;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof methods</c>. They need no store.</summary>
internal static class MethodCommands
{
    private const string Form = "the id of a built-in method, or a folder of method data";

    public static Command All(Option<bool> json) =>
        new("methods", "The methods: the rules of each framework year.") { List(json), Show(json), Diff(json), Validate(json) };

    private static Command List(Option<bool> json)
    {
        var command = new Command("list", "Lists the built-in methods with version, digest and quarters.");
        command.SetAction(parsed =>
        {
            var methods = MethodCatalogue.Embedded().All.Select(MethodSummary.Of).ToList();
            return Answer.Done(parsed.GetValue(json), methods, console => MethodPages.WriteList(console, methods));
        });
        return command;
    }

    private static Command Show(Option<bool> json)
    {
        var id = Method("id");
        var command = new Command("show", "Prints the rules of a method in words and figures, with their sources.") { id };
        command.SetAction((parsed, _) => OfAsync(() =>
        {
            var sheet = Load(parsed.GetRequiredValue(id));
            return Answer.Done(parsed.GetValue(json), sheet, console => MethodPages.WriteSheet(console, sheet));
        }));
        return command;
    }

    private static Command Diff(Option<bool> json)
    {
        var (a, b) = (Method("a"), Method("b"));
        var command = new Command("diff", "Compares two methods: metrics added, removed and changed, constants, and what holds for the method as a whole.") { a, b };
        command.SetAction((parsed, _) => OfAsync(() =>
        {
            var diff = MethodDiff.Of(Load(parsed.GetRequiredValue(a)), Load(parsed.GetRequiredValue(b)));
            return Answer.Done(parsed.GetValue(json), diff, console => MethodPages.WriteDiff(console, diff));
        }));
        return command;
    }

    private static Command Validate(Option<bool> json)
    {
        var folder = new Argument<string>("folder") { Description = "A method's folder, or one with the folders of several methods." };
        var command = new Command("validate", "Loads method data, lists everything that is wrong, and runs the worked cases. Exit code 1 when anything is.") { folder };
        command.SetAction((parsed, _) => OfAsync(() =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(path))
            {
                return Answer.Problem(ExitCode.Usage, $"There is no folder {path}.");
            }

            var validation = MethodValidation.Of(path);
            return Answer.Done(
                parsed.GetValue(json),
                validation,
                console => MethodPages.WriteValidation(console, validation),
                validation.Findings.Count == 0 ? ExitCode.Done : ExitCode.Findings);
        }));
        return command;
    }

    private static Argument<string> Method(string name)
    {
        var argument = new Argument<string>(name) { Description = $"{char.ToUpperInvariant(Form[0])}{Form[1..]}." };
        argument.Validators.Add(result =>
        {
            var text = result.Tokens[0].Value;
            if (MethodCatalogue.Embedded().Find(text) is null && !Directory.Exists(text))
            {
                result.AddError($"'{text}' is neither {Form}; built in are {string.Join(" and ", MethodCatalogue.Embedded().All.Select(m => m.Id))}.");
            }
        });
        return argument;
    }

    /// <exception cref="InvalidDataException">The method data of the folder has errors.</exception>
    private static MethodSheet Load(string method)
    {
        var files = MethodCatalogue.Embedded().Find(method) is null
            ? MethodFolder.In(method)[0].Rules()
            : EmbeddedMethods.Files().First(f => f.Texts.Keys.First().StartsWith($"{method}/", StringComparison.Ordinal));
        var loaded = MethodLoader.Load(files);
        return loaded.Method is { } definition
            ? MethodSheet.Of(definition, loaded.Sources)
            : throw new InvalidDataException(
                $"{method} has {loaded.Findings.Count(f => f.Severity == FindingSeverity.Error)} errors: see nof methods validate {method}.");
    }

    private static Task<int> OfAsync(Func<int> command) => Answer.OfAsync(() => Task.FromResult(command()));
}

using Microsoft.Extensions.Options;
using NofPipeline.Hosting.Options;
using NofPipeline.Snapshots.MongoDb;

namespace NofPipeline.Hosting.Store;

/// <summary>Checks at start the settings of the store that was chosen. Addresses are not repeated: they hold a password.</summary>
internal sealed class StoreSettings : IValidateOptions<NofOptions>
{
    public ValidateOptionsResult Validate(string? name, NofOptions options)
    {
        var problems = options.Store == StoreKind.MongoDb ? Problems(options.MongoDb).ToList() : [];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(MongoDbOptions server)
    {
        if (MongoStore.ProblemWithUri(server.Uri) is { } address)
        {
            yield return $"Nof:MongoDb:Uri {address}";
        }

        if (MongoStore.ProblemWithDatabase(server.Database) is { } database)
        {
            yield return $"Nof:MongoDb:Database {database}";
        }
    }
}

using MongoDB.Driver;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>How the store talks to the server. What an address says to the contrary does not count: it would lose commits.</summary>
internal static class MongoConnection
{
    private const int LongestName = 63;
    private static readonly TimeSpan ToFindPrimary = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ToReachMajority = TimeSpan.FromSeconds(10);

    public static IMongoDatabase Open(string uri, string database)
    {
        var settings = MongoClientSettings.FromConnectionString(uri);
        settings.ApplicationName = "NofPipeline";
        settings.WriteConcern = WriteConcern.WMajority.With(journal: true, wTimeout: ToReachMajority);
        settings.ReadConcern = ReadConcern.Majority;
        settings.ReadPreference = ReadPreference.Primary;
        settings.RetryWrites = true;
        settings.RetryReads = true;
        settings.ServerSelectionTimeout = ToFindPrimary;
        settings.ConnectTimeout = ToConnect;
        settings.SocketTimeout = ToAnswer;
        settings.WaitQueueTimeout = ToAnswer;
        return new MongoClient(settings).GetDatabase(database);
    }

    public static string? ProblemWithUri(string? uri)
    {
        if (string.IsNullOrWhiteSpace(uri))
        {
            return "is empty: name the server, such as mongodb://user:password@host:27017/?replicaSet=name.";
        }

        try
        {
            MongoClientSettings.FromConnectionString(uri).Freeze();
            return null;
        }
#pragma warning disable CA1031 // Whatever the driver objects to, its message quotes the address.
        catch (Exception)
#pragma warning restore CA1031
        {
            return "is not the address of a MongoDB server: write mongodb://user:password@host:27017/?replicaSet=name, "
                + "with %-escapes for : / ? # [ ] @ in user and password.";
        }
    }

    public static string? ProblemWithDatabase(string? name) =>
        name is { Length: > 0 and <= LongestName } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? null
            : $"is '{name}': take letters, digits, - and _, {LongestName} at most.";
}

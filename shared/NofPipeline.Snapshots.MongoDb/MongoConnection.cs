using MongoDB.Driver;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>How the store talks to the server. What an address says to the contrary does not count: it would lose commits.</summary>
internal static class MongoConnection
{
    private static readonly TimeSpan ToFindPrimary = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ToReachMajority = TimeSpan.FromSeconds(10);

    /// <exception cref="ArgumentException">The address is not one. The message does not repeat it, for it may hold a password.</exception>
    public static IMongoDatabase Open(string uri, string database)
    {
        var settings = Settings(uri);
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

    private static MongoClientSettings Settings(string uri)
    {
        try
        {
            return MongoClientSettings.FromConnectionString(uri);
        }
#pragma warning disable CA1031 // Whatever the driver objects to, its message quotes the address.
        catch (Exception)
#pragma warning restore CA1031
        {
            throw new ArgumentException("is not an address of a MongoDB server: write mongodb://user:password@host:27017/?replicaSet=name.", nameof(uri));
        }
    }
}

using System.Net;
using Microsoft.Data.Sqlite;

namespace NofPipeline.Portal.Tests.Security;

/// <summary>What fails at the server is told to the log, and to nobody else.</summary>
public sealed class A_failure(National_portal national)
{
    [Fact]
    public async Task It_is_answered_in_words_that_give_nothing_away()
    {
        using var workplace = new Workplace();
        Directory.CreateDirectory(workplace.Data);
        File.Copy(Path.Combine(national.Workplace.Data, "nof.db"), Path.Combine(workplace.Data, "nof.db"));
        Forget(Path.Combine(workplace.Data, "nof.db"));
        await using var portal = await Portal_over.StartAsync(workplace);

        using var answer = await portal.Client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<h1>The page cannot be shown</h1>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain(workplace.Root, text, StringComparison.Ordinal);
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Every_answer.IsHardened(answer);
    }

    /// <summary>Takes the parts of every snapshot from a store.</summary>
    private static void Forget(string store)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Pooling = false, ForeignKeys = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM part";
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}

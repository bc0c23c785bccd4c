using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Audit;

namespace NofPipeline.Operator.Tests;

public sealed class The_audit_log
{
    [Fact]
    public async Task Is_printed_in_order()
    {
        using var workplace = new Workplace();
        var early = await Nof.RunAsync(["audit"], ("Nof__Data", workplace.Data));
        Assert.Equal(3, early.ExitCode);
        Assert.StartsWith("There is no store at ", early.Errors, StringComparison.Ordinal);
        using (var store = workplace.OpenStore())
        {
            Assert.Equal("Nothing has been done by hand.", (await Nof.RunAsync(["audit"], ("Nof__Data", workplace.Data))).Output.Trim());
            await store.AppendAsync(Entry("promote", "scores 2025-26Q4"), TestContext.Current.CancellationToken);
            await store.AppendAsync(Entry("finalise", "2026-27Q1"), TestContext.Current.CancellationToken);
        }

        var printed = await Nof.RunAsync(["audit"], ("Nof__Data", workplace.Data));

        Assert.Equal(0, printed.ExitCode);
        Assert.Matches(
            """
            ^1  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC  A\. Operator
               promote scores 2025-26Q4: version 2
               as agreed
            2  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC  A\. Operator
               finalise 2026-27Q1: version 2
               as agreed
            """,
            printed.Output);
    }

    [Fact]
    public async Task Shows_that_somebody_has_changed_it()
    {
        using var workplace = new Workplace();
        using (var store = workplace.OpenStore())
        {
            await store.AppendAsync(Entry("promote", "scores 2025-26Q4"), TestContext.Current.CancellationToken);
            await store.AppendAsync(Entry("finalise", "2026-27Q1"), TestContext.Current.CancellationToken);
        }

        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(workplace.Data, "nof.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var change = connection.CreateCommand();
            change.CommandText =
                "DROP TRIGGER audit_is_not_changed; UPDATE audit SET record = replace(record, 'as agreed', 'as ordered') WHERE number = 1";
            await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var printed = await Nof.RunAsync(["audit"], ("Nof__Data", workplace.Data));

        Assert.Equal(1, printed.ExitCode);
        Assert.StartsWith("Record 1 is not as it was appended", printed.Errors, StringComparison.Ordinal);
    }

    private static AuditEntry Entry(string action, string subject) => new()
    {
        Actor = "A. Operator",
        Action = action,
        Subject = subject,
        Reason = "as agreed",
        Outcome = "version 2",
    };
}

using System.Text.Json.Nodes;
using NofPipeline.Files.Findings;
using NofPipeline.Support;

namespace NofPipeline.Contracts.Tests;

/// <summary>The receipts that the program writes, one of each outcome, under the schema.</summary>
public sealed class Receipts_are_as_described(NodeTools tools) : IClassFixture<NodeTools>
{
    private const string Schema = "receipt.schema.json";
    private const string Header = "period,org_code,measure,numerator,denominator,value\n";

    [Fact]
    public async Task Every_receipt_is_valid_and_wrong_ones_are_refused()
    {
        using var workplace = Workplace.With("organisations.csv");
        workplace.DropText("monthly-1.csv", Header + "2026-01,RJ1,mrsa-cases,1,,\n");
        workplace.DropText("monthly-2.csv", Header + "2026-01,RJ1,mrsa-cases,2,,\n");
        workplace.DropText("monthly-3.csv", Header + "2026-01,RJ1,mrsa-cases,2,,\n");
        workplace.DropText("rejected.csv", Header + "2026-01,rj1,mrsa-cases,\"1,0\",,\n");
        await using (var large = File.Create(Path.Combine(workplace.Drop, "large.csv")))
        {
            large.SetLength(FeedLimits.FileBytes + 1L);
        }

        await workplace.RunOnceAsync();

        var receipts = Directory.GetFiles(Path.Combine(workplace.Drop, "receipts"), "*.receipt.json").Select(File.ReadAllText).ToList();
        Assert.Equal(
            ["accepted", "accepted", "duplicate", "quarantined", "rejected", "superseded"],
            receipts.Select(r => (string)JsonNode.Parse(r)!["outcome"]!).Order(StringComparer.Ordinal));
        using var schemas = new SchemaFolder();
        Assert.All(tools.Validate(schemas.Path, Schema, receipts), Assert.Empty);

        var rejected = receipts.Single(r => r.Contains("\"rejected\"", StringComparison.Ordinal));
        string[] wrong =
        [
            rejected.Replace("\"rejected\"", "\"refused\"", StringComparison.Ordinal),
            rejected.Replace("\"otherFile\": null", "\"otherFile\": 0", StringComparison.Ordinal),
            rejected.Replace("\"severity\": \"error\"", "\"severity\": \"Error\"", StringComparison.Ordinal),
            rejected.Replace("\"sha256\": \"", "\"sha256\": \"X", StringComparison.Ordinal),
            rejected.Replace("\"rows\"", "\"row\"", StringComparison.Ordinal),
        ];
        Assert.All(wrong, w => Assert.NotEqual(rejected, w));
        Assert.All(tools.Validate(schemas.Path, Schema, wrong), Assert.NotEmpty);
    }

    /// <summary>The schema alone, because the validator loads every file of a folder.</summary>
    private sealed class SchemaFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nof-receipt-");

        public SchemaFolder() => File.WriteAllText(System.IO.Path.Combine(Path, Schema), ContractFolder.Read(Schema));

        public string Path => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}

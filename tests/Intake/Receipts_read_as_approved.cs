using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Intake.Tests;

/// <summary>What people read in a receipt is held in Approved/: a change to it is seen in review.</summary>
public sealed class Receipts_read_as_approved
{
    public static TheoryData<string> Names => [.. Records.Keys];

    private static FileReference Older { get; } = new("values-old.csv", "9c1185a5c5e9fc54612808977ee8f548b2258d31b8ed9ddc0c6e8f6a1c0c6f3b");

    private static Dictionary<string, IntakeRecord> Records { get; } = new(StringComparer.Ordinal)
    {
        ["accepted"] = Record(IntakeOutcome.Accepted),
        ["accepted-with-findings"] = Record(
            IntakeOutcome.Accepted,
            new Finding("organisation-unknown", FindingSeverity.Warning, "R1X is not in the organisation register: its 2 rows are set aside in Q4 2025/26.")
            {
                File = "values.csv",
                Line = 17,
                Column = "org_code",
                Raw = "R1X",
                Hint = "Correct the code, or add the organisation to the register.",
            }),
        ["correction"] = Record(IntakeOutcome.Accepted) with
        {
            Slices =
            [
                new SliceChange("metric-values", OrganisationType.Acute, "2025-26Q4", Older, SupersessionReason.Correction, 0, 1, 0),
                new SliceChange("metric-values", OrganisationType.Ambulance, "2025-26Q4", Older, SupersessionReason.Correction, 2, 3, 1),
                new SliceChange("metric-values", OrganisationType.MentalHealthAndCommunity, "2025-26Q4", Older, SupersessionReason.SameFigures, 0, 0, 0),
                new SliceChange("ae-four-hours", null, "2026-03", null, SupersessionReason.NewFigures, 120, 0, 0),
            ],
        },
        ["duplicate"] = Record(IntakeOutcome.Duplicate) with { Other = 3 },
        ["superseded"] = Record(
            IntakeOutcome.Superseded,
            new Finding("superseded-in-batch", FindingSeverity.Information, "values-v2.csv, dropped at the same time, supplies everything that this file supplies.")
            {
                Hint = "Of files dropped together the later name counts as the newer. Drop this file alone to use it instead.",
            }) with
        { SupersededBy = Older with { FileName = "values-v2.csv" } },
        ["rejected"] = Record(
            IntakeOutcome.Rejected,
            new Finding("number-malformed", FindingSeverity.Error, "The value is not a number.")
            {
                File = "values.csv",
                Line = 2,
                Column = "value",
                Raw = "1,234.5",
                Hint = "Write 1234.5: no thousands separators.",
            },
            new Finding("file-empty", FindingSeverity.Error, "The file is empty.")) with
        { Feed = null, Quarters = [], Rows = 0 },
        ["quarantined"] = Record(
            IntakeOutcome.Quarantined,
            new Finding("file-too-large", FindingSeverity.Error, "The file has 1,073,741,824 bytes; 268,435,456 is the most that is read.")
            {
                File = "values.csv",
                Hint = "Split the file.",
            }) with
        { Feed = null, Quarters = [], Rows = 0, Bytes = 1073741824 },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void In_plain_English(string name)
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "Approved", $"{name}.txt");

        Assert.True(File.Exists(approved), $"No approved text {name}.txt. The receipt reads:\n{ReceiptText.Of(Records[name])}");
        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n"), ReceiptText.Of(Records[name]));
    }

    private static IntakeRecord Record(IntakeOutcome outcome, params Finding[] findings) => new()
    {
        Number = 7,
        Sha256 = "0f343b0931126a20f133d67c2b018a3b1a1d6f2e6a0e8f6a1c0c6f3b4a1d2e3f",
        FileName = "values.csv",
        Bytes = 140648,
        Outcome = outcome,
        Feed = "metric-values",
        Quarters = ["2025-26Q4"],
        Rows = 3336,
        Other = null,
        Findings = findings,
        ReceivedAt = new DateTimeOffset(2026, 6, 1, 10, 30, 0, TimeSpan.FromHours(1)),
        Completed = false,
    };
}

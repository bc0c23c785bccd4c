using System.Text.RegularExpressions;

namespace NofPipeline.Architecture.Tests;

/// <summary>What the product promises to keep goes through <c>NofPipeline.Snapshots.Disk</c>, which flushes bytes and names in the right order.</summary>
public sealed partial class DurabilityTests
{
    private const string Disk = "shared/NofPipeline.Snapshots/Disk/";

    /// <summary>What is made from the store at each run, for people to look at; files that nobody reads again; and rows that are read from their originals where they are not whole.</summary>
    private static readonly string[] NotKept = ["ReconciliationFile.cs", "SampleFolder.cs", "StoredRows.cs"];

    [Fact]
    public void Files_and_folders_are_made_and_renamed_in_one_place_only() => Assert.All(
        Repository.CodeFiles.Where(f => (f.StartsWith("shared/", StringComparison.Ordinal) || f.StartsWith("services/", StringComparison.Ordinal))
            && !f.StartsWith(Disk, StringComparison.Ordinal)
            && !NotKept.Contains(Path.GetFileName(f))),
        file => Assert.DoesNotMatch(Makes(), Repository.Read(file)));

    [Fact]
    public void That_place_is_there() => Assert.Contains(Repository.CodeFiles, f => f.StartsWith(Disk, StringComparison.Ordinal) && Makes().IsMatch(Repository.Read(f)));

    [GeneratedRegex(@"\b(?:File|Directory)\.(?:Move|Replace|WriteAll\w+|AppendAll\w+|CreateDirectory)\(")]
    private static partial Regex Makes();
}

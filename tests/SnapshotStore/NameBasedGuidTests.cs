using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.SnapshotStore.Tests;

public sealed class NameBasedGuidTests
{
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>RFC 9562 appendix A.4.</summary>
    [Fact]
    public void The_example_of_the_rfc_comes_out() =>
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), NameBasedGuid.Of(Dns, "www.example.com"));

    [Fact]
    public void A_name_of_this_project_has_the_id_that_it_always_had() =>
        Assert.Equal(new Guid("47001f94-d02d-508d-b1d4-8ab053836b8e"), NameBasedGuid.Of("RJ1/2025-26Q4/3/2"));

    [Fact]
    public void Names_that_differ_have_ids_that_differ() =>
        Assert.Equal(3, new[] { NameBasedGuid.Of("a"), NameBasedGuid.Of("b"), NameBasedGuid.Of("ä") }.Distinct().Count());
}

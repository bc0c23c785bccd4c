using NofPipeline.Domain.Values;
using NofPipeline.Snapshots.Documents.V1;

namespace NofPipeline.Snapshots.Stages;

/// <summary>The output of ingestion as parts and back.</summary>
public static class InputsSnapshot
{
    public static IReadOnlyList<SnapshotPart> ToParts(QuarterInputs inputs) =>
        StageParts.ToParts(
            inputs.Organisations, o => o.Organisation.Code, InputsDocument.Of, new InputsNationalDocument(CompletenessDocument.Of(inputs.Completeness)));

    /// <exception cref="InvalidDataException">A part is absent or damaged.</exception>
    public static async Task<QuarterInputs> ReadAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken)
    {
        StageParts.Require(header, SnapshotStage.Inputs);
        var organisations = await StageParts.ReadOrganisationsAsync<InputsDocument, OrganisationInputs>(store, header, o => o.Read(), cancellationToken);
        return new QuarterInputs(header.Series.Quarter, organisations, await ReadCompletenessAsync(store, header, cancellationToken));
    }

    /// <summary>What is missing, without the figures.</summary>
    /// <exception cref="InvalidDataException">The part is absent or damaged.</exception>
    public static async Task<Completeness> ReadCompletenessAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken)
    {
        StageParts.Require(header, SnapshotStage.Inputs);
        return (await StageParts.ReadNationalAsync<InputsNationalDocument>(store, header, cancellationToken)).Completeness.Read();
    }
}

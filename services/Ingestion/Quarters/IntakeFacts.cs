using NofPipeline.Domain.Calendar;
using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Methods;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>What the register notes of a file's content.</summary>
internal static class IntakeFacts
{
    /// <summary>The quarters that the file has figures for, ascending; months of years that no method covers belong to none.</summary>
    public static IReadOnlyList<Quarter> QuartersOf(FeedFile file, MethodCatalogue methods) =>
    [
        .. FileIndex.Of(file).Quarters
            .Concat(FileIndex.Of(file).QuartersOfMonths.Where(q => methods.For(q) is not null))
            .Distinct()
            .Order(),
    ];
}

using System.Security.Cryptography;
using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Snapshots;

namespace NofPipeline.Ingestion.Versions;

/// <summary>Tells the build of everything that makes inputs of files from any other: another one may make others of the same files.</summary>
internal static class ProgramBuild
{
    private static readonly Type[] Makers = [typeof(Quarter), typeof(MethodCatalogue), typeof(FeedReader), typeof(SnapshotDraft), typeof(QuarterAssembler), typeof(ProgramBuild)];

    /// <summary>The build with its method data, and the setting that assembling depends on.</summary>
    public static string Of(MethodCatalogue methods, bool orderByPublishedScore) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        ' ', Makers.Select(m => m.Module.ModuleVersionId.ToString()).Concat(methods.All.Select(m => m.Digest)).Append(orderByPublishedScore ? "published-score" : "printed")))));
}

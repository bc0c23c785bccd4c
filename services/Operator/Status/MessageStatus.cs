namespace NofPipeline.Operator.Status;

/// <summary>A message that nobody has consumed yet.</summary>
/// <param name="Id">The message id.</param>
/// <param name="Type">Its type, such as <c>QuarterScored</c>.</param>
/// <param name="Quarter">The quarter it is about; <c>null</c> where this version does not know the type.</param>
/// <param name="Lane">Its lane; likewise.</param>
/// <param name="Since">When the commit that sends it was made; <c>null</c> where no commit names it.</param>
/// <param name="AgeSeconds">How long ago that is.</param>
internal sealed record MessageStatus(Guid Id, string Type, string? Quarter, string? Lane, DateTimeOffset? Since, long? AgeSeconds)
{
    /// <summary>Who consumes messages of the type.</summary>
    public string Consumer => Type switch
    {
        "QuarterInputsReady" => "scoring",
        "QuarterScored" => "segmentation",
        _ => "publishing",
    };
}

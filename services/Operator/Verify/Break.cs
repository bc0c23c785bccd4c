namespace NofPipeline.Operator.Verify;

/// <summary>A place where what is there is not what was recorded.</summary>
/// <param name="Kind">Machine token, such as <c>original-damaged</c>.</param>
/// <param name="Where">Which file, snapshot, event or bundle.</param>
/// <param name="What">What is wrong, in a sentence.</param>
/// <param name="ToDo">What mends it.</param>
internal sealed record Break(string Kind, string Where, string What, string ToDo);

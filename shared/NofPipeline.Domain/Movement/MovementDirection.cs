using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Movement;

/// <summary>Which way an organisation went between two quarters.</summary>
public enum MovementDirection
{
    /// <summary>Neither its adjusted nor its final segment differs.</summary>
    [Token("none")]
    None,

    /// <summary>Its final segment is a better one or, where a decision keeps that as it is, its adjusted one.</summary>
    [Token("better")]
    Better,

    /// <summary>Its final segment is a worse one or, where a decision keeps that as it is, its adjusted one.</summary>
    [Token("worse")]
    Worse,

    /// <summary>It was not segmented in the earlier quarter.</summary>
    [Token("entered")]
    Entered,

    /// <summary>It is not segmented in the later one.</summary>
    [Token("left")]
    Left,
}

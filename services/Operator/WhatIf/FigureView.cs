using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Tokens;

namespace NofPipeline.Operator.WhatIf;

/// <summary>A figure that changes; unrounded, in canonical text.</summary>
internal sealed record FigureView(string Figure, string Id, string? From, string? To)
{
    public static FigureView Of(FigureChange change) => new(
        change.Kind.Token(), change.Id, change.Before, change.After);
}

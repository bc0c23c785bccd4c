using System.Text.Json;
using NofPipeline.Domain.Movement;

namespace NofPipeline.Operator.WhatIf;

/// <summary>A figure that changes; unrounded, in canonical text.</summary>
internal sealed record FigureView(string Figure, string Id, string? From, string? To)
{
    public static FigureView Of(FigureChange change) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(change.Kind.ToString()), change.Id, change.Before, change.After);
}

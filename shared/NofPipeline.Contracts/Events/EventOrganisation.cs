namespace NofPipeline.Contracts.Events;

/// <summary>The organisation that an event is about.</summary>
public sealed record EventOrganisation
{
    /// <summary>ODS code: three letters or digits (<c>RJ1</c>) or letter-digit-letter-digit-letter (<c>G6V2S</c>).</summary>
    public required string Code { get; init; }

    /// <summary>Name as published.</summary>
    public required string Name { get; init; }

    /// <summary><c>acute</c>, <c>mental-health-and-community</c>, <c>ambulance</c> or <c>icb</c>. Expect others.</summary>
    public required string Type { get; init; }

    /// <summary>NHS England's finer class, such as <c>Acute - Teaching</c>; may be empty.</summary>
    public required string Subtype { get; init; }

    /// <summary>NHS England region; may be empty.</summary>
    public required string Region { get; init; }
}

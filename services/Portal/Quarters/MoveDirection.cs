namespace NofPipeline.Portal.Quarters;

/// <summary>Which way an organisation went between two quarters.</summary>
public enum MoveDirection
{
    None,
    Better,
    Worse,
    Entered,
    Left,
}
